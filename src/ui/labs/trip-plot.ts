import { type Example, type LineParameters, predict } from '../../labs/line';
import { messages } from '../../words/messages';
import { Canvas, type Dot } from '../canvas';
import type { Line } from '../line';

/** A line over its points, and the room for the drawing. */
export interface TripPlot {
  readonly examples: readonly Example[];
  readonly line: LineParameters;
  /** The examples whose misses are drawn, from the target to the answer. */
  readonly missed?: readonly Example[];
  readonly columns: number;
  readonly rows: number;
  readonly ascii: boolean;
}

/** The axes: km from 0 to a bit beyond 5, minutes from 0 to 10. */
const LAST_KM = 5;
const LAST_MINUTE = 10;
/** Cells left of the first kilometre, for the minutes, and right of the last number, for its unit. */
const LEFT = 4;
const RIGHT = 4;
/** A row of numbers below, a row for 0. */
const FOOT = 2;

/** Fewest rows that the drawing can be read in: three for five minutes. */
export const LEAST_PLOT_ROWS = 8;
/** More rows than these make it no clearer. */
export const LARGEST_PLOT_ROWS = 18;

/**
 * Points as `o`, the line as thin dots through the same frame. Numbers on the axes stand in the very cells that
 * they name: both scales have a whole number of cells between them.
 */
export function tripPlot({ examples, line, missed = [], columns, rows, ascii }: TripPlot): Line[] {
  const half = Math.floor((rows - FOOT) / 2);
  const kmCells = Math.floor((columns - LEFT - RIGHT) / LAST_KM);
  const zero = half * 2;
  const cell = ({ x, target }: Example) => ({
    column: Math.round(LEFT + x * kmCells),
    row: Math.round(zero - (target * zero) / LAST_MINUTE),
  });
  const dot = (x: number, y: number): Dot => ({
    x: 2 * (LEFT + x * kmCells) + 0.5,
    y: 4 * (zero - (y * zero) / LAST_MINUTE) + 1.5,
  });
  const canvas = new Canvas(columns, zero + FOOT);
  const lastKm = (columns - LEFT) / kmCells;
  for (const { x, target } of missed) canvas.line(dot(x, target), dot(x, predict(line, x)));
  canvas.line(dot(0, line.b), dot(lastKm, predict(line, lastKm)), 'parameter');
  drawAxes(canvas, half, kmCells);
  for (const example of examples) {
    const { column, row } = cell(example);
    canvas.text(column, row, 'o', 'data');
  }
  return canvas.lines(ascii);
}

function drawAxes(canvas: Canvas, half: number, kmCells: number): void {
  const { onAxis } = messages.labs;
  canvas.text(1, 0, onAxis.minutes(LAST_MINUTE), 'muted');
  canvas.text(2, half, String(LAST_MINUTE / 2), 'muted');
  canvas.text(2, half * 2, '0', 'muted');
  for (let km = 1; km <= LAST_KM; km++) {
    canvas.text(LEFT + km * kmCells, half * 2 + 1, km === LAST_KM ? onAxis.km(km) : String(km), 'muted');
  }
}
