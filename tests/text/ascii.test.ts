import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAscii } from '../../src/text/ascii';
import { clean } from '../../src/text/characters';
import { widthOf } from '../../src/text/width';

describe('a text in ASCII', () => {
  it.each([
    ['plain text', 'plain text'],
    ['“quoted” – it’s', '"quoted" - it\'s'],
    ['✓ ↺ · → │ ─ ↕ ▌', '+ - - > | - ~ >'],
    ['café', 'cafe'],
    ['cafe\u0301 a\u0308\u0304', 'cafe a'],
    ['\u0301', ''],
    ['≠', '?'],
    ['ﬁ', '?'],
    ['数', '??'],
    ['👩🏽‍💻', '??'],
  ])('shows %s as %s', (text, likeness) => {
    expect(toAscii(text)).toBe(likeness);
  });

  const letters = fc.constantFrom(
    'e',
    '\u0301',
    '\u0304',
    'é',
    'ß',
    '✓',
    '✓\ufe0f',
    '…',
    '数',
    '한',
    'न',
    '्',
    '👩🏽‍💻',
    '\n',
  );
  it.each([
    ['any text', fc.string({ unit: 'binary' })],
    ['letters and marks', fc.string({ unit: letters })],
  ])('has the columns of %s, and no other characters', (_, texts) => {
    fc.assert(
      fc.property(texts.map(clean), (text) => {
        expect(toAscii(text)).toMatch(/^[\x20-\x7e\n\t]*$/);
        expect(toAscii(text).split('\n').map(widthOf)).toEqual(text.split('\n').map(widthOf));
      }),
      { numRuns: 2000 },
    );
  });
});
