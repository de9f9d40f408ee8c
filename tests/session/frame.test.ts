import { describe, expect, it } from 'vitest';
import { type Frame, frameOf, isTooSmall } from '../../src/session/frame';
import type { Size } from '../../src/session/types';

const sizes = Array.from({ length: 161 }, (_, at) => 40 + at).flatMap((columns) =>
  Array.from({ length: 49 }, (_, at) => ({ columns, rows: 12 + at })),
);

function addsUp(size: Size, { height, above, compact, left, measure, gap, body }: Frame): boolean {
  const rows = above + 2 + gap + body + (compact ? 2 : 3);
  const isTall = height === Math.min(size.rows, 40) - 1 && rows === height && body >= 7;
  return isTall && Math.min(above, gap) >= 0 && left >= 2 && left + measure <= size.columns;
}

describe('the frame of a screen', () => {
  it.each([
    ['a page', false],
    ['a lab', true],
  ])('of %s adds up at every size, and nothing in it is negative', (_, wide) => {
    expect(sizes.filter((size) => !addsUp(size, frameOf(size, wide)))).toEqual([]);
  });

  it('adds up under a title of any length, and leaves the body three rows', () => {
    for (const title of [
      'a '.repeat(60),
      'abcdefghijklmnopqrs '.repeat(6),
      '長'.repeat(120),
      '長い '.repeat(40),
    ])
      for (const size of sizes.filter(({ columns, rows }) => columns % 10 === 0 && rows % 6 === 0)) {
        const frame = frameOf(size, false, title);
        expect(frame.title + frame.body).toBe(frameOf(size).body + 1);
        expect(frame.body).toBeGreaterThanOrEqual(3);
      }
  });

  it.each([
    [{ columns: 40, rows: 12 }, false, { compact: true, measure: 36, left: 2, body: 7, above: 0 }],
    [{ columns: 59, rows: 24 }, false, { compact: true, measure: 55, left: 2 }],
    [{ columns: 80, rows: 17 }, false, { compact: true, measure: 72 }],
    [{ columns: 80, rows: 24 }, false, { compact: false, measure: 72, left: 4, body: 17, above: 0 }],
    [{ columns: 120, rows: 40 }, false, { compact: false, measure: 72, left: 24, above: 1 }],
    [{ columns: 120, rows: 40 }, true, { measure: 108, left: 6 }],
    [{ columns: 111, rows: 40 }, true, { measure: 72 }],
    [{ columns: 200, rows: 60 }, false, { height: 39, measure: 72, left: 64 }],
  ] as const)('at %j, wide %s: %j', (size, wide, frame) => {
    expect(frameOf(size, wide)).toMatchObject(frame);
  });

  it.each([
    [{ columns: 40, rows: 12 }, false],
    [{ columns: 39, rows: 12 }, true],
    [{ columns: 40, rows: 11 }, true],
    [{ columns: 200, rows: 5 }, true],
  ])('%j is too small: %s', (size, tooSmall) => {
    expect(isTooSmall(size)).toBe(tooSmall);
  });
});
