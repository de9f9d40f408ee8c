import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEvents } from '../../src/learning/progress';
import { union } from '../../src/store/union';
import { anyEvents, event } from '../support/records';

const RUNS = { numRuns: 5000 };

type Events = typeof anyEvents extends fc.Arbitrary<infer List> ? List : never;

describe('the union of sittings', () => {
  it('is idempotent', () => {
    const law = (a: Events) => {
      expect(union([union([a]), a])).toEqual(union([a]));
    };
    fc.assert(fc.property(anyEvents, law), RUNS);
  });

  it('is commutative', () => {
    const law = (a: Events, b: Events) => {
      expect(union([a, b])).toEqual(union([b, a]));
    };
    fc.assert(fc.property(anyEvents, anyEvents, law), RUNS);
  });

  it('is associative', () => {
    const law = (a: Events, b: Events, c: Events) => {
      expect(union([union([a, b]), c])).toEqual(union([a, union([b, c])]));
    };
    fc.assert(fc.property(anyEvents, anyEvents, anyEvents, law), RUNS);
  });

  it('holds each event once, in canonical order, and none of its own', () => {
    const law = (a: Events, b: Events) => {
      const all = union([a, b]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect([...all].sort(compareEvents)).toEqual(all);
      for (const each of all) expect([...a, ...b]).toContainEqual(each);
    };
    fc.assert(fc.property(anyEvents, anyEvents, law), RUNS);
  });

  it('keeps the same one of two tampered events, whatever the order of their keys', () => {
    const one = event(1, { outcome: 'correct', score: 1 }, 'same');
    const other = event(1, { outcome: 'incorrect', score: 0 }, 'same');
    const turned = Object.fromEntries(Object.entries(one).reverse()) as typeof one;
    expect(union([[one], [other]])).toEqual(union([[other], [turned]]));
  });
});
