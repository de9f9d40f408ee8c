/** Numbers as they are shown: always a point, never an exponent, never a minus before nothing but zeros. */

/** With exactly so many decimals, so that a number in motion keeps its width: 0.491200. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** With at most so many decimals, and no zeros at the end: 42.8. */
export function short(value: number, decimals: number): string {
  return String(Number(fixed(value, decimals)));
}
