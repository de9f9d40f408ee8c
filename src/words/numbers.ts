/** How English counts, for the texts of the catalogue. */

/** "1 lesson", "2 lessons". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "three", and "11" where words end. */
export function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "2,000" */
export const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Whole percent; 0 of nothing. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
