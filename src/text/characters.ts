import { indexOfForbidden, withoutForbidden } from './forbidden';

/**
 * The gate: which characters may be stored and shown. It forbids characters, not escape sequences: a text
 * without control characters cannot hold a sequence, however it is nested or cut.
 */

/** Carriage returns, and the line ends of Unicode. */
const LINE_END = /\r\n?|[\x85\u2028\u2029]/g;
/**
 * Texts with nothing to take out: ASCII, Latin, Greek and Cyrillic letters, punctuation, arrows, signs, box
 * drawing and braille, as every screen holds them. To ask it first spares the tables of forbidden.ts.
 */
const PLAIN =
  /^[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2190-\u2bff]*$/;

/** The text with what may not be shown taken out; line ends become \n. Idempotent. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutForbidden(text.replace(LINE_END, '\n'));
}

/** The same, on one line: tabs and line ends become spaces. */
export function cleanLine(text: string): string {
  return clean(text).replace(/[\t\n]+/g, ' ');
}

/**
 * The first character that `clean` would take out or replace, for a diagnostic: where it is (UTF-16 index),
 * and its code point. None when the text is clean.
 */
export function firstForbidden(text: string): { index: number; codePoint: number } | undefined {
  if (PLAIN.test(text)) return undefined;
  const index = indexOfForbidden(text);
  return index === undefined ? undefined : { index, codePoint: text.codePointAt(index) ?? 0 };
}
