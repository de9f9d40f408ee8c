import { describe, expect, it } from 'vitest';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import { checkpointOf } from './support';

const lesson = checkpointOf('what-training-actually-changes');
const loose = checkpointOf('too-stiff-too-loose');
const step = checkpointOf('how-big-a-step');

/** Pairs that differ in polarity only: the first states the idea, the second does not. */
const PARAMETERS = [
  ['the weights change', 'the weights do not change'],
  ['training adjusts the parameters', 'training never adjusts the parameters'],
  ['the parameters get updated', 'the parameters do not get updated'],
  ['it tunes the numbers inside', 'it does not tune the numbers inside'],
  ['the model changes itself', 'the model does not change itself'],
  ['training shifts the slope', 'training does not shift the slope'],
  ['the knobs are turned', 'none of the knobs are turned'],
  ['it can not help changing its weights', 'the weights stay the same'],
  ['the weights do move', 'the weights do not move'],
  ['training moves the settings', 'training leaves the settings unchanged'],
  ['the coefficients are corrected', 'no coefficients are corrected'],
] as const;

const DATA = [
  ['the model does not store the answers', 'the model stores the answers'],
  ['no answers are stored in it', 'the answers are stored in it'],
  ['it keeps none of the examples', 'it keeps all of the examples'],
  ['it never copies the rows', 'it always copies the rows'],
  ['the data is not changed', 'the data is changed'],
  ['the dataset stays the same', 'the dataset does not stay the same'],
  ['it works without storing the rows', 'it works by storing the rows'],
  ['instead of keeping the examples it changes', 'by keeping the examples it changes'],
  ['the examples are thrown away', 'the examples are not thrown away'],
  ['it forgets the examples', 'it does not forget the examples'],
  ['it is not a lookup table', 'it is a lookup table'],
  ['the answers are not in the model', 'the answers are in the model'],
  ['it does not memorize the examples', 'it does memorize the examples'],
  ["the model can't contain the data", 'the model can contain the data'],
  ['nothing of the data is kept', 'everything of the data is kept'],
  ['it refuses to keep the rows', 'it wants to keep the rows'],
] as const;

const UNSEEN = [
  ['it works on new inputs', 'it does not work on new inputs'],
  ['it can answer unseen questions', 'it can not answer unseen questions'],
  ['a list fails on new cases', 'a list does not fail on new cases'],
  ['a lookup table can not answer new questions', 'a lookup table can answer new questions'],
  ['it generalises', 'it does not generalise'],
  ['the model handles things it never saw', 'the model never handles things it never saw'],
  ['it learns the pattern', 'it does not learn the pattern'],
  ['it is able to predict for new data', 'it is unable to predict for new data'],
  ['the model does not fail on new data', 'the model fails on new data'],
] as const;

const OVERFITTED = [
  ['it overfitted', 'it did not overfit'],
  ['the model memorised the examples', 'the model did not memorise the examples'],
  ['it fitted the noise', 'it did not fit the noise'],
  ['it did not learn the pattern', 'it did learn the pattern'],
] as const;

const OVERSHOT = [
  ['the step overshoots the minimum', 'the step does not overshoot the minimum'],
  ['it jumps over the bottom', 'it never jumps over the bottom'],
] as const;
const GROWS = [
  ['the loss grows', 'the loss does not grow'],
  ['the loss never settles', 'the loss settles'],
  ['training does not converge', 'training converges'],
] as const;

describe('answers that differ in polarity only', () => {
  it('are told apart, at least 95 in 100', () => {
    const battery = [
      { checkpoint: lesson, idea: 'parameters_change', pairs: PARAMETERS },
      { checkpoint: lesson, idea: 'data_not_stored_or_unchanged', pairs: DATA },
      { checkpoint: lesson, idea: 'generalizes_to_unseen', pairs: UNSEEN },
      { checkpoint: loose, idea: 'overfit_or_memorized_noise', pairs: OVERFITTED },
      { checkpoint: step, idea: 'step_overshoots_minimum', pairs: OVERSHOT },
      { checkpoint: step, idea: 'loss_grows_or_oscillates', pairs: GROWS },
    ];
    const told = battery.flatMap(({ checkpoint, idea, pairs }) => {
      const finds = (text: string) =>
        gradeExplanation(checkpoint, text).ideas.some(
          ({ id, reading }) => id === idea && reading === 'found',
        );
      return pairs.map(([stated, denied]) => ({ stated, denied, apart: finds(stated) && !finds(denied) }));
    });
    const confused = told.filter(({ apart }) => !apart);
    expect(told.length).toBeGreaterThanOrEqual(40);
    expect(confused.length / told.length, JSON.stringify(confused)).toBeLessThanOrEqual(0.05);
  });
});

describe('a misconception', () => {
  it.each([
    ['the model stores all the answers', true],
    ['the model does not store all the answers', false],
    ["it doesn't not store the data, it does store it", true],
    ['some people say that the model stores the answers', false],
    ['I used to think that it keeps the examples', false],
    ['if it stored the answers it would be useless', false],
    ['a database stores all the answers', false],
    ['it does not only store the answers, it changes', false],
    ["It doesn't store the answers in a file, it stores them in the neurons.", true],
    ['does the model store the answers?', false],
  ])('is asserted or not: %s', (text, asserted) => {
    const { misconceptions } = gradeExplanation(lesson, text);
    expect(misconceptions.some(({ id }) => id === 'stores_data')).toBe(asserted);
  });
});
