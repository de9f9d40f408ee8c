import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../../tests/support/until';
import { type Reckoning, reckon, total } from '../reckoning';
import type { Workshop, Writer } from '../writers';

export interface StopResult extends Reckoning {
  /** How many saves were reported as not kept: none, a save that was cleaned up under is made again. */
  readonly told: number;
}

/**
 * A terminal is stopped in the middle of a save, another one starts, cleans up and saves, and the first goes on.
 * `calls`: at which calls of the save it is stopped, a round each.
 */
export async function stopWriters(workshop: Workshop, calls: readonly number[]): Promise<StopResult> {
  const results: StopResult[] = [];
  for (const call of calls) results.push(await stopOne(workshop, call));
  return { ...total(results), told: results.reduce((sum, { told }) => sum + told, 0) };
}

async function stopOne(workshop: Workshop, at: number): Promise<StopResult> {
  const folder = workshop.folder();
  const own = join(folder, '0');
  const fault = { at, what: 'SIGSTOP', done: false, lasting: false };
  const stopped = workshop.start(
    { kind: 'faults', folder, before: 3, faults: [fault] },
    { preload: 'faults' },
  );
  await untilStopped(stopped);
  const other = await workshop.run({ kind: 'append', folder: own, count: 5 });
  stopped.process.kill('SIGCONT');
  const report = await stopped.report;
  return {
    ...reckon(own, [report, other]),
    told: report.lines.filter((line) => line.startsWith('-')).length,
  };
}

/** By the state that the kernel tells; a writer whose save has fewer calls than the round asks for just ends. */
async function untilStopped({ process: { pid }, report }: Writer): Promise<void> {
  let hasEnded = false;
  report.then(() => {
    hasEnded = true;
  });
  await until(() => hasEnded || isStopped(pid));
}

function isStopped(pid: number | undefined): boolean {
  try {
    return /^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
