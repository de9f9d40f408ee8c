import { pressAtRandom } from '../../../tests/support/key-robot';
import { endBy, leave, stopAndGoOn } from '../../../tests/support/ways-out/leaving';
import { SCREENS } from '../../../tests/support/ways-out/screens';
import { SIGNALS, WAYS_OUT } from '../../../tests/support/ways-out/ways';

/** What is done to the built program on a terminal, at the sizes of a release. */

const screens = Object.keys(SCREENS);

/** Every way out on every screen, and a stop on each: what went wrong, each a sentence. */
export async function everyWayOut(): Promise<{ readonly tried: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let tried = 0;
  for (const screen of screens) {
    for (const way of Object.keys(WAYS_OUT)) {
      faults.push(...(await told(`${screen}, ${way}`, leave(screen, way))));
      tried += 1;
    }
    faults.push(...(await told(`${screen}, Ctrl-Z and fg`, stopAndGoOn(screen))));
    tried += 1;
  }
  return { tried, faults };
}

/** The faults of a trial, each with the trial's name; one that never came to an end is a fault, too. */
async function told(trial: string, faults: Promise<readonly string[]>): Promise<string[]> {
  const found = await faults.catch((error: Error) => [error.message]);
  return found.map((fault) => `${trial}: ${fault}`);
}

/** So many signals, each at another moment of a sitting's first second. */
export async function signalsAtRandom(
  count: number,
): Promise<{ readonly tried: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  for (let index = 0; index < count; index++) {
    const signal = SIGNALS[index % SIGNALS.length] as NodeJS.Signals;
    const after = (index * 7919) % 1000;
    const screen = screens[index % screens.length] as string;
    faults.push(...(await told(`${signal} after ${after} ms, ${screen}`, endBy(signal, after, screen))));
  }
  return { tried: count, faults };
}

/** So many sequences of keys in all, half of them in one sitting, whose memory is looked at. */
export async function keysAtRandom(count: number) {
  const roaming = await pressAtRandom({ sequences: count / 2, seed: 11, mayLeave: true });
  const staying = await pressAtRandom({ sequences: count / 2, seed: 12, mayLeave: false });
  return { faults: [...roaming.faults, ...staying.faults], growth: staying.growth };
}
