import { wrapTitle } from '../text/wrap';
import type { Size } from './types';

/** Where things stand on a screen of this size. All counts are character cells or rows. */
export interface Frame {
  /** Rows that are drawn; the last row of the terminal never is. */
  readonly height: number;
  /** Blank rows above everything. */
  readonly above: number;
  /** The title first, the position below it; no crumb, no blank rows. */
  readonly compact: boolean;
  /** Rows of the title: as many as it needs, as far as the body can spare them. */
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
/** Rows that a title leaves the body at least; in the smallest terminal it may have five itself. */
const LEAST_BODY = 3;

export const isTooSmall = (size: Size): boolean =>
  size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;

/** True under 60 columns or 18 rows, where a screen gets the compact header. */
export const isCompact = (size: Size): boolean => size.columns < 60 || size.rows < 18;

/**
 * The grid of a screen. Prose takes 72 columns at most, centred; a `wide` screen (a lab) takes 108 where they
 * are to be had. A long title is wrapped.
 */
export function frameOf(size: Size, wide = false, title = ''): Frame {
  const compact = isCompact(size);
  const height = Math.min(size.rows, TALLEST) - 1;
  const most = wide && size.columns >= WIDE + 4 ? WIDE : PROSE;
  const measure = Math.min(most, size.columns - (compact ? 4 : 8));
  const left = Math.max(compact ? 2 : 4, Math.floor((size.columns - measure) / 2));
  const above = height >= 33 ? 1 : 0;
  const gap = compact ? 0 : above + 1;
  const footer = compact ? 2 : 3;
  const room = height - above - 1 - gap - footer;
  const titleRows = titleLines(title, measure, room - LEAST_BODY).length;
  return { height, above, compact, title: titleRows, left, measure, gap, body: room - titleRows };
}

/** A title in so many lines at most; what is too much for them stands in the last. */
export function titleLines(title: string, measure: number, most: number): string[] {
  const lines = wrapTitle(title, measure);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
}
