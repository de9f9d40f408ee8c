import { truncate, widthOf } from '../text/width';
import { wrapProse, wrapTitle } from '../text/wrap';

/** What a screen is made of: lines of styled runs. A view makes lines; `App.tsx` prints them. */

/** The semantic styles of the theme (theme.ts gives each its look). */
export type Token =
  | 'title'
  | 'body'
  | 'term'
  | 'muted'
  | 'focus'
  | 'right'
  | 'warning'
  | 'data'
  | 'parameter'
  | 'prediction'
  | 'keycap'
  | 'bar'
  | 'strong';

export interface Run {
  readonly text: string;
  readonly token?: Token;
  /** What to show instead where only ASCII is to be had; else each character finds its likeness. */
  readonly ascii?: string;
}

/** One row of the screen, from the left edge. */
export type Line = readonly Run[];

export const BLANK: Line = [];

/** A line of one run. */
export const line = (text: string, token?: Token): Line => [run(text, token)];

export const run = (text: string, token?: Token): Run => (token ? { text, token } : { text });

export const lineWidth = (runs: Line): number => runs.reduce((sum, { text }) => sum + widthOf(text), 0);

/** A text wrapped at a measure, in one style. */
export function paragraph(text: string, measure: number, token?: Token): Line[] {
  return wrapProse(text, measure).map((part) => line(part.text, token));
}

/** A text wrapped beside a mark: the mark stands on the first line, the text hangs in its own column. */
export function hanging(mark: Line, text: string, measure: number, token?: Token): Line[] {
  const texts = wrapProse(text, measure - lineWidth(mark)).map((part) => part.text);
  return hung(mark, texts, token);
}

const hung = (mark: Line, texts: readonly string[], token: Token | undefined): Line[] =>
  texts.map((text, index) => [
    ...(index === 0 ? mark : [run(' '.repeat(lineWidth(mark)))]),
    run(text, token),
  ]);

/** A title beside a mark, with something at the right end of its first line. */
export function titled(mark: Line, title: string, right: Line, measure: number, token?: Token): Line[] {
  const room = measure - (right.length > 0 ? lineWidth(right) + 1 : 0);
  const [first = BLANK, ...others] = hung(mark, wrapTitle(title, room - lineWidth(mark)), token);
  return [ends(first, right, measure, 1), ...others];
}

/** Two runs of text at the two ends of a line, `gap` columns apart at least; the left one gives way. */
export function ends(left: Line, right: Line, width: number, gap = 2): Line {
  const room = width - lineWidth(right);
  if (right.length === 0) return clip(left, width);
  const kept = clip(left, Math.max(0, room - gap));
  return [...kept, run(' '.repeat(Math.max(1, room - lineWidth(kept)))), ...right];
}

/** The line, cut to a width. */
export function clip(runs: Line, width: number): Line {
  if (lineWidth(runs) <= width) return runs;
  const kept: Run[] = [];
  let room = width;
  for (const part of runs) {
    const text = truncate(part.text, room);
    if (text) kept.push({ ...part, text });
    room -= widthOf(text);
    if (text !== part.text || room <= 0) break;
  }
  return kept;
}

/** The line, filled with blanks to a width. */
export const padded = (runs: Line, width: number): Line => {
  const missing = width - lineWidth(runs);
  return missing > 0 ? [...runs, run(' '.repeat(missing))] : runs;
};

/** Columns, from the left edge, that the number of an option takes. */
const NUMBER_WIDTH = 3;

/** A text wrapped beside its number: what can be chosen from a list. `index` counts from 0. */
export function numbered(text: string, index: number, isFocused: boolean, measure: number): Line[] {
  const token = isFocused ? ('focus' as const) : undefined;
  return hanging([run(String(index + 1).padEnd(NUMBER_WIDTH), token)], text, measure, token);
}

/** Blocks of lines one under the other, and the first and last line of the focused one, where there is such. */
export function stacked(
  blocks: readonly (readonly Line[])[],
  focused: number,
): { readonly lines: readonly Line[]; readonly focus?: readonly [first: number, last: number] } {
  const lines = blocks.flat();
  const height = blocks[focused]?.length ?? 0;
  if (height === 0) return { lines };
  const first = blocks.slice(0, focused).flat().length;
  return { lines, focus: [first, first + height - 1] };
}
