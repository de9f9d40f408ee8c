import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeClause } from '../../../src/learning/explain/whole-clause';

const quotedAround = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const { start: from, end } = wholeClause(text, { start, end: start + words.length });
  return text.slice(from, end);
};

describe('a quotation around some evidence', () => {
  it.each([
    [
      'keeps the word that denies it',
      'The numbers move, and no trip is kept in it.',
      'trip is kept',
      'and no trip is kept in it',
    ],
    [
      'ends where the clause ends',
      'It learns (slowly): weights shift; data stays.',
      'weights',
      'weights shift',
    ],
    ['is the whole of a short answer', 'the weights change', 'weights change', 'the weights change'],
    [
      'stays near in a long clause',
      'a b c d e f g h i the weights change k l m n o p q r s t',
      'weights change',
      'e f g h i the weights change k l m n o p',
    ],
    [
      'goes on to the end where that is near',
      'it saves rows inside the model and looks it up',
      'saves rows',
      'it saves rows inside the model and looks it up',
    ],
    ['does not begin with a space', 'Yes.  The data stays.', 'data', 'The data stays'],
  ])('%s', (_, text, words, quotation) => {
    expect(quotedAround(text, words)).toBe(quotation);
  });

  it('always holds the evidence, and lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(60), fc.nat(60), (text, one, other) => {
        const [start, end] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b) as [
          number,
          number,
        ];
        const around = wholeClause(text, { start, end });
        expect(around.start).toBeLessThanOrEqual(start);
        expect(around.end).toBeGreaterThanOrEqual(end);
        expect(around.start).toBeGreaterThanOrEqual(0);
        expect(around.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
