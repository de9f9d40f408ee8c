import { boundaryBefore } from '../text/boundary';
import { graphemes, widthOf } from '../text/width';
import { type WrappedLine, wrap } from '../text/wrap';

/** Where the cursor is on the screen: a row and a column of the wrapped text, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A text as it is edited, in lines. One of the `width` columns is kept for a cursor behind a full line. */
export function linesFor(text: string, width: number): WrappedLine[] {
  return wrap(text, width - 1);
}

/** Where an index of a text is shown; where a long line goes on in the next, it is shown there. */
export function spotOf(text: string, lines: readonly WrappedLine[], index: number, width: number): Spot {
  const row = lines.findLastIndex(({ start }) => start <= index);
  const column = widthOf(text.slice(lines[row]?.start, index));
  return { row, column: Math.max(0, Math.min(column, width - 1)) };
}

/** The index that is shown on a row, at a column or as near before it as there is one; the text's ends beyond. */
export function indexAt(text: string, lines: readonly WrappedLine[], { row, column }: Spot): number {
  const line = lines[row];
  if (!line) return row < 0 ? 0 : text.length;
  const next = lines[row + 1];
  const last = next ? boundaryBefore(text, next.start) : text.length;
  let index = line.start;
  let taken = 0;
  for (const grapheme of graphemes(text.slice(line.start, last))) {
    taken += widthOf(grapheme);
    if (taken > column) break;
    index += grapheme.length;
  }
  return index;
}
