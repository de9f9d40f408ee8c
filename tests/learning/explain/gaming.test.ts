import { describe, expect, it } from 'vitest';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import { below, type Chance, chance, oneOf } from '../../support/chance';
import { answersTo, checkpointOf, LESSONS, proseOf } from './support';

function shuffled(text: string, random: Chance): string {
  const words = text.replace(/[.,;:!?]/g, '').split(/\s+/);
  for (let at = words.length - 1; at > 0; at--) {
    const other = below(at + 1, random);
    [words[at], words[other]] = [words[other] as string, words[at] as string];
  }
  return words.join(' ');
}

function pick(words: readonly string[], count: number, random: Chance): string {
  return Array.from({ length: count }, () => oneOf(words, random)).join(' ');
}

describe('words without sentences', () => {
  it('are hardly ever a complete answer, however right the answer was that they are shuffled from', () => {
    const random = chance(7);
    const outcomes = LESSONS.flatMap((lesson) => {
      const checkpoint = checkpointOf(lesson);
      const complete = answersTo(lesson).filter(
        ({ verdict, answer }) => verdict === 'complete' && answer.includes(' '),
      );
      return complete.map(({ answer }) => gradeExplanation(checkpoint, shuffled(answer, random)).outcome);
    });
    expect(outcomes.filter((outcome) => outcome === 'complete').length / outcomes.length).toBeLessThanOrEqual(
      0.03,
    );
  });

  it.each([6, 10, 16])('are hardly ever a complete answer: %i words of the rubric', (count) => {
    const random = chance(11);
    const outcomes = LESSONS.flatMap((lesson) => {
      const checkpoint = checkpointOf(lesson);
      const phrases = Object.values(checkpoint.rubric.concepts).flatMap(({ words, opposite }) => [
        ...words,
        ...opposite,
      ]);
      const words = [
        ...new Set(phrases.flatMap((phrase) => phrase.split(/[ |=!_]+/)).filter((word) => word !== '')),
      ];
      return Array.from(
        { length: 100 },
        () => gradeExplanation(checkpoint, pick(words, count, random)).outcome,
      );
    });
    expect(outcomes.filter((outcome) => outcome === 'complete').length / outcomes.length).toBeLessThanOrEqual(
      0.02,
    );
  });

  it.each([
    'weights parameters data unseen generalize new inputs not stored adjust loss',
    'model model model weights weights unseen unseen new data new data',
    'Training data does not the unseen parameters stored weights not answer generalize adjusts',
  ])('are not accepted: %s', (text) => {
    expect(gradeExplanation(checkpointOf('what-training-actually-changes'), text).score).toBe(0);
  });
});

describe('copied words', () => {
  const lesson = 'what-training-actually-changes';
  const checkpoint = checkpointOf(lesson);
  const paragraphs = proseOf(lesson)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.split(/\s+/).length >= 12);

  it('of a section are no answer, by the paragraph or whole', () => {
    const texts = [proseOf(lesson)];
    for (const pasted of [...paragraphs, ...texts]) {
      expect(gradeExplanation(checkpoint, pasted, { texts }).score, pasted).toBe(0);
    }
  });

  it('of the model answer, once it was shown, are no answer', () => {
    const verdict = gradeExplanation(checkpoint, checkpoint.modelAnswer, { texts: [checkpoint.modelAnswer] });
    expect(verdict.rejected).toBe('copied');
  });

  it('of the question count for nothing; what is added to them counts', () => {
    const added = `${checkpoint.stem} Because the weights change and it works on new trips.`;
    expect(gradeExplanation(checkpoint, added).outcome).toBe('complete');
    expect(gradeExplanation(checkpoint, checkpoint.stem).rejected).toBe('copied');
  });

  it('are named as such', () => {
    expect(gradeExplanation(checkpoint, '').rejected).toBe('empty');
    expect(gradeExplanation(checkpoint, ' \n ... ').rejected).toBe('empty');
  });
});
