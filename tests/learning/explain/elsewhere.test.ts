import { describe, expect, it } from 'vitest';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import { checkpointOf } from './support';

const checkpoint = checkpointOf('what-training-actually-changes');
const believes = (text: string) => gradeExplanation(checkpoint, text).misconceptions.map(({ id }) => id);

describe('what is said of other kinds of model', () => {
  it.each([
    'Some models store all their rows.',
    'Other kinds of model keep every row.',
    'A model of another kind may memorize the examples.',
    'There are models that store the data.',
    'Nearest neighbours keeps all the rows.',
    'Some methods look up the data.',
    'A very large network can memorize its training data.',
    'If it is nearest neighbours, it keeps all the rows.',
    'If the model is too big, it memorizes the examples.',
    'Some models are simple, they store the rows.',
    'Some models are simple. They store the rows.',
  ])('is no belief about the one in question: %s', (text) => {
    expect(believes(text)).toEqual([]);
  });

  it.each([
    'The model stores all its rows.',
    'This big model keeps every row.',
    'It is a large model that memorizes the examples.',
    'It stores the data, as some models do.',
    'Some models are simple, but ours stores the rows.',
    'Some models are simple. Ours stores the rows.',
    'If you train it, it keeps all the rows.',
    'I think it may store the answers.',
    'The other model stores the rows.',
  ])('is not: %s', (text) => {
    expect(believes(text)).toContain('stores_data');
  });

  it('does not excuse what is wrong of every kind', () => {
    expect(believes('Some networks really understand, like a person.')).toEqual(['understands_like_human']);
  });
});
