import { BLANK, type Line, lineWidth, padded } from '../line';

/** What a lab's picture is made for: the room there is, and how far the learner has come. */
export interface LabView {
  /** Columns and rows of the body; no line may be wider, and there may be no more lines. */
  readonly columns: number;
  readonly rows: number;
  readonly ascii: boolean;
  readonly phase: 'try' | 'compare';
  /** The id of the option that the learner predicted. */
  readonly prediction: string;
}

/** Least room for two columns side by side. */
export const TWO_COLUMNS = { columns: 72, rows: 13 } as const;

/** From this measure on there is room for the large picture. */
const LARGE = 108;

/** The column at which the right half of a screen begins. */
export const halfOf = (columns: number): number => (columns >= LARGE ? 44 : 34);

/** Whether the room is for two columns, or for words one below the other. */
export const isForTwoColumns = ({ columns, rows }: Pick<LabView, 'columns' | 'rows'>): boolean =>
  columns >= TWO_COLUMNS.columns && rows >= TWO_COLUMNS.rows;

/** Lines of one importance. What has the same rank is shown together or left out together. */
export interface Block {
  /** 0 is shown in any case; else the lower rank is given room first. */
  readonly rank: number;
  readonly lines: readonly Line[];
}

export const block = (rank: number, ...lines: readonly Line[]): Block => ({ rank, lines });
export const space = (rank: number): Block => block(rank, BLANK);

/** What fits into so many rows, in the order given: rank by rank, as long as there is room for all of it. */
export function fitted(blocks: readonly Block[], rows: number): Line[] {
  const shown = new Set<number>();
  let room = rows;
  for (const rank of Array.from(new Set(blocks.map((part) => part.rank))).sort((a, b) => a - b)) {
    const needed = rowsOf(blocks.filter((part) => part.rank === rank));
    if (rank > 0 && needed > room) continue;
    shown.add(rank);
    room -= needed;
  }
  return blocks
    .filter(({ rank }) => shown.has(rank))
    .flatMap(({ lines }) => lines)
    .slice(0, Math.max(0, rows));
}

const rowsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { lines }) => sum + lines.length, 0);

/** Two columns of lines: the right one begins at a column. */
export function beside(left: readonly Line[], right: readonly Line[], column: number): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const beginning = left[row] ?? BLANK;
    const end = right[row] ?? BLANK;
    return lineWidth(end) === 0 ? beginning : [...padded(beginning, column), ...end];
  });
}
