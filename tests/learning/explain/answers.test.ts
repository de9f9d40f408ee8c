import { describe, expect, it } from 'vitest';
import { gradeExplanation } from '../../../src/learning/explain/grade-explanation';
import { figuresOf, foundIdeas, judged } from './figures';
import { answersTo, checkpointOf, LESSONS } from './support';

describe.each(LESSONS)('the rubric of %s', (lesson) => {
  const checkpoint = checkpointOf(lesson);
  const figures = figuresOf(checkpoint, judged(checkpoint, answersTo(lesson)));

  it('judges the labelled answers as people do', () => {
    expect(figures.accuracy).toBeGreaterThanOrEqual(0.85);
    expect(figures.kappa).toBeGreaterThanOrEqual(0.8);
  });

  it('finds ideas that are there, and hardly any other', () => {
    for (const { id, precision, f1 } of figures.ideas) {
      expect(precision, id).toBeGreaterThanOrEqual(0.88);
      expect(f1, id).toBeGreaterThanOrEqual(0.85);
    }
  });

  it('accepts hardly any wrong answer', () => {
    expect(figures.falseAccepts).toBeLessThanOrEqual(0.05);
    expect(figures.falseCompletes).toBeLessThanOrEqual(0.02);
    expect(figures.falseAlarms).toBeLessThanOrEqual(0.03);
  });

  it('is sure of most answers, and right about those', () => {
    expect(figures.sure).toBeGreaterThanOrEqual(0.55);
    expect(figures.sureRight).toBeGreaterThanOrEqual(0.92);
  });

  it('marks every sample of the lesson as its author did', () => {
    for (const { sample, verdict } of judged(checkpoint, checkpoint.samples)) {
      const { answer } = sample;
      const marked = { answer, outcome: sample.verdict, ideas: [...sample.ideas].sort() };
      expect({ answer, outcome: verdict.outcome, ideas: [...foundIdeas(verdict)].sort() }).toEqual(marked);
      if (sample.misconception)
        expect(verdict.misconceptions.map(({ id }) => id)).toContain(sample.misconception);
    }
  });

  it('finds every idea and misconception in some sample', () => {
    const { ideas, misconceptions } = checkpoint.rubric;
    const shown = checkpoint.samples.flatMap((sample) => [...sample.ideas, sample.misconception]);
    for (const { id } of [...ideas, ...misconceptions]) expect(shown).toContain(id);
  });

  it('takes the model answer as complete, and the question as no answer', () => {
    const outcomeOf = (text: string) => gradeExplanation(checkpoint, text).outcome;
    expect(outcomeOf(checkpoint.modelAnswer)).toBe('complete');
    expect(outcomeOf(`${checkpoint.stem} ${checkpoint.modelAnswer}`)).toBe('complete');
    expect(outcomeOf(checkpoint.stem)).toBe('off_topic');
  });
});
