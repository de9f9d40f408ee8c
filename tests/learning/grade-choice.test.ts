import { describe, expect, it } from 'vitest';
import type { ChoiceCheckpoint, Option } from '../../src/course/types';
import { findOption, gradeChoice } from '../../src/learning/grade-choice';

const key: Option = { id: 'numbers', text: 'the numbers', feedback: 'Training wrote the numbers.' };
const distractor: Option = {
  id: 'rows',
  text: 'the rows',
  feedback: 'Rows are read.',
  misconception: 'MC01',
};
const checkpoint: ChoiceCheckpoint = {
  kind: 'choice',
  id: 'name-what-changes',
  title: 'Name what training changes',
  task: 'choose one',
  stem: 'What is different now?',
  hints: [],
  reread: [],
  options: [distractor, key],
  key: 'numbers',
};

describe('gradeChoice', () => {
  it('is right for the key', () => {
    expect(gradeChoice(checkpoint, key)).toEqual({
      kind: 'choice',
      outcome: 'correct',
      score: 1,
      feedback: 'Training wrote the numbers.',
    });
  });

  it('says for a distractor why it is wrong, and names the misconception', () => {
    expect(gradeChoice(checkpoint, distractor)).toEqual({
      kind: 'choice',
      outcome: 'incorrect',
      score: 0,
      feedback: 'Rows are read.',
      misconception: 'MC01',
    });
  });
});

describe('findOption', () => {
  it('finds an option by its id, and nothing by another', () => {
    expect(findOption(checkpoint, 'rows')).toBe(distractor);
    expect(findOption(checkpoint, '1')).toBeUndefined();
  });
});
