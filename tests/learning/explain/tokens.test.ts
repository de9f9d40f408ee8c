import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflections } from '../../../src/learning/explain/forms';
import { tokensOf } from '../../../src/learning/explain/tokens';

const wordsOf = (text: string) => tokensOf(text).tokens.map(({ word }) => word);

describe('the words of a text', () => {
  it.each([
    ["it doesn't, it dont, it can't", 'it does not it do not it can not'],
    ["IT’S the model's", 'it is the model'],
    ['u bc idk', 'you because i do not know'],
    ['training = storing', 'training is storing'],
    ['held-out', 'held out'],
    ['e.g. 3.5 km', 'for example 3.5 km'],
    ['naïve w/o data', 'naive without data'],
  ])('%s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('keep their places: in order, inside the text, and never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { word, start, end } of tokensOf(text).tokens) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last === end ? start : 0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { seed: 9 },
    );
  });

  it('form sentences and pauses', () => {
    const { tokens, sentences } = tokensOf('One, two. Is it three? Four');
    expect(tokens.map(({ before }) => before)).toEqual([
      'sentence',
      'pause',
      'sentence',
      'none',
      'none',
      'sentence',
    ]);
    expect(sentences.map(({ asks }) => asks)).toEqual([false, true, false]);
  });
});

describe('the forms of a word', () => {
  it.each([
    ['adjust', ['adjusts', 'adjusted', 'adjusting']],
    ['store', ['stores', 'stored', 'storing']],
    ['memorize', ['memorizes', 'memorise', 'memorised']],
    ['keep', ['keeps', 'kept']],
    ['copy', ['copies', 'copied']],
    ['stop', ['stopped', 'stopping']],
  ])('of %s', (word, forms) => {
    expect(inflections(word)).toEqual(expect.arrayContaining([word, ...forms]));
  });

  it('are inflections only', () => {
    expect(inflections('generalize')).not.toContain('general');
    expect(inflections('generalize')).not.toContain('generate');
    expect(inflections('in')).toEqual(['in']);
  });
});
