import { readFileSync } from 'node:fs';
import { isAlive } from './process';
import type { Term } from './terminal';

export interface Idleness {
  /** For how long nothing may have happened, in ms. */
  readonly stretch?: number;
  /** In ms. What was pressed before is saved first, key by key, on a disk that others use as well. */
  readonly patience?: number;
}

/**
 * Resolves when the program waits for a key and nothing is on its way: it has slept for a while without waking up once,
 * and the emulator shows all that it wrote; or when it has ended. A busy machine only makes this take longer, while
 * silence for so many milliseconds may as well mean that the program had no turn. (Elsewhere than on Linux silence has
 * to do. A running lab is never idle for long.)
 */
export async function untilIdle(
  terminal: Term,
  { stretch = 100, patience = 30_000 }: Idleness = {},
): Promise<void> {
  let [seen, since] = ['', 0];
  const isIdle = () => {
    const found = doingsOf(terminal);
    if (found !== seen || found.startsWith('busy')) [seen, since] = [found, performance.now()];
    return !isAlive(terminal.pid) || performance.now() - since >= stretch;
  };
  await terminal.waitUntil(isIdle, patience);
}

/** Whether it sleeps, and how often it went to sleep (Linux); what it wrote, and what it was not yet given. */
function doingsOf(terminal: Term): string {
  return `${sleepOf(terminal.pid)} ${terminal.mark()} ${terminal.unsent()}`;
}

function sleepOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, sleeps] = /^voluntary_ctxt_switches:\s+(\d+)/m.exec(status) ?? [];
    return /^State:\s+S/m.test(status) ? `asleep ${sleeps}` : 'busy';
  } catch {
    return 'asleep';
  }
}
