import { graphemes } from './width';

/** Where a cursor may stand in a text: between its user-perceived characters, as UTF-16 indexes. */

/** The first boundary after an index, 0 for a negative one; the end of the text when there is none. */
export function boundaryAfter(text: string, index: number): number {
  if (index < 0) return 0;
  let at = 0;
  for (const grapheme of graphemes(text)) {
    at += grapheme.length;
    if (at > index) return at;
  }
  return text.length;
}

/** The last boundary before an index; 0 when there is none. */
export function boundaryBefore(text: string, index: number): number {
  let at = 0;
  for (const grapheme of graphemes(text)) {
    if (at + grapheme.length >= index) return at;
    at += grapheme.length;
  }
  return at;
}

/** As many whole characters of a text as have room in `room` UTF-16 units. */
export function fitting(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, boundaryBefore(text, room + 1));
}
