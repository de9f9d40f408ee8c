import stringWidth from 'string-width';

const PLAIN = /^[\x20-\x7e]*$/;

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  // Nearly every text is plain, and a first picture measures hundreds.
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The text, filled with blanks at its end to so many columns. */
export const padEnd = (text: string, columns: number): string => text + blanksFor(text, columns);

/** The text, filled with blanks at its beginning to so many columns. */
export const padStart = (text: string, columns: number): string => blanksFor(text, columns) + text;

const blanksFor = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - widthOf(text)));

const segmenter = { current: undefined as Intl.Segmenter | undefined };

/** The user-perceived characters of a text, in order. */
export function graphemes(text: string): string[] {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text.split('');
  segmenter.current ??= new Intl.Segmenter();
  return Array.from(segmenter.current.segment(text), (part) => part.segment);
}

/** The text, cut to at most `columns`, with an ellipsis where something was cut. */
export function truncate(text: string, columns: number, ellipsis = '…'): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = widthOf(ellipsis);
  if (columns < width) return '';
  for (const grapheme of graphemes(text)) {
    width += widthOf(grapheme);
    if (width > columns) break;
    kept += grapheme;
  }
  return kept.trimEnd() + ellipsis;
}
