import { type Line, type Run, run, type Token } from './line';

/** Dots of a cell, by row then column: the bits of the Unicode braille patterns (U+2800 + bits). */
const BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const BLANK = 0x2800;
/** What stands for a flat piece of a drawing in ASCII, by the row of dots it runs along. */
const HEIGHTS = ["'", '-', '.', '_'] as const;

/** A place on the canvas in dots, from the top left; the centre of the first dot is (0, 0). May be a fraction. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

interface Cell {
  bits: number;
  text?: string;
  token: Token | undefined;
}

/**
 * A drawing of dots, two columns by four rows of them in a character cell, with text laid over it. What falls
 * outside is left out. A cell has one token: that of what was put there last.
 */
export class Canvas {
  private readonly cells: Cell[];

  /** Size in character cells. */
  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.cells = Array.from({ length: columns * rows }, () => ({ bits: 0, token: undefined }));
  }

  /** Sets the dot nearest to a place. */
  set({ x, y }: Dot, token?: Token): void {
    const column = Math.round(x);
    const row = Math.round(y);
    const cell = this.cellAt(Math.floor(column / 2), Math.floor(row / 4));
    const bit = BITS[row & 3]?.[column & 1];
    if (!cell || bit === undefined) return;
    cell.bits |= bit;
    cell.token = token;
  }

  /** A straight line: one dot for each step along its longer side, so that it has no gap and no corner. */
  line(from: Dot, to: Dot, token?: Token): void {
    const seen = clip(from, to, this.columns * 2, this.rows * 4);
    if (!seen) return;
    const [start, end] = seen;
    const side = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y) ? 'x' : 'y';
    const length = end[side] - start[side];
    const first = Math.round(start[side]);
    const last = Math.round(end[side]);
    for (let step = 0; step <= Math.abs(last - first); step++) {
      const at = first + step * Math.sign(length);
      const dot = between(start, end, length === 0 ? 0 : (at - start[side]) / length);
      this.set({ ...dot, [side]: at }, token);
    }
  }

  /** Straight lines from each place to the next. */
  polyline(dots: readonly Dot[], token?: Token): void {
    for (const [index, dot] of dots.entries()) this.line(dots[index - 1] ?? dot, dot, token);
  }

  /** Lays characters over the drawing, one a cell, from a cell to the right. */
  text(column: number, row: number, text: string, token?: Token): void {
    Array.from(text).forEach((character, index) => {
      const cell = this.cellAt(column + index, row);
      if (cell) Object.assign(cell, { text: character, token });
    });
  }

  /** The drawing as rows of text, each `columns` wide; braille patterns, or characters that ASCII has. */
  lines(ascii: boolean): Line[] {
    return Array.from({ length: this.rows }, (_, row) =>
      runs(this.cells.slice(row * this.columns, (row + 1) * this.columns), ascii),
    );
  }

  private cellAt(column: number, row: number): Cell | undefined {
    const inside = column >= 0 && column < this.columns && row >= 0 && row < this.rows;
    return inside ? this.cells[row * this.columns + column] : undefined;
  }
}

function between(from: Dot, to: Dot, share: number): Dot {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/**
 * The part of a line inside the canvas (Liang–Barsky), so that a line to far away costs no more than a short
 * one. Undefined where nothing of it is inside, or where it has no place at all (NaN).
 */
function clip(from: Dot, to: Dot, width: number, height: number): [Dot, Dot] | undefined {
  let first = 0;
  let last = 1;
  const edges = [
    [from.x - to.x, from.x + 0.5],
    [to.x - from.x, width - 0.51 - from.x],
    [from.y - to.y, from.y + 0.5],
    [to.y - from.y, height - 0.51 - from.y],
  ] as const;
  for (const [towards, room] of edges) {
    const share = room / towards;
    if (towards === 0 ? room < 0 : Number.isNaN(share)) return undefined;
    if (towards > 0) last = Math.min(last, share);
    if (towards < 0) first = Math.max(first, share);
  }
  return first <= last ? [between(from, to, first), between(from, to, last)] : undefined;
}

/** Neighbouring cells of one token become one run. */
function runs(cells: readonly Cell[], ascii: boolean): Run[] {
  const joined: { text: string; token: Token | undefined }[] = [];
  for (const cell of cells) {
    const text = cell.text ?? (ascii ? stroke(cell.bits) : braille(cell.bits));
    const token = text === ' ' ? undefined : cell.token;
    const previous = joined.at(-1);
    if (previous && previous.token === token) previous.text += text;
    else joined.push({ text, token });
  }
  return joined.map(({ text, token }) => run(text, token));
}

const braille = (bits: number): string => (bits === 0 ? ' ' : String.fromCharCode(BLANK | bits));

/** The ASCII character that runs as the dots of a cell do: flat at one of four heights, or steep. */
function stroke(bits: number): string {
  const filled = [0, 1, 2, 3].filter((row) => bits & maskOf(row));
  const top = filled[0];
  const bottom = filled.at(-1);
  if (top === undefined || bottom === undefined) return ' ';
  if (bottom - top < 2) return HEIGHTS[top] ?? ' ';
  const lean = side(bits, bottom) - side(bits, top);
  return lean === 0 ? '|' : lean < 0 ? '/' : '\\';
}

const maskOf = (row: number): number => (BITS[row]?.[0] ?? 0) | (BITS[row]?.[1] ?? 0);

/** Where the dots of a row lie: -1 left, 1 right, 0 both. */
function side(bits: number, row: number): number {
  return (bits & (BITS[row]?.[1] ?? 0) ? 1 : 0) - (bits & (BITS[row]?.[0] ?? 0) ? 1 : 0);
}
