import fcx from 'fast-check'; fcx.configureGlobal({ numRuns: 3000 });
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each<[why: string, text: string, sentences: string[]]>([
    ['nothing', '', []],
    ['only spaces and stops', ' \n ... \n', []],
    ['no stop at all', 'the numbers change', ['the numbers change']],
    ['three kinds of stop', 'It is read. Is it kept? No!', ['It is read.', 'Is it kept?', 'No!']],
    ['lower case after a stop', 'numbers change. rows stay.', ['numbers change.', 'rows stay.']],
    ['a forgotten space', 'Numbers change.The rows stay.', ['Numbers change.', 'The rows stay.']],
    [
      'line ends',
      'numbers change\nrows stay\n\n- two of them',
      ['numbers change', 'rows stay', '- two of them'],
    ],
    ['decimals', 'w is 1.79 now. It was .5 before.', ['w is 1.79 now.', 'It was .5 before.']],
    ['a number at the end', 'It ends at 5. Then it stops.', ['It ends at 5.', 'Then it stops.']],
    [
      'abbreviations',
      'New trips, e.g. 4.5 km, i.e. unseen. Yes.',
      ['New trips, e.g. 4.5 km, i.e. unseen.', 'Yes.'],
    ],
    ['a title', 'Ask Dr. Crank. She knows.', ['Ask Dr. Crank.', 'She knows.']],
    ['etc. in a sentence', 'Rows, targets etc. stay as they are.', ['Rows, targets etc. stay as they are.']],
    ['etc. at an end', 'It has rows etc. They stay.', ['It has rows etc.', 'They stay.']],
    [
      'a numbered thing',
      'See Fig. 2 and no. 5. The answer is no. It stays.',
      ['See Fig. 2 and no. 5.', 'The answer is no.', 'It stays.'],
    ],
    ['initials', 'Alan M. Turing asked. J. Doe too.', ['Alan M. Turing asked.', 'J. Doe too.']],
    [
      'a parameter in capitals',
      'It shifts w and B. The rows stay.',
      ['It shifts w and B.', 'The rows stay.'],
    ],
    ['a numbered list', '1. rows stay\n2. numbers move', ['1. rows stay', '2. numbers move']],
    ['quotes', 'He said "it stores rows." It does not.', ['He said "it stores rows."', 'It does not.']],
    ['a quotation that goes on', '“Is it kept?” he asked. No.', ['“Is it kept?” he asked.', 'No.']],
    ['brackets', 'It shifts (a little.) Then again.', ['It shifts (a little.)', 'Then again.']],
    [
      'an ellipsis that goes on',
      'It shifts... and shifts… and stops. Done.',
      ['It shifts... and shifts… and stops.', 'Done.'],
    ],
    ['an ellipsis that ends', 'It shifts... Then it stops.', ['It shifts...', 'Then it stops.']],
    ['full-width stops', '数字变了。数据没变！', ['数字变了。', '数据没变！']],
  ])('%s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('keeps every word in one sentence, in order, apart and without spaces around', () => {
    const words = fc.constantFrom(
      'It',
      'shifts',
      'e.g.',
      '3.5',
      '?',
      '...',
      '"',
      ')',
      '\n',
      ' ',
      '. ',
      'é',
      '😀',
      'Dr.',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((all) => all.join('')),
        ),
        (text) => {
          const found = sentencesOf(text);
          const outside = found.reduceRight(
            (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
            text,
          );
          expect(outside).not.toMatch(/[\p{L}\p{N}]/u);
          found.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
          });
        },
      ),
    );
  });
});
