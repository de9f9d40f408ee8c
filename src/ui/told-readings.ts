import { overlap } from '../learning/quotes';
import type { ExplainVerdict, IdeaReading, Quote } from '../learning/types';

/**
 * The readings of the ideas as screens tell them. Words that were credited, or mended as a misconception, are quoted
 * there and not a second time as a doubt about another idea: that one is simply not found yet.
 */
export function toldReadings({ ideas, misconceptions }: ExplainVerdict): IdeaReading[] {
  const credited = ideas.filter(({ reading }) => reading === 'found');
  const quoted = [...misconceptions, ...credited].flatMap(({ evidence }) => evidence ?? []);
  return ideas.map((idea) => {
    if (idea.reading === 'found' || !idea.evidence) return idea;
    if (quoted.some((other) => overlap(other, idea.evidence as Quote)))
      return { id: idea.id, reading: 'missing' };
    quoted.push(idea.evidence);
    return idea;
  });
}
