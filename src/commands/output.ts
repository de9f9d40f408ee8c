import type { Look } from '../terminal/look';
import { toAscii } from '../text/ascii';
import { clean } from '../text/characters';

/**
 * The one way out for what commands say. Titles, names, paths and messages of the system can come from anywhere,
 * so all of it passes the gate here. The screens have a gate of their own, in ui/theme.ts.
 */

type Characters = Pick<Look, 'ascii'>;

/** A result, on stdout. */
export function printResult(text: string, look: Characters): void {
  process.stdout.write(`${shown(text, look)}\n`);
}

/** A message, on stderr. */
export function printMessage(text: string, look: Characters): void {
  process.stderr.write(`${shown(text, look)}\n`);
}

/** A text as it is printed: through the gate, and in ASCII where that is all there is. */
export const shown = (text: string, { ascii }: Characters): string =>
  ascii ? toAscii(clean(text)) : clean(text);

/** Help and the version, which are printed before anything is made ready; a reader that has seen enough is no fault. */
export function printHelp(text: string): void {
  process.stdout.once('error', () => {});
  process.stdout.write(text);
}
