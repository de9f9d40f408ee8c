import { proseOf } from '../course/reading';
import type { AssessmentItem, Checkpoint, Lesson } from '../course/types';
import { gradeExplanation } from './explain/grade-explanation';
import { findOption, gradeChoice } from './grade-choice';
import { gradeOrder } from './grade-order';
import type { Answer, Verdict } from './types';

/**
 * What an answer to a checkpoint amounts to. What an explanation may not be copied from are the lesson's sections,
 * in an assessment what its other items ask, and once the model answer was shown, that: for an item those of all its
 * siblings, any of which answers the others too. An answer of another kind, or with an option that the checkpoint does
 * not offer, is a programming error and throws: callers take ids from the checkpoint.
 */
export function gradeAnswer(
  checkpoint: Checkpoint,
  answer: Answer,
  { sections, assessment }: Pick<Lesson, 'sections' | 'assessment'>,
  modelShown = false,
): Verdict {
  if (checkpoint.kind === 'explain' && answer.kind === 'explain') {
    const read = sections.map((section) => proseOf(section).join('\n'));
    const items = assessment?.items ?? [];
    const item = items.find(({ siblings }) => siblings.some(({ id }) => id === checkpoint.id));
    const asked = items.filter((other) => other !== item).flatMap(askedBy);
    const shown = modelShown ? (item?.siblings ?? [checkpoint]).flatMap(modelAnswerTo) : [];
    return gradeExplanation(checkpoint, answer.text, { texts: [...read, ...asked, ...shown] });
  }
  if (checkpoint.kind === 'order' && answer.kind === 'order') return gradeOrder(checkpoint, answer.cards);
  if (checkpoint.kind === 'choice' && answer.kind === 'choice') {
    const option = findOption(checkpoint, answer.option);
    if (option) return gradeChoice(checkpoint, option);
  }
  throw new Error(`not an answer to ${checkpoint.kind} ${checkpoint.id}: ${JSON.stringify(answer)}`);
}

const modelAnswerTo = (checkpoint: Checkpoint): string[] =>
  checkpoint.kind === 'explain' ? [checkpoint.modelAnswer] : [];

/** The stems and cards of an item, in whichever sitting it asks them. */
const askedBy = ({ siblings }: AssessmentItem): string[] =>
  siblings.flatMap((sibling) =>
    sibling.kind === 'order'
      ? [sibling.stem, ...[...sibling.cards, ...sibling.decoys].map(({ text }) => text)]
      : [sibling.stem],
  );
