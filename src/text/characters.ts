/**
 * The gate: which characters may be stored and shown. It forbids characters, not escape sequences: a text
 * without control characters cannot hold a sequence, however it is nested or cut.
 */

/** C0 but tab and line feed, DEL, C1, bidirectional controls, separators, zero-width, tags, lone surrogates. */
const FORBIDDEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;
/** ZWNJ and ZWJ are allowed between letters or emoji only. */
const LOOSE_JOINER = /(?<![\p{L}\p{M}\p{Emoji}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Emoji}])/gu;
/** At most four combining marks in a row. */
const MARKS = /(\p{M}{4})\p{M}+/gu;
/** Printable ASCII, tab and line feed need none of the above. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/** The text with what may not be shown taken out; line ends become \n. Idempotent. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(LOOSE_JOINER, '').replace(MARKS, '$1');
}

/** The same, on one line: tabs and line ends become spaces. */
export function cleanLine(text: string): string {
  return clean(text).replace(/[\t\n]+/g, ' ');
}

/** The first forbidden character of a text, for a diagnostic: where it is (UTF-16 index), and its code point. */
export function firstForbidden(text: string): { index: number; codePoint: number } | undefined {
  if (PLAIN.test(text)) return undefined;
  for (const pattern of [FORBIDDEN, LOOSE_JOINER]) {
    pattern.lastIndex = 0;
    const found = pattern.exec(text);
    pattern.lastIndex = 0;
    if (found) return { index: found.index, codePoint: text.codePointAt(found.index) ?? 0 };
  }
  return undefined;
}
