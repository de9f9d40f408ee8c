import { type Example, type LineParameters, leastSquares, meanSquaredError } from '../../labs/line';
import { Canvas, type Dot } from '../canvas';
import type { Line } from '../line';

/** The part of the surface that is shown: b across, w upwards. A dot is as long either way in most sizes. */
export const WINDOW = { b: [-1, 2.8], w: [-0.2, 2.8] } as const;
/** The losses at which a ring is drawn, from the floor outwards. */
export const RINGS = [1.5, 4, 10, 20, 40] as const;

export interface Valley {
  readonly examples: readonly Example[];
  /** Every setting from the start to now. */
  readonly path: readonly LineParameters[];
  readonly columns: number;
  readonly rows: number;
  readonly ascii: boolean;
}

/** The loss seen from above: a ring for each of some losses, the path, `0` start, `1`, `@` now, `x` floor. */
export function valleyMap({ examples, path, columns, rows, ascii }: Valley): Line[] {
  const canvas = new Canvas(columns, rows);
  drawRings(canvas, examples);
  const dots = path.map((setting) => dotOf(setting, canvas));
  canvas.polyline(dots, 'parameter');
  const mark = (dot: Dot | undefined, sign: string) => {
    if (dot) canvas.text(Math.floor((dot.x + 0.5) / 2), Math.floor((dot.y + 0.5) / 4), sign, 'parameter');
  };
  mark(dotOf(leastSquares(examples), canvas), 'x');
  mark(dots[0], '0');
  mark(dots[1], '1');
  mark(dots.at(-1), '@');
  return canvas.lines(ascii);
}

/** A dot belongs to a ring when it lies inside of it and one of its four neighbours does not. */
function drawRings(canvas: Canvas, examples: readonly Example[]): void {
  const width = canvas.columns * 2;
  const height = canvas.rows * 4;
  const bands = Array.from({ length: height + 2 }, (_, row) =>
    Array.from({ length: width + 2 }, (_, column) =>
      bandOf(meanSquaredError(settingOf({ x: column - 1, y: row - 1 }, canvas), examples)),
    ),
  );
  const bandAt = (x: number, y: number) => bands[y + 1]?.[x + 1] ?? 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const highest = Math.max(bandAt(x - 1, y), bandAt(x + 1, y), bandAt(x, y - 1), bandAt(x, y + 1));
      if (bandAt(x, y) < highest) canvas.set({ x, y }, 'data');
    }
  }
}

/** Between which rings a loss lies: 0 inside the innermost, one more beyond each. */
const bandOf = (loss: number): number => RINGS.filter((ring) => ring <= loss).length;

/** Where a setting of the parameters lies on the map, and which setting a dot stands for. */
function dotOf({ w, b }: LineParameters, { columns, rows }: Canvas): Dot {
  const across = (b - WINDOW.b[0]) / (WINDOW.b[1] - WINDOW.b[0]);
  const up = (w - WINDOW.w[0]) / (WINDOW.w[1] - WINDOW.w[0]);
  return { x: across * columns * 2 - 0.5, y: (1 - up) * rows * 4 - 0.5 };
}

function settingOf({ x, y }: Dot, { columns, rows }: Canvas): LineParameters {
  const across = (x + 0.5) / (columns * 2);
  const up = 1 - (y + 0.5) / (rows * 4);
  return {
    b: WINDOW.b[0] + across * (WINDOW.b[1] - WINDOW.b[0]),
    w: WINDOW.w[0] + up * (WINDOW.w[1] - WINDOW.w[0]),
  };
}
