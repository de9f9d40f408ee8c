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

/** A dot belongs to a ring when it lies inside and one of its four neighbours does not. */
function drawRings(canvas: Canvas, examples: readonly Example[]): void {
  const width = canvas.columns * 2;
  const height = canvas.rows * 4;
  const losses = Array.from({ length: (width + 2) * (height + 2) }, (_, index) => {
    const x = (index % (width + 2)) - 1;
    const y = Math.floor(index / (width + 2)) - 1;
    return meanSquaredError(settingOf({ x, y }, canvas), examples);
  });
  const lossAt = (x: number, y: number) => losses[(y + 1) * (width + 2) + x + 1] as number;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const highest = Math.max(lossAt(x - 1, y), lossAt(x + 1, y), lossAt(x, y - 1), lossAt(x, y + 1));
      if (RINGS.some((ring) => lossAt(x, y) < ring && ring <= highest)) canvas.set({ x, y }, 'data');
    }
  }
}

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
