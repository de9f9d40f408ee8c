/**
 * The gate: which characters may be stored and shown. It forbids characters, not escape sequences: a text
 * without control characters cannot hold a sequence, however it is nested or cut.
 */

/**
 * C0 but tab and line feed, DEL, C1, bidirectional controls, separators, zero-width, fillers and the soft
 * hyphen (terminals disagree about their width), tags, lone surrogates.
 */
const FORBIDDEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;
/** ZWNJ and ZWJ are allowed between letters or emoji only. */
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])/gu;
/** What exceeds four combining marks in a row; a joiner between them does not start a new row. */
const EXCESS_MARKS = /(?<=(?:[\u200c\u200d]?\p{M}){4})(?:[\u200c\u200d]?\p{M})+/gu;
/** Carriage returns, and the line ends of Unicode. */
const LINE_END = /\r\n?|[\x85\u2028\u2029]/g;
/**
 * Texts that need none of the above: ASCII, Latin, Greek and Cyrillic letters, punctuation, arrows, signs, box
 * drawing and braille, as every screen holds them. To ask it first spares the Unicode tables of the others.
 */
const PLAIN =
  /^[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2190-\u2bff]*$/;

/** The text with what may not be shown taken out; line ends become \n. Idempotent. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LINE_END, '\n')
    .replace(FORBIDDEN, '')
    .replace(LOOSE_JOINER, '')
    .replace(EXCESS_MARKS, '');
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
  const found = [FORBIDDEN, LOOSE_JOINER, EXCESS_MARKS].map((pattern) => text.search(pattern));
  const index = Math.min(...found.filter((at) => at >= 0));
  return Number.isFinite(index) ? { index, codePoint: text.codePointAt(index) ?? 0 } : undefined;
}
