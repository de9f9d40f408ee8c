import { describe, expect, it } from 'vitest';
import type { ExplainCheckpoint } from '../../../src/course/types';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import { checkPattern } from '../../../src/learning/explain/pattern';

/** A rubric of one idea and one pattern. */
function rubricOf(pattern: string): Pick<ExplainCheckpoint, 'rubric' | 'stem'> {
  return {
    stem: 'Why?',
    rubric: {
      ideas: [{ id: 'idea', say: 'It is so.', hint: 'Is it so?', match: [pattern], weak: [] }],
      misconceptions: [],
      complete: { atLeast: 1, includingAny: [] },
      concepts: {
        PART: { words: ['weight', 'number'], opposite: [] },
        CHANGE: { words: ['change', 'adjust', 'get _ better'], opposite: ['stay _ same'] },
        NEW: { words: ['new', 'not|never _ seen'], opposite: [] },
        DATA: { words: ['data', 'training data !', 'row'], opposite: [] },
        MODEL: { words: ['model', 'it', 'training'], opposite: [] },
        TABLE: { words: ['table', 'list'], opposite: [] },
      },
      target: ['MODEL'],
      foil: ['TABLE'],
    },
  };
}

const readingOf = (pattern: string, text: string) =>
  gradeExplanation(rubricOf(pattern), text).ideas[0]?.reading;

describe('a pattern', () => {
  it.each([
    ['PART > CHANGE', 'the weights change', 'found'],
    ['PART > CHANGE', 'it changes the weights', 'missing'],
    ['PART ~ CHANGE', 'it changes the weights', 'found'],
    ['PART > CHANGE /1', 'the weights of this one change', 'missing'],
    ['PART > CHANGE /4', 'the weights of this one change', 'found'],
    ['CHANGE >> PART', 'it adjusts its weights', 'found'],
    ['CHANGE >> PART', 'it adjusts to the weights', 'missing'],
    ['PART > be? CHANGE', 'the weights are adjusted', 'found'],
    ['PART > be CHANGE', 'the weights adjusted', 'missing'],
    ['PART > be _ CHANGE', 'the weights are a bit adjusted', 'found'],
    ['PART|DATA > CHANGE', 'the rows change', 'found'],
    ['PART > =changed', 'the weights change', 'missing'],
    ['PART > CHANGE', 'the weights got a little better', 'found'],
    ['PART > CHANGE', 'the weights do not change', 'contradicted'],
    ['PART > CHANGE', 'the weights stay exactly the same', 'contradicted'],
    ['PART > CHANGE', 'the weights do not stay the same', 'found'],
    ['not: DATA > CHANGE', 'the data does not change', 'found'],
    ['not: DATA > CHANGE', 'the data changes', 'contradicted'],
    ['CHANGE > DATA', 'it changes with training data', 'found'],
    ['MODEL > NEW', 'it is for rows not yet seen', 'found'],
    ['CHANGE > PART !DATA', 'it changes the numbers of rows', 'found'],
    ['CHANGE > PART !DATA', 'it changes the number rows have', 'missing'],
    ['CHANGE > PART !!DATA', 'it changes the numbers of rows', 'missing'],
    ['CHANGE > * /2', 'it changes the shape', 'found'],
    ['CHANGE > * /2', 'it changes it all', 'missing'],
    ['PART > CHANGE', 'a table changes its numbers. the numbers stay', 'missing'],
    ['CHANGE > PART', 'a list changes its numbers', 'missing'],
    ['CHANGE > PART @foil', 'a list changes its numbers', 'found'],
    ['CHANGE > PART @any', 'a list changes its numbers', 'found'],
  ])('%s in "%s": %s', (pattern, text, reading) => {
    expect(readingOf(pattern, text)).toBe(reading);
  });

  it.each([
    ['', 'The pattern is empty.'],
    ['PART >', '> needs a part on each side.'],
    ['> PART', '> needs a part on each side.'],
    ['PART > > CHANGE', '> needs a part on each side.'],
    ['PART > Change', '"Change" is neither a concept in capitals nor a word in small letters.'],
    ['PART > CHANGE /99', '/99 is not a gap: write / and a number of words up to 15.'],
    ['PART > CHANGE @us', '@us is not one of @target, @foil and @any.'],
    ['PART > CHANGE @foil @any', 'Only one of @target, @foil and @any can hold.'],
    ['PART > CHANGE !data', '!data names no concept: write ! and a name in capitals.'],
    ['A > B > C > D > E > F', 'The pattern has 6 parts, and 5 is the most.'],
    ['PART > CHANGE', undefined],
  ])('is checked: "%s"', (pattern, fault) => {
    expect(checkPattern(pattern)).toBe(fault);
  });
});
