import { clean } from '../text/characters';

/**
 * The one way out for what commands say. Titles, names, paths and messages of the system can come from anywhere,
 * so all of it passes the gate here. The screens have a gate of their own, in ui/theme.ts.
 */

/** A result, on stdout. */
export function printResult(text: string): void {
  process.stdout.write(`${clean(text)}\n`);
}

/** A message, on stderr. */
export function printMessage(text: string): void {
  process.stderr.write(`${clean(text)}\n`);
}

/** Help and the version, which are printed before anything is made ready; a reader that has seen enough is no fault. */
export function printHelp(text: string): void {
  process.stdout.once('error', () => {});
  process.stdout.write(text);
}
