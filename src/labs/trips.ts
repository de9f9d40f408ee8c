import type { Example } from './line';

/** Five courier trips: `x` is the way in km, the target the time in minutes. No line passes through all five. */
export const TRIPS: readonly Example[] = [
  { x: 1, target: 3 },
  { x: 2, target: 5 },
  { x: 3, target: 4 },
  { x: 4, target: 8 },
  { x: 5, target: 10 },
];

/** A table as text, a row a line: what its fingerprint is taken of. */
export function tableText(examples: readonly Example[]): string {
  return examples.map(({ x, target }) => `${x},${target}\n`).join('');
}
