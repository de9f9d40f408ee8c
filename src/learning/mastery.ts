import type { CheckpointProgress } from './types';

/**
 * What was solved alone at the first answer, and what was held later, 0..1: nothing for an unsolved
 * checkpoint, a third for one solved with help, two thirds for one solved alone, and a third more when it was
 * solved again on a later day. XP has no part in it.
 */
export function checkpointMastery({ state, alone, held }: CheckpointProgress): number {
  if (state !== 'solved') return 0;
  return (1 + Number(alone) + Number(held)) / 3;
}

/** The mean over a lesson's checkpoints, 0..1; 0 when it has none. */
export function lessonMastery(checkpoints: readonly CheckpointProgress[]): number {
  const sum = checkpoints.reduce((total, checkpoint) => total + checkpointMastery(checkpoint), 0);
  return checkpoints.length === 0 ? 0 : sum / checkpoints.length;
}
