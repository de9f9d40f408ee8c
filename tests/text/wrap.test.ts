import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes, widthOf } from '../../src/text/width';
import { wrap, wrapProse, wrapTitle } from '../../src/text/wrap';

describe('wrap', () => {
  it.each<[why: string, source: string, columns: number, lines: string[]]>([
    ['nothing', '', 5, ['']],
    ['what fits', 'two numbers', 11, ['two numbers']],
    ['a break at a space', 'two numbers shift', 11, ['two numbers', 'shift']],
    ['many spaces at the break', 'two     numbers', 7, ['two', 'numbers']],
    ['many spaces within a line', 'a   b', 5, ['a   b']],
    ['an indent', '  two numbers', 6, ['  two', 'number', 's']],
    ['an indent with no room beside it', '    two', 5, ['', 'two']],
    ['only spaces', '        ', 4, ['']],
    ['spaces at the end', 'two   ', 3, ['two']],
    ['line ends', 'two\n\nnumbers\n', 9, ['two', '', 'numbers', '']],
    ['a word longer than a line', 'a fingerprint b', 5, ['a', 'finge', 'rprin', 't b']],
    ['wide characters', '数据没有变', 5, ['数据', '没有', '变']],
    ['a wide character in one column', '数据', 1, ['数', '据']],
    ['no columns', 'ab', 0, ['a', 'b']],
    ['tabs', 'a\tb', 3, ['a b']],
    ['a space under a mark', 'ab \u0301cd', 3, ['ab \u0301', 'cd']],
  ])('%s', (_, source, columns, lines) => {
    expect(wrap(source, columns).map(({ text }) => text)).toEqual(lines);
  });

  const unit = fc.constantFrom(
    'a',
    'bc',
    'word',
    ' ',
    '  ',
    '\n',
    '\t',
    '数',
    '👩🏽‍💻',
    'e\u0301',
    '\u0301',
    '\u0903',
    '🇫',
    'ｶﾞ',
  );
  const sources = fc.oneof(
    fc.array(unit, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  it('makes no line wider than the columns, but for one wide character', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 20 }), (source, columns) => {
        for (const { text } of wrap(source, columns))
          if (graphemes(text).length > 1) expect(widthOf(text)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out spaces and line ends only, and keeps the order', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 20 }), (source, columns) => {
        let at = 0;
        for (const { text, start, end } of wrap(source, columns)) {
          expect(source.slice(at, start)).toMatch(/^[ \t]*\n?$/);
          expect(text).toBe(source.slice(start, end).replaceAll('\t', ' '));
          at = end;
        }
        expect(source.slice(at)).toMatch(/^[ \t]*$/);
      }),
    );
  });

  it('starts the first line of a paragraph where the paragraph starts', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 20 }), (source, columns) => {
        const starts = new Set(wrap(source, columns).map(({ start }) => start));
        let start = 0;
        for (const paragraph of source.split('\n')) {
          expect(starts).toContain(start);
          start += paragraph.length + 1;
        }
      }),
    );
  });

  it('cuts no character in two', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 20 }), (source, columns) => {
        const boundaries = new Set([0]);
        let at = 0;
        for (const grapheme of graphemes(source)) {
          at += grapheme.length;
          boundaries.add(at);
        }
        for (const { start, end } of wrap(source, columns)) {
          expect(boundaries).toContain(start);
          expect(boundaries).toContain(end);
        }
      }),
    );
  });

  it('fills each line: the next word would not have fitted', () => {
    const words = fc.array(fc.constantFrom('a', 'row', 'numbers', '数据'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 30 }), (all, columns) => {
        const lines = wrap(all.join(' '), columns).map(({ text }) => text);
        lines.slice(1).forEach((line, index) => {
          expect(widthOf(`${lines[index]} ${line.split(' ')[0]}`)).toBeGreaterThan(columns);
        });
      }),
    );
  });
});

/** It leaves room for a word of two letters, not of three, in 36 columns. */
const ROW = 'the model answers for every row';

describe('wrapProse', () => {
  it.each<[why: string, source: string, columns: number, lines: string[]]>([
    ['a last word alone', `${ROW} it met`, 36, [ROW, 'it met']],
    ['two short words alone', `${ROW} so is it`, 36, [ROW, 'so is it']],
    ['a last line that is long enough', `${ROW} it knows well`, 36, [`${ROW} it`, 'knows well']],
    ['each paragraph for itself', `${ROW} it met\nsix`, 36, [ROW, 'it met', 'six']],
    ['a line before of two words', `weights ${'b'.repeat(28)} so`, 36, [`weights ${'b'.repeat(28)}`, 'so']],
    [
      'a word that has no room below',
      `a to ${'b'.repeat(31)} given`,
      36,
      [`a to ${'b'.repeat(31)}`, 'given'],
    ],
    ['the rest of a cut word', `a of ${'b'.repeat(38)}`, 36, ['a of', 'b'.repeat(36), 'bb']],
    ['one line', 'five', 36, ['five']],
  ])('%s', (_, source, columns, lines) => {
    expect(wrapProse(source, columns).map(({ text }) => text)).toEqual(lines);
  });

  it('has the words of wrap on as many lines, none wider than the columns', () => {
    const words = fc.array(fc.constantFrom('a', 'of', 'five', 'weights', '数据', 'parameterwise'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (all, columns) => {
        const source = all.join(' ');
        const [plain, prose] = [wrap(source, columns), wrapProse(source, columns)];
        expect(prose).toHaveLength(plain.length);
        expect(
          prose
            .map(({ text }) => text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(source.replaceAll(' ', ''));
        for (const { text, start, end } of prose) {
          expect(text).toBe(source.slice(start, end));
          if (graphemes(text).length > 1) expect(widthOf(text)).toBeLessThanOrEqual(columns);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a title', () => {
  const TITLE = 'Module 1 Checkpoint: Read a Learning Problem';
  it.each([
    ['that fits stays on one line', TITLE, 44, [TITLE]],
    ['is broken like prose', TITLE, 31, ['Module 1 Checkpoint: Read a', 'Learning Problem']],
    ['is broken after its colon sooner than before a last word', TITLE, 36, TITLE.split(/(?<=:) /)],
    ['without a colon ends in a word alone', 'What Training Changes', 13, ['What Training', 'Changes']],
  ])('%s', (_, title, columns, lines) => {
    expect(wrapTitle(title, columns)).toEqual(lines);
  });
});
