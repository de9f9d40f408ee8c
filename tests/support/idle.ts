import { readFileSync } from 'node:fs';
import type { Term } from './terminal';

/** How often a program is looked at, in ms, and for how many looks in a row nothing may have happened. */
const BETWEEN_LOOKS = 20;
const LOOKS = 5;
/** In ms. What was pressed before is saved first, key by key, on a disk that others use as well. */
const PATIENCE = 30_000;

/**
 * Resolves when the program waits for a key and nothing is on its way: it has slept for 100 ms without waking up once,
 * and the emulator shows all that it wrote. A busy machine only makes this take longer, while silence for so many
 * milliseconds may as well mean that the program had no turn (Linux; a running lab is never idle).
 */
export async function untilIdle(terminal: Term, patience = PATIENCE): Promise<void> {
  const until = performance.now() + patience;
  let [seen, looks] = ['', 0];
  while (looks < LOOKS) {
    const found = sleepOf(terminal);
    looks = found === seen && found.startsWith('S') ? looks + 1 : 0;
    seen = found;
    if (found === ENDED) return;
    if (performance.now() > until) throw new Error(`the program was busy for ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

const ENDED = 'ended';

/** Its state, how often it went to sleep, what it wrote, and what it was not yet given; `ended` when it has. */
function sleepOf(terminal: Term): string {
  try {
    const status = readFileSync(`/proc/${terminal.pid}/status`, 'utf8');
    const [, state] = /^State:\s+(\w)/m.exec(status) ?? [];
    const [, sleeps] = /^voluntary_ctxt_switches:\s+(\d+)/m.exec(status) ?? [];
    return state === 'Z' ? ENDED : `${state} ${sleeps} ${terminal.mark()} ${terminal.unsent()}`;
  } catch {
    return ENDED;
  }
}
