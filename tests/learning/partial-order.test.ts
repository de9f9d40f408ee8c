import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/course/types';
import { countMisplaced, precedence } from '../../src/learning/partial-order';

const pair = (first: string, then: string): Before => ({ first, then, feedback: '' });

describe('precedence', () => {
  it('reaches through others, one way', () => {
    const precedes = precedence([pair('a', 'b'), pair('b', 'c'), pair('d', 'c')]);
    expect(precedes('a', 'c')).toBe(true);
    expect(precedes('c', 'a')).toBe(false);
    expect(precedes('a', 'd')).toBe(false);
    expect(precedes('a', 'a')).toBe(false);
  });

  it('ends on a circle', () => {
    const precedes = precedence([pair('a', 'b'), pair('b', 'a')]);
    expect(precedes('a', 'a')).toBe(true);
    expect(countMisplaced(['a', 'b'], precedes)).toBe(1);
  });
});

/** Every valid order of some cards: the slow and certain way. */
function linearExtensions(cards: string[], before: Before[]): string[][] {
  if (cards.length === 0) return [[]];
  const firsts = cards.filter(
    (card) => !before.some(({ first, then }) => then === card && cards.includes(first)),
  );
  return firsts.flatMap((card) =>
    linearExtensions(
      cards.filter((other) => other !== card),
      before,
    ).map((rest) => [card, ...rest]),
  );
}

function longestCommonSubsequence(a: string[], b: string[]): number {
  const [head, ...rest] = a;
  if (head === undefined) return 0;
  const at = b.indexOf(head);
  const without = longestCommonSubsequence(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longestCommonSubsequence(rest, b.slice(at + 1)));
}

describe('countMisplaced', () => {
  const cards = ['a', 'b', 'c', 'd', 'e', 'f'];
  const edge = fc
    .tuple(fc.nat(4), fc.nat(4))
    .map(([from, by]) => pair(cards[from] as string, cards[Math.min(5, from + 1 + by)] as string));
  const cases = fc.record({ before: fc.array(edge, { maxLength: 8 }), placed: fc.shuffledSubarray(cards) });

  it('is n minus the longest common subsequence with the nearest valid order', () => {
    fc.assert(
      fc.property(cases, ({ before, placed }) => {
        const longest = Math.max(
          ...linearExtensions(cards, before).map((order) => longestCommonSubsequence(placed, order)),
        );
        expect(countMisplaced(placed, precedence(before))).toBe(placed.length - longest);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [4, 10],
    [5, 17],
    [6, 26],
  ])('puts %i! orders of a chain within one move %i times', (count, near) => {
    const chain = cards.slice(0, count);
    const precedes = precedence(chain.slice(1).map((then, index) => pair(chain[index] as string, then)));
    const orders = linearExtensions(chain, []);
    expect(orders.filter((order) => countMisplaced(order, precedes) <= 1)).toHaveLength(near);
  });

  it('finds the fewest moves where the first clash that shows is the wrong one to mend', () => {
    const precedes = precedence([pair('c', 'a'), pair('d', 'a'), pair('c', 'b')]);
    expect(countMisplaced(['a', 'b', 'c', 'd'], precedes)).toBe(2);
  });

  it('is quick for long sequences, too', () => {
    const long = Array.from({ length: 60 }, (_, index) => `card ${index}`);
    const precedes = precedence(long.slice(1).map((then, index) => pair(long[index] as string, then)));
    expect(countMisplaced(long.toReversed(), precedes)).toBe(59);
  });
});
