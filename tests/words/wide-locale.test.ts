import { describe, expect, it, vi } from 'vitest';
import { widthOf } from '../../src/text/width';
import { footerLine, hintsOf } from '../../src/ui/footer';
import { lineWidth } from '../../src/ui/line';
import { everyScreen } from '../support/every-screen';
import { pictureOf, textOf } from '../support/picture';
import { mapAfter, Played } from '../support/sitting';

vi.mock('../../src/words/messages', async (original) => {
  const { wideLocale } = await import('../support/pseudo-locale');
  const { messages } = await original<typeof import('../../src/words/messages')>();
  return { messages: wideLocale(messages) };
});

const usual = (screen: Played['screen']) => new Played({ ...mapAfter(), screen });
const rows = ({ state }: Played) => pictureOf(state).lines.map((line) => textOf(line).trimEnd());
/** The column at which a text begins, in the row that holds it. */
const columnOf = (text: readonly string[], part: RegExp): number => {
  const row = text.find((candidate) => part.test(candidate)) ?? '';
  return widthOf(row.slice(0, row.search(part)));
};

/** The columns at which what stands in a row ends; the numbers or marks of three checkpoints are one. */
function columnEnds(row: string): number[] {
  const joined = row.replace(/(1|·) (2|·) (3|·)(?= )/, '$1_$2_$3');
  return Array.from(joined.matchAll(/\S+/g), ({ 0: text, index }) => widthOf(joined.slice(0, index) + text));
}

describe('in letters of two columns', () => {
  it.each(everyScreen)('the keys have room: $name', ({ go }) => {
    for (const [columns, measure] of [
      [40, 38],
      [80, 72],
    ] as const) {
      const { state, context } = go({ columns, rows: 24 });
      const hints = hintsOf(state, context.course);
      expect(lineWidth(footerLine(hints, measure, false))).toBeLessThanOrEqual(measure);
    }
  });

  it('what stands under each other stands at one column', () => {
    const map = rows(usual({ kind: 'map', focus: 0 }));
    expect(columnOf(map, /What a Straight/)).toBe(columnOf(map, /35 /));
    const heads = rows(usual({ kind: 'progress', behind: { kind: 'map', focus: 0 }, focus: 0 }));
    const [head = [], ...figures] = heads
      .filter((row) => /1 2 3|· · · /.test(row))
      .map((row) => columnEnds(row).slice(-6));
    expect(figures.length).toBeGreaterThan(0);
    for (const ends of figures) expect(ends).toEqual(head);
  });
});
