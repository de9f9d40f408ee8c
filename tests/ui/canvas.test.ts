import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Canvas, type Dot } from '../../src/ui/canvas';

const rows = (canvas: Canvas, ascii = false) =>
  canvas.lines(ascii).map((line) => line.map(({ text }) => text).join(''));

/** A dot is set where its bit of the braille pattern is; read back here by the Unicode numbering of the dots. */
function isSet(canvas: Canvas, x: number, y: number): boolean {
  const character = rows(canvas)[Math.floor(y / 4)]?.[Math.floor(x / 2)] ?? ' ';
  const dot = [
    [1, 4],
    [2, 5],
    [3, 6],
    [7, 8],
  ][y % 4]?.[x % 2] as number;
  return character !== ' ' && ((character.charCodeAt(0) - 0x2800) & (1 << (dot - 1))) !== 0;
}

const allDots = (canvas: Canvas): Dot[] =>
  Array.from({ length: canvas.columns * 2 * canvas.rows * 4 }, (_, index) => ({
    x: index % (canvas.columns * 2),
    y: Math.floor(index / (canvas.columns * 2)),
  }));

const setDots = (canvas: Canvas): Dot[] => allDots(canvas).filter(({ x, y }) => isSet(canvas, x, y));

describe('a canvas', () => {
  it.each([
    { x: 0, y: 0, shown: '⠁' },
    { x: 1, y: 0, shown: '⠈' },
    { x: 0, y: 3, shown: '⡀' },
    { x: 1, y: 3, shown: '⢀' },
    { x: 0.4, y: 1.6, shown: '⠄' },
  ])('shows the dot at $x, $y as $shown', ({ x, y, shown }) => {
    const canvas = new Canvas(1, 1);
    canvas.set({ x, y });
    expect(rows(canvas)).toEqual([shown]);
  });

  it('sets the dot it is asked to set, and no other', () => {
    const canvas = new Canvas(3, 2);
    for (const dot of allDots(canvas)) {
      const one = new Canvas(3, 2);
      one.set(dot);
      expect(setDots(one)).toEqual([dot]);
    }
  });

  it.each([
    [-1, 0],
    [6, 0],
    [0, -1],
    [0, 8],
    [Number.NaN, 0],
    [0, Number.POSITIVE_INFINITY],
  ])('leaves out what lies outside, at %d, %d', (x, y) => {
    const canvas = new Canvas(3, 2);
    canvas.set({ x, y });
    canvas.line({ x, y }, { x, y });
    canvas.text(Math.floor(x / 2), Math.floor(y / 4), 'o');
    expect(rows(canvas)).toEqual(['   ', '   ']);
  });

  it('lays text over dots, and keeps to its rows', () => {
    const canvas = new Canvas(4, 1);
    canvas.line({ x: 0, y: 0 }, { x: 7, y: 0 });
    canvas.text(2, 0, '5 km');
    expect(rows(canvas)).toEqual(['⠉⠉5 ']);
  });

  it('gives a cell the token of what was put there last', () => {
    const canvas = new Canvas(3, 1);
    canvas.line({ x: 0, y: 0 }, { x: 5, y: 0 }, 'data');
    canvas.set({ x: 2, y: 3 }, 'parameter');
    canvas.text(2, 0, 'o');
    expect(canvas.lines(false)).toEqual([
      [{ text: '⠉', token: 'data' }, { text: '⡉', token: 'parameter' }, { text: 'o' }],
    ]);
  });
});

describe('a line', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 15 }), y: fc.integer({ min: 0, max: 15 }) });

  it('has no gap and no corner: one dot for each step along its longer side', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const canvas = new Canvas(8, 4);
        canvas.line(from, to);
        const dots = setDots(canvas);
        const along = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? 'x' : 'y';
        const first = Math.min(from[along], to[along]);
        const steps = dots.map((dot) => dot[along] - first).sort((a, b) => a - b);
        expect(steps).toEqual(Array.from({ length: Math.abs(to[along] - from[along]) + 1 }, (_, at) => at));
        expect(dots).toContainEqual(from);
        expect(dots).toContainEqual(to);
      }),
    );
  });

  it('shows the same piece whether it ends at the edge or far beyond', () => {
    const near = new Canvas(8, 4);
    near.line({ x: 0, y: 15 }, { x: 15, y: 0 });
    const far = new Canvas(8, 4);
    far.line({ x: -1e6, y: 1e6 + 15 }, { x: 1e6, y: -1e6 + 15 });
    expect(rows(far)).toEqual(rows(near));
  });

  it('joins the places of a polyline', () => {
    const canvas = new Canvas(2, 1);
    canvas.polyline([
      { x: 0, y: 3 },
      { x: 0, y: 0 },
      { x: 3, y: 0 },
    ]);
    expect(rows(canvas)).toEqual(['⡏⠉']);
  });
});

describe('in ASCII', () => {
  it('a flat line sinks through four heights', () => {
    const canvas = new Canvas(8, 1);
    canvas.line({ x: 0, y: 0 }, { x: 15, y: 3 });
    expect(rows(canvas, true)).toEqual(["''--..._"]);
  });

  it.each([
    { from: { x: 0, y: 0 }, to: { x: 0, y: 3 }, shown: '|' },
    { from: { x: 0, y: 3 }, to: { x: 1, y: 0 }, shown: '/' },
    { from: { x: 0, y: 0 }, to: { x: 1, y: 3 }, shown: '\\' },
  ])('a steep line leans as $shown', ({ from, to, shown }) => {
    const canvas = new Canvas(1, 1);
    canvas.line(from, to);
    expect(rows(canvas, true)).toEqual([shown]);
  });
});
