import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryAfter, boundaryBefore, fitting } from '../../src/text/boundary';

const TEXT = 'a👩🏽‍💻\ne\u0301';
const AFTER_EMOJI = TEXT.indexOf('\n');

describe('boundaries', () => {
  it.each([
    [-1, 0, 0],
    [0, 0, 1],
    [1, 0, AFTER_EMOJI],
    [3, 1, AFTER_EMOJI],
    [AFTER_EMOJI, 1, AFTER_EMOJI + 1],
    [AFTER_EMOJI + 2, AFTER_EMOJI + 1, TEXT.length],
    [TEXT.length, AFTER_EMOJI + 1, TEXT.length],
  ])('around %i: %i and %i', (index, before, after) => {
    expect(boundaryBefore(TEXT, index)).toBe(before);
    expect(boundaryAfter(TEXT, index)).toBe(after);
  });

  it('are each other’s way back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, seed) => {
        const at = boundaryBefore(text, 1 + (seed % text.length));
        expect(boundaryBefore(text, boundaryAfter(text, at))).toBe(at);
      }),
    );
  });
});

describe('what fits', () => {
  it.each([
    [TEXT.length, TEXT],
    [AFTER_EMOJI, 'a👩🏽‍💻'],
    [AFTER_EMOJI - 1, 'a'],
    [1, 'a'],
    [0, ''],
  ])('in %i units is %j', (room, kept) => {
    expect(fitting(TEXT, room)).toBe(kept);
  });
});
