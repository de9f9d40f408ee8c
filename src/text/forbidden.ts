/**
 * What the gate takes out, in full. A module of its own: its patterns hold tables of Unicode, which are built
 * when it is loaded, and hardly a text on a screen needs them.
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

export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '').replace(LOOSE_JOINER, '').replace(EXCESS_MARKS, '');
}

/** Where the first forbidden character is (UTF-16 index), if there is one. */
export function indexOfForbidden(text: string): number | undefined {
  const found = [FORBIDDEN, LOOSE_JOINER, EXCESS_MARKS].map((pattern) => text.search(pattern));
  const index = Math.min(...found.filter((at) => at >= 0));
  return Number.isFinite(index) ? index : undefined;
}
