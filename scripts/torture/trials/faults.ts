import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../preload/faults';
import { type Reckoning, reckon, total } from '../reckoning';
import type { Report, Workshop } from '../writers';

/** A kind of fault, to be tried at every call. */
export type FaultKind = Omit<Fault, 'at'>;

const CODES = ['EIO', 'EACCES', 'ENOSPC', 'EMFILE'];

/** One call fails, before or after it took effect; and a write that is cut short without an error. */
export const PASSING: readonly FaultKind[] = [
  ...CODES.flatMap((what) => [true, false].map((done) => ({ what, done, lasting: false }))),
  { what: 'short', done: false, lasting: false },
];

/** All calls fail from one on. conf tries for a second where a folder refuses: the last two take a while. */
export const LASTING: readonly FaultKind[] = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE'].map((what) => ({
  what,
  done: false,
  lasting: true,
}));

const NEVER: Fault = { at: Number.MAX_SAFE_INTEGER, what: 'EIO', done: false, lasting: false };
const FAULTY = { preload: 'faults' } as const;

export interface FaultResult extends Reckoning {
  /** How many cases were run. */
  readonly cases: number;
  /** In how many of them a save was reported as not kept. */
  readonly told: number;
  /** Events that were reported as saved and could not be read after the faulty save. */
  readonly lostAtOnce: number;
  /** In how many of them the next save did not keep everything, or the writer complained or crashed. */
  readonly stuck: number;
}

/** Faults at every call of a save, the first of a sitting (`before` 0) or a later one. */
export async function faultySaves(
  workshop: Workshop,
  kinds: readonly FaultKind[],
  before: number,
): Promise<FaultResult> {
  const faults = atEvery(await callsOfSave(workshop, before), kinds);
  const folder = workshop.folder();
  const report = await workshop.run({ kind: 'faults', folder, before, faults }, FAULTY);
  const folders = readdirSync(folder).map((name) => join(folder, name));
  return { ...reckon(folders, [report]), ...resultOf(report, faults.length) };
}

/** Faults at every call of the opening of a record of some sittings: nothing may be lost or moved by them. */
export async function faultyStarts(workshop: Workshop, kinds: readonly FaultKind[]): Promise<FaultResult> {
  const folder = workshop.folder();
  const sitting = () => workshop.run({ kind: 'append', folder, count: 5 });
  const reports = await Promise.all([sitting(), sitting(), sitting()]);
  const calls = callsIn(await workshop.run({ kind: 'open', folder, faults: [NEVER] }, FAULTY));
  const faults = atEvery(calls, kinds);
  const opened = await workshop.run({ kind: 'open', folder, faults }, FAULTY);
  return { ...reckon(folder, reports), ...resultOf(opened, faults.length) };
}

/** A kill at every call of a save. */
export async function killedSaves(workshop: Workshop, before: number): Promise<Reckoning> {
  const kill = { what: 'SIGKILL', done: false, lasting: false };
  return killAt(workshop, atEvery(await callsOfSave(workshop, before), [kill]), before);
}

/**
 * The write of a save is cut short, without an error, and the process is killed before it has undone that, at each
 * call of the undoing. The torn file is there at the next start, and what was saved is read from the backup.
 */
export async function tornSaves(workshop: Workshop): Promise<Reckoning> {
  const at = (await callsOfSave(workshop, 3)).indexOf('writeSync') + 1;
  const faults = [1, 2, 3, 4, 5, 6, 7].map((killedAfter) => ({
    what: 'short',
    at,
    done: false,
    lasting: false,
    killedAfter,
  }));
  return killAt(workshop, faults, 3);
}

/** Each of these ends its process, so each has one of its own, two at a time. */
async function killAt(workshop: Workshop, faults: readonly Fault[], before: number): Promise<Reckoning> {
  const waiting = [...faults];
  const results: Reckoning[] = [];
  const lane = async () => {
    for (let fault = waiting.pop(); fault; fault = waiting.pop()) {
      const folder = workshop.folder();
      const report = await workshop.run({ kind: 'faults', folder, before, faults: [fault] }, FAULTY);
      results.push(reckon(join(folder, '0'), [report]));
    }
  };
  await Promise.all([lane(), lane()]);
  return total(results);
}

function atEvery(calls: readonly string[], kinds: readonly FaultKind[]): Fault[] {
  return kinds.flatMap((kind) => calls.map((_, index) => ({ ...kind, at: index + 1 })));
}

/** The calls that a save makes, by name. */
export async function callsOfSave(workshop: Workshop, before: number): Promise<string[]> {
  const folder = workshop.folder();
  return callsIn(await workshop.run({ kind: 'faults', folder, before, faults: [NEVER] }, FAULTY));
}

const callsIn = ({ lines }: Report): string[] =>
  lines
    .find((line) => line.startsWith('#'))
    ?.slice(1)
    .split(',') ?? [];

function resultOf(report: Report, cases: number): Omit<FaultResult, keyof Reckoning> {
  const { ending, complaints, lines, lostAtOnce } = report;
  const saved = lines.filter((line) => line === '!saved').length;
  const hasCrashed = ending !== 0 || complaints !== '';
  return {
    cases,
    told: lines.filter((line) => line.startsWith('-')).length,
    lostAtOnce,
    stuck: cases - saved + Number(hasCrashed),
  };
}
