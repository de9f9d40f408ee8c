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

  it('what stands under each other begins at one column', () => {
    const map = rows(usual({ kind: 'map', focus: 0 }));
    expect(columnOf(map, /What a Straight/)).toBe(columnOf(map, /35 /));
    const heads = rows(usual({ kind: 'progress', behind: { kind: 'map', focus: 0 }, focus: 0 }));
    const widths = heads.filter((row) => /\d\/\d|\u6570+ +\u6570+ +1 2 3/.test(row)).map(widthOf);
    expect(new Set(widths).size).toBe(1);
  });
});
