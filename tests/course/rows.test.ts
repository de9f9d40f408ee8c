import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOf } from '../../src/course/rows';
import type { Block, Section } from '../../src/course/types';
import { layOut } from '../../src/session/page';

const text = fc
  .array(fc.string({ maxLength: 30 }), { maxLength: 40 })
  .map((words) => words.join(' ').replace(/\n/g, ' '));
const spans = fc.array(fc.record({ text }), { minLength: 1, maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), spans }),
  fc.record({ kind: fc.constant('quote' as const), spans }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(spans, { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('figure' as const), lines: fc.array(text, { minLength: 1 }), spoken: text }),
);
const section: fc.Arbitrary<Section> = fc.record({
  id: fc.constant('any'),
  title: text.map((title) => title.slice(0, 120)),
  blocks: fc.array(block, { maxLength: 6 }),
});

it('a section takes as many rows as the screen lays it out in', () => {
  fc.assert(
    fc.property(section, fc.integer({ min: 1, max: 12 }), (written, number) => {
      expect(rowsOf(written, number)).toBe(layOut(written, number, 72).length);
    }),
  );
});
