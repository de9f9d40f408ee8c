import type { ChoiceCheckpoint, Option } from '../course/types';
import type { ChoiceVerdict } from './types';

/** The option with an id; none when the checkpoint has no such option. */
export function findOption(checkpoint: ChoiceCheckpoint, id: string): Option | undefined {
  return checkpoint.options.find((option) => option.id === id);
}

/** What choosing one of the checkpoint's options amounts to. */
export function gradeChoice(checkpoint: ChoiceCheckpoint, option: Option): ChoiceVerdict {
  const { feedback, misconception } = option;
  if (option.id === checkpoint.key) return { kind: 'choice', outcome: 'correct', score: 1, feedback };
  return {
    kind: 'choice',
    outcome: 'incorrect',
    score: 0,
    feedback,
    ...(misconception && { misconception }),
  };
}
