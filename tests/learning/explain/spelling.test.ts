import { describe, expect, it } from 'vitest';
import { isCommonWord } from '../../../src/learning/explain/common-words';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import { damerau, spellerOf } from '../../../src/learning/explain/spelling';
import { below, type Chance, chance, oneOf } from '../../support/chance';
import { answersTo, checkpointOf, LESSONS } from './support';

describe('the distance of two words', () => {
  it.each([
    ['weights', 'weights', 0],
    ['wieghts', 'weights', 1],
    ['wights', 'weights', 1],
    ['paramters', 'parameters', 1],
    ['traning', 'training', 1],
    ['model', 'data', 5],
  ])('%s, %s: %i', (one, other, distance) => {
    expect(damerau(one, other, 9)).toBe(distance);
    expect(damerau(other, one, 9)).toBe(distance);
  });
});

describe('a speller', () => {
  const speller = spellerOf(['weights', 'parameters', 'generalize', 'unseen', 'store']);

  it.each([
    ['wieghts', 'weights'],
    ['paramaters', 'parameters'],
    ['genralise', 'generalize'],
    ['unsean', 'unseen'],
    ['stroe', 'store'],
    ['zebra', undefined],
  ])('reads %s as %s', (typed, read) => {
    expect(speller.repair(typed)).toBe(read);
  });

  it('leaves common words alone', () => {
    for (const word of ['generates', 'general', 'heights', 'stone', 'saved', 'better']) {
      expect(isCommonWord(word), word).toBe(true);
    }
    for (const word of ['beter', 'saveed', 'wieghts', 'traning'])
      expect(isCommonWord(word), word).toBe(false);
  });
});

/** One letter left out, doubled, swapped with the next, or another. */
function mistyped(word: string, random: Chance): string {
  const at = 1 + below(word.length - 2, random);
  const [head, letter, tail] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const other = String.fromCharCode(97 + below(26, random));
  const ways = [
    head + tail,
    head + letter + letter + tail,
    head + tail.slice(0, 1) + letter + tail.slice(1),
    head + other + tail,
  ];
  return oneOf(ways, random);
}

describe('typing mistakes', () => {
  it('in a quarter of the long words leave at least 95 of 100 verdicts as they were', () => {
    const random = chance(3);
    const kept = LESSONS.flatMap((lesson) => {
      const checkpoint = checkpointOf(lesson);
      const everyOther = answersTo(lesson).filter((_, index) => index % 2 === 0);
      return everyOther.map(({ answer }) => {
        const typed = answer.replace(/[A-Za-z]{5,}/g, (word) =>
          random() < 0.25 ? mistyped(word, random) : word,
        );
        return gradeExplanation(checkpoint, typed).outcome === gradeExplanation(checkpoint, answer).outcome;
      });
    });
    expect(kept.filter(Boolean).length / kept.length).toBeGreaterThanOrEqual(0.95);
  });

  it('are told to the learner', () => {
    const { spelling } = gradeExplanation(
      checkpointOf('what-training-actually-changes'),
      'the wieghts chnage',
    );
    expect(spelling).toEqual([
      { typed: 'wieghts', read: 'weights' },
      { typed: 'chnage', read: 'change' },
    ]);
  });
});
