import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { started, update } from '../../../src/labs/dials-state';
import type { LabAction } from '../../../src/labs/types';
import { dialsLines } from '../../../src/ui/labs/turn-the-dials';
import { lineWidth } from '../../../src/ui/line';

const texts = (lines: ReturnType<typeof dialsLines>) =>
  lines.map((line) => line.map(({ text }) => text).join(''));
const view = { columns: 72, rows: 17, ascii: false, phase: 'try' as const, prediction: 'one' };

describe('Turn the Dials on the screen', () => {
  it('shows trips, answers, misses, dials and score', () => {
    const shown = texts(dialsLines(update(started, 'far-right'), view)).join('\n');
    for (const part of ['minutes for each km', '0.5', 'score', 'lowest', '10 min'])
      expect(shown).toContain(part);
  });

  it('says what the gap means once the best is reached', () => {
    const shown = texts(dialsLines(update(started, 'reveal'), { ...view, phase: 'compare' })).join(' ');
    expect(shown).toContain('the best');
    expect(shown.replace(/\s+/g, ' ')).toContain('You said about 1');
  });

  it('puts prediction and result side by side at the end', () => {
    const shown = texts(dialsLines(update(started, 'reveal'), { ...view, phase: 'compare' }));
    expect(shown.slice(8, 13).map((line) => line.slice(0, 34).trimEnd())).toEqual([
      'score       1.02   the best',
      'lowest      1.02',
      '',
      'You predicted   What happened',
      '? about 1       1.02',
    ]);
  });

  it('has each number of the table right below the end of its head', () => {
    const [, heads = '', , second = ''] = texts(dialsLines(update(started, 'far-right'), view));
    for (const [head, value] of [
      ['answer', '1.0'],
      ['miss', '-4.0'],
    ] as const)
      expect(second.indexOf(value) + value.length).toBe(heads.indexOf(head) + head.length);
  });

  it.each([
    [36, 7],
    [36, 20],
    [56, 13],
    [72, 13],
    [72, 17],
    [108, 30],
  ])('is never wider than %d columns nor taller than %d rows', (columns, rows) => {
    const actions = fc.array(fc.constantFrom<LabAction>('far-up', 'far-left', 'down', 'right', 'reveal'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(actions, fc.boolean(), (keys, ascii) => {
        const lines = dialsLines(keys.reduce(update, started), { ...view, columns, rows, ascii });
        expect(lines.length).toBeLessThanOrEqual(rows);
        expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps dials, misses and score in a small terminal', () => {
    const shown = texts(dialsLines(started, { ...view, columns: 36, rows: 7 })).join('\n');
    for (const part of ['miss', 'w', 'b', 'score']) expect(shown).toContain(part);
  });
});
