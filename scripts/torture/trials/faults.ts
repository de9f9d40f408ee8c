import type { Fault } from '../preload/faults';
import { type Reckoning, reckon, total } from '../reckoning';
import type { Report, Workshop } from '../writers';

/** The calls that a save makes, or the opening of a record, found by running one with a fault that never comes. */
const NEVER: Fault = { at: Number.MAX_SAFE_INTEGER, what: 'EIO', done: false, lasting: false };

export interface FaultResult extends Reckoning {
  /** How many cases were run. */
  readonly cases: number;
  /** Cases in which the save was reported as not kept. */
  readonly told: number;
  /** Cases in which the next save did not keep everything, or the writer complained or crashed. */
  readonly stuck: number;
}

/** A fault at every call of a save, the first of a sitting (`before` 0) or a later one. */
export async function faultySaves(
  workshop: Workshop,
  faults: readonly Omit<Fault, 'at'>[],
  before: number,
): Promise<FaultResult> {
  const calls = await callsIn(workshop, before);
  const cases = faults.flatMap((fault) =>
    Array.from({ length: calls }, (_, index) => ({ ...fault, at: index + 1 })),
  );
  const results = await inPairs(cases, (fault) => oneFault(workshop, fault, before));
  return {
    ...total(results.map(({ reckoning }) => reckoning)),
    cases: cases.length,
    told: results.filter(({ report }) => report.lines.some((line) => line.startsWith('-'))).length,
    stuck: results.filter(({ report }) => isStuck(report)).length,
  };
}

async function callsIn(workshop: Workshop, before: number): Promise<number> {
  const { report } = await oneFault(workshop, NEVER, before);
  return Number(report.lines.find((line) => line.startsWith('#'))?.slice(1));
}

async function oneFault(workshop: Workshop, fault: Fault, before: number) {
  const folder = workshop.folder();
  const report = await workshop.run({ kind: 'fault', folder, before, fault }, { preload: 'faults' });
  return { report, reckoning: reckon(folder, [report]) };
}

/** A writer that was not killed ends by itself, quietly, with its last event saved. */
function isStuck({ ending, complaints, lines }: Report): boolean {
  return ending !== 'SIGKILL' && (ending !== 0 || complaints !== '' || !lines.at(-1)?.startsWith('+'));
}

/**
 * A write is cut short, without an error, and the process is killed before it has undone that: at each call of the
 * undoing. The torn file is there at the next start, and what was saved is read from the backup.
 */
export async function tornSaves(workshop: Workshop): Promise<Reckoning> {
  const short = { what: 'short', done: false, lasting: false };
  const calls = await callsIn(workshop, 3);
  const cases = Array.from({ length: calls }, (_, at) =>
    [1, 2, 3, 4, 5, 6, 7].map((killedAfter) => ({ ...short, at: at + 1, killedAfter })),
  );
  const results = await inPairs(cases.flat(), (fault) => oneFault(workshop, fault, 3));
  return total(results.map(({ reckoning }) => reckoning));
}

/** A fault at every call of the opening of a record of some sittings: nothing may be lost or moved by it. */
export async function faultyStarts(
  workshop: Workshop,
  faults: readonly Omit<Fault, 'at'>[],
): Promise<FaultResult> {
  const folder = workshop.folder();
  const reports: Report[] = [];
  for (let sitting = 0; sitting < 3; sitting++) {
    reports.push(await workshop.run({ kind: 'append', folder, count: 5 }));
  }
  const { lines } = await workshop.run({ kind: 'open', folder, fault: NEVER }, { preload: 'faults' });
  const calls = Number(lines[0]?.slice(1));
  const cases = faults.flatMap((fault) =>
    Array.from({ length: calls }, (_, index) => ({ ...fault, at: index + 1 })),
  );
  const starts = await inPairs(cases, (fault) =>
    workshop.run({ kind: 'open', folder, fault }, { preload: 'faults' }),
  );
  const stuck = starts.filter(({ ending, complaints }) => ending !== 0 || complaints !== '').length;
  return { ...reckon(folder, reports), cases: cases.length, told: 0, stuck };
}

/** Runs the cases two at a time. */
async function inPairs<Case, Result>(
  cases: readonly Case[],
  run: (each: Case) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < cases.length; index += 2) {
    results.push(...(await Promise.all(cases.slice(index, index + 2).map(run))));
  }
  return results;
}
