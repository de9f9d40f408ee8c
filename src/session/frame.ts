import { wrapTitle } from '../text/wrap';
import type { Size } from './types';

/** Where things stand on a screen of this size. All counts are character cells or rows. */
export interface Frame {
  /** Rows that are drawn; the last row of the terminal never is. */
  readonly height: number;
  /** Blank rows above everything. */
  readonly above: number;
  /** Title on row 1, position below it; no crumb, no blank rows. */
  readonly compact: boolean;
  /** Rows of the title: where it is compact, as many as it needs. */
  readonly title: number;
  /** Column at which text begins; the focus mark stands two columns to its left. */
  readonly left: number;
  /** Columns that text may take. */
  readonly measure: number;
  /** Blank rows between header and body. */
  readonly gap: number;
  /** Rows of the body. */
  readonly body: number;
}

/** The smallest terminal that the course is shown in. */
export const SMALLEST: Size = { columns: 40, rows: 12 };
const PROSE = 72;
const WIDE = 108;
const TALLEST = 40;
/** Rows that a title takes at most: enough for the longest, at 40 columns. */
const TITLE_ROWS = 4;

export const isTooSmall = (size: Size): boolean =>
  size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;

/**
 * The grid of a screen. Prose takes 72 columns at most, centred; a `wide` screen (a lab) takes 108 where they
 * are to be had. A terminal under 60 columns or 18 rows gets the compact header, in which
 * a long title is wrapped.
 */
export function frameOf(size: Size, wide = false, title = ''): Frame {
  const compact = size.columns < 60 || size.rows < 18;
  const height = Math.min(size.rows, TALLEST) - 1;
  const most = wide && size.columns >= WIDE + 4 ? WIDE : PROSE;
  const measure = Math.min(most, size.columns - (compact ? 4 : 8));
  const left = Math.max(compact ? 2 : 4, Math.floor((size.columns - measure) / 2));
  const above = height >= 33 ? 1 : 0;
  const gap = compact ? 0 : above + 1;
  const titleRows = compact ? titleLines(title, measure, TITLE_ROWS).length : 1;
  const header = above + titleRows + 1 + gap;
  const footer = compact ? 2 : 3;
  return { height, above, compact, title: titleRows, left, measure, gap, body: height - header - footer };
}

/** A title in so many lines at most; what is too much for them stands in the last. */
export function titleLines(title: string, measure: number, most: number): string[] {
  const lines = wrapTitle(title, measure);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
}
