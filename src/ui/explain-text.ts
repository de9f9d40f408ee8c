import type { ExplainCheckpoint, Idea } from '../course/types';
import { quoted } from '../learning/explain/feedback';
import type { ExplainVerdict, IdeaReading, Quote } from '../learning/types';
import { messages } from '../words/messages';
import { toldReadings } from './told-readings';

/** What the screens and plain mode say alike of an explanation that was read. */

/** One thing that was read: what was made of it, and what there is to say, the learner's own words among it. */
export interface ReadText {
  readonly reading: IdeaReading['reading'] | 'misconception';
  readonly texts: readonly string[];
}

/** First what needs a second look, then idea by idea. */
export function readTexts({ rubric }: ExplainCheckpoint, verdict: ExplainVerdict, text: string): ReadText[] {
  const readings = toldReadings(verdict);
  const wrote = (evidence: Quote) => `${messages.youWrote} ${quoted(text, evidence)}`;
  return [
    ...verdict.misconceptions.map(({ evidence, feedback }): ReadText => {
      return { reading: 'misconception', texts: [wrote(evidence), feedback] };
    }),
    ...rubric.ideas.map((idea): ReadText => {
      const known = readings.find(({ id }) => id === idea.id);
      const own = known?.evidence ? quoted(text, known.evidence) : '';
      return { reading: known?.reading ?? 'missing', texts: ideaTexts(idea, known?.reading, own) };
    }),
  ];
}

/** The learner's own words for an idea, a question, or a hint. What was not found is never told itself. */
function ideaTexts(
  { say, hint }: Idea,
  reading: IdeaReading['reading'] | undefined,
  own: string,
): readonly string[] {
  switch (reading) {
    case 'found':
      return [say, `${messages.youWrote} ${own}`];
    case 'maybe':
      return [`${messages.ideaMaybe} ${own}`, hint];
    case 'contradicted':
      return [`${messages.youWrote} ${own}`, messages.ideaContradictedTail];
    default:
      return [messages.ideaMissing(hint)];
  }
}

/** "I read "wieghts" as "weights"." */
export const spellingText = ({ spelling }: ExplainVerdict): string =>
  spelling.map(({ typed, read }) => messages.readAs(typed, read)).join(' ');
