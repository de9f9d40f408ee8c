import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Section } from '../../src/course/types';
import { anchorAt, lastTop, layOut, lineAt, type PageLine, topFor, turnedPage } from '../../src/session/page';
import { widthOf } from '../../src/text/width';

const textOf = ({ spans }: PageLine): string => spans.map(({ text }) => text).join('');

function section(...blocks: Block[]): Section {
  return { id: 'still', title: 'What stays', blocks };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const shown = (blocks: Block[], measure = 20) => layOut(section(...blocks), 2, measure).map(textOf);

describe('a section, laid out', () => {
  it('has a numbered heading, and a blank line before each block', () => {
    expect(shown([paragraph('one two three four five'), paragraph('six')])).toEqual([
      '2  What stays',
      '',
      'one two three four',
      'five',
      '',
      'six',
    ]);
  });

  it.each<[what: string, block: Block, lines: string[]]>([
    [
      'a list hangs beside its dots',
      { kind: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two three four five' }]] },
      ['·  one', '·  two three four', '   five'],
    ],
    [
      'an ordered list is numbered',
      { kind: 'list', ordered: true, items: [[{ text: 'one' }], [{ text: 'two' }]] },
      ['1  one', '2  two'],
    ],
    [
      'a quote is set in',
      { kind: 'quote', spans: [{ text: 'it gave way at last' }] },
      ['  it gave way at', '  last'],
    ],
    [
      'a figure stays as it was typed',
      { kind: 'figure', lines: ['a   b', '', '  c'], spoken: '' },
      ['  a   b', '  ', '    c'],
    ],
    [
      'a figure that is too wide goes on below',
      { kind: 'figure', lines: ['km   1   2   3   4   5', 'x'], spoken: '' },
      ['  km   1   2   3   4', '  5', '  x'],
    ],
  ])('%s', (_, block, lines) => {
    expect(shown([block]).slice(2)).toEqual(lines);
  });

  it('keeps the text of a list in one column past its ninth item', () => {
    const items = Array.from({ length: 12 }, (_, index) => [{ text: `item ${index + 1} of the list` }]);
    const lines = shown([{ kind: 'list', ordered: true, items }], 12).slice(2);
    expect(lines.filter((line) => /^\d/.test(line)).map((line) => line.indexOf('item'))).toEqual(
      Array(12).fill(3),
    );
  });

  it('keeps the style of a term that is cut by the end of a line', () => {
    const block: Block = {
      kind: 'paragraph',
      spans: [{ text: 'the ' }, { text: 'training data', style: 'term' }],
    };
    const [, , first, second] = layOut(section(block), 1, 13);
    expect(first?.spans).toEqual([{ text: 'the ' }, { text: 'training', style: 'term' }]);
    expect(second?.spans).toEqual([{ text: 'data', style: 'term' }]);
  });
});

const word = fc.constantFrom(
  'a',
  'of',
  'five',
  'rows',
  'weights',
  'généralise',
  '数据',
  'parameterwise'.repeat(5),
);
const words = fc.array(word, { minLength: 1, maxLength: 25 }).map((all) => all.join(' '));
const spans = words.map((text) => [{ text }]);
const block: fc.Arbitrary<Block> = fc.oneof(
  spans.map((known): Block => ({ kind: 'paragraph', spans: known })),
  spans.map((known): Block => ({ kind: 'quote', spans: known })),
  fc
    .tuple(fc.boolean(), fc.array(spans, { minLength: 1, maxLength: 12 }))
    .map(([ordered, items]): Block => ({ kind: 'list', ordered, items })),
  fc
    .array(fc.stringMatching(/^[a-z ]{0,40}$/), { minLength: 1, maxLength: 4 })
    .map((lines): Block => ({ kind: 'figure', lines, spoken: '' })),
);
const sections = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => section(...blocks));
const measures = fc.integer({ min: 24, max: 72 });
const RUNS = { numRuns: 60 };

type By = (lines: readonly PageLine[], top: number, height: number, direction: -1 | 1) => number;

const byLine: By = (lines, top, height, direction) =>
  Math.max(0, Math.min(top + direction, lastTop(lines, height)));

/** The page after one line, or one page, of scrolling: as on-section.ts does it. */
function scrolled(lines: readonly PageLine[], anchor: number, height: number, by: By, direction: -1 | 1) {
  return anchorAt(lines, by(lines, topFor(lines, anchor, height), height, direction), direction);
}

describe('a page, as a law', () => {
  it('has no line wider than its measure', () => {
    fc.assert(
      fc.property(sections, measures, (known, measure) => {
        const wide = layOut(known, 1, measure)
          .map(textOf)
          .filter((text) => widthOf(text) > measure);
        expect(wide).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has anchors that only grow, and each is the anchor of its own line', () => {
    fc.assert(
      fc.property(sections, measures, (known, measure) => {
        const lines = layOut(known, 1, measure);
        const written = [...lines.keys()].filter((index) => lines[index]?.kind !== 'blank');
        const anchors = written.map((index) => lines[index]?.anchor as number);
        expect([...new Set(anchors)].sort((one, other) => one - other)).toEqual(anchors);
        expect(anchors.map((anchor) => lineAt(lines, anchor))).toEqual(written);
      }),
      RUNS,
    );
  });

  it('keeps every character of the section, in order, at every measure', () => {
    const letters = (lines: readonly PageLine[]) => lines.map(textOf).join('').replace(/\s/g, '');
    fc.assert(
      fc.property(sections, measures, measures, (known, one, other) => {
        expect(letters(layOut(known, 1, one))).toBe(letters(layOut(known, 1, other)));
      }),
      RUNS,
    );
  });

  it.each<[string, By]>([
    ['line by line', byLine],
    ['page by page', turnedPage],
  ])('is seen whole on the way down, %s, and again on the way up', (_, by) => {
    fc.assert(
      fc.property(sections, measures, fc.integer({ min: 3, max: 20 }), (known, measure, height) => {
        const lines = layOut(known, 1, measure);
        const last = lastTop(lines, height);
        let anchor = 0;
        const tops = [0];
        while (topFor(lines, anchor, height) < last && tops.length < 500) {
          anchor = scrolled(lines, anchor, height, by, 1);
          tops.push(topFor(lines, anchor, height));
        }
        expect(tops.at(-1)).toBe(last);
        expect(writtenLinesNotIn(lines, tops, height)).toEqual([]);
        const up = [last];
        while (topFor(lines, anchor, height) > 0 && up.length < 500) {
          anchor = scrolled(lines, anchor, height, by, -1);
          up.push(topFor(lines, anchor, height));
        }
        expect(up.at(-1)).toBe(0);
        expect(writtenLinesNotIn(lines, up, height)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('begins, when it is turned, with no blank line and no mere end of a paragraph', () => {
    fc.assert(
      fc.property(sections, measures, fc.integer({ min: 4, max: 20 }), (known, measure, height) => {
        const lines = layOut(known, 1, measure);
        for (let top = 0; top < lastTop(lines, height); ) {
          top = turnedPage(lines, top, height, 1);
          expect(lines[top]?.kind).not.toBe('blank');
          const isEnd = lines[top]?.goesOn && !lines[top + 1]?.goesOn;
          expect(isEnd).toBeFalsy();
        }
      }),
      RUNS,
    );
  });

  it('holds a rest that fits whole, though it keeps nothing of the page before', () => {
    const items = Array.from({ length: 12 }, (_, index) => [{ text: `item ${index + 1}` }]);
    const lines = layOut(section({ kind: 'list', ordered: true, items }), 1, 20);
    expect(lines).toHaveLength(14);
    expect(turnedPage(lines, 0, 7, 1)).toBe(7);
    expect(turnedPage(lines, 0, 6, 1)).toBe(4);
  });

  it('shows the same place at another width, and is back where it was at the first', () => {
    fc.assert(
      fc.property(sections, measures, measures, fc.nat(400), (known, one, other, at) => {
        const narrow = layOut(known, 1, one);
        const { anchor } = narrow.filter(({ kind }) => kind !== 'blank')[at % 7] ?? { anchor: 0 };
        const wide = layOut(known, 1, other);
        const there = wide[lineAt(wide, anchor)] as PageLine;
        expect(there.anchor).toBeLessThanOrEqual(anchor);
        const next = wide.slice(lineAt(wide, anchor) + 1).find(({ kind }) => kind !== 'blank');
        if (next) expect(next.anchor).toBeGreaterThan(anchor);
        expect(narrow[lineAt(narrow, anchor)]?.anchor).toBe(anchor);
      }),
      RUNS,
    );
  });
});

/** Written lines that no page of these tops shows; a step of at most a page may pass blank lines only. */
function writtenLinesNotIn(lines: readonly PageLine[], tops: readonly number[], height: number): string[] {
  const unseen = lines.filter(
    ({ kind }, index) => kind !== 'blank' && !tops.some((top) => index >= top && index < top + height),
  );
  return unseen.map(textOf);
}

describe('an anchor that is out of place', () => {
  const lines = layOut(section(paragraph('one two three four five six seven')), 1, 10);
  it.each([
    [-5, 0],
    [0, 0],
    [1e9, lines.length - 1],
  ])('%i is on line %i', (anchor, line) => {
    expect(lineAt(lines, anchor)).toBe(line);
  });

  it('never scrolls past the end, nor before the start', () => {
    expect(topFor(lines, 1e9, 3)).toBe(lines.length - 3);
    expect(topFor(lines, 1e9, 100)).toBe(0);
    expect(anchorAt(lines, 99)).toBe(0);
  });
});
