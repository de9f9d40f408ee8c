import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, block, fitted, space } from '../../../src/ui/labs/lab-view';
import { line } from '../../../src/ui/line';

const texts = (lines: ReturnType<typeof fitted>) =>
  lines.map((runs) => runs.map(({ text }) => text).join(''));

describe('blocks that are fitted', () => {
  const blocks = [
    block(0, line('loss')),
    space(3),
    block(1, line('beat 1'), line('beat 2')),
    block(2, line('caption')),
  ];

  it.each([
    { rows: 9, shown: ['loss', '', 'beat 1', 'beat 2', 'caption'] },
    { rows: 4, shown: ['loss', 'beat 1', 'beat 2', 'caption'] },
    { rows: 3, shown: ['loss', 'beat 1', 'beat 2'] },
    { rows: 2, shown: ['loss', 'caption'] },
    { rows: 1, shown: ['loss'] },
    { rows: 0, shown: [] },
  ])('into $rows rows show $shown', ({ rows, shown }) => {
    expect(texts(fitted(blocks, rows))).toEqual(shown);
  });

  it('never take more rows than there are', () => {
    const anyBlocks = fc.array(
      fc.tuple(fc.nat(4), fc.nat(5)).map(([rank, rows]) => block(rank, ...Array(rows).fill([]))),
    );
    fc.assert(
      fc.property(anyBlocks, fc.nat(20), (some, rows) => {
        expect(fitted(some, rows).length).toBeLessThanOrEqual(rows);
      }),
    );
  });
});

it('puts lines beside each other at a column', () => {
  expect(texts(beside([line('a'), line('b')], [line('1'), [], line('3')], 4))).toEqual([
    'a   1',
    'b',
    '    3',
  ]);
});
