import type { ExplainCheckpoint, Idea } from '../course/types';
import { own } from '../learning/entries';
import { quoted } from '../learning/explain/feedback';
import type { ExplainVerdict, IdeaReading, Quote } from '../learning/types';
import { wordsIn } from '../session/draft';
import { toldMarks } from '../session/told';
import type { CheckpointScreen, State } from '../session/types';
import { sentencesOf } from '../text/sentences';
import { messages } from '../words/messages';
import { toldReadings } from './told-readings';

/** What the screens and plain mode say alike of an explanation that was read. */

/** One thing that was read: what was made of it, and what there is to say, the learner's own words among it. */
export interface ReadText {
  readonly reading: IdeaReading['reading'] | 'misconception' | 'marked';
  readonly texts: readonly string[];
}

/** First what needs a second look, then idea by idea; what the learner marked is found where they say. */
export function readTexts(
  state: State,
  screen: CheckpointScreen,
  { rubric }: ExplainCheckpoint,
  verdict: ExplainVerdict,
): ReadText[] {
  const text = wordsIn(screen.draft);
  const marks = toldMarks(state, screen);
  const readings = toldReadings(verdict);
  const wrote = (evidence: Quote) => `${messages.youWrote} ${quoted(text, evidence)}`;
  return [
    ...verdict.misconceptions.map(({ evidence, feedback }): ReadText => {
      return { reading: 'misconception', texts: [wrote(evidence), feedback] };
    }),
    ...rubric.ideas.map((idea): ReadText => {
      const known = readings.find(({ id }) => id === idea.id);
      const marked = sentencesOf(text)[(own(marks, idea.id) ?? 0) - 1];
      if (marked && known?.reading !== 'found')
        return { reading: 'marked', texts: [idea.say, `${messages.youMarked} ${quoted(text, marked)}`] };
      const said = known?.evidence ? quoted(text, known.evidence) : '';
      return { reading: known?.reading ?? 'missing', texts: ideaTexts(idea, known?.reading, said) };
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
