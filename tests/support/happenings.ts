import type { Happening } from '../../src/learning/types';

/** What can have happened to a learner before a test begins; the ids are those of the small course. */

export const read = (...sections: readonly string[]): Happening[] =>
  sections.map((section) => ({ type: 'section-opened', section }));

export const TRIED_LAB: readonly Happening[] = [
  { type: 'prediction-made', lab: 'L01', prediction: 'both' },
  { type: 'lab-finished', lab: 'L01' },
];

/** A checkpoint answered: as if it were a choice, whatever its kind. */
export const answered = (checkpoint: string, isRight: boolean): Happening => ({
  type: 'answered',
  checkpoint,
  answer: { kind: 'choice', option: isRight ? 'slope' : 'rows' },
  outcome: isRight ? 'correct' : 'incorrect',
  score: isRight ? 1 : 0,
});

export const solved = (checkpoint: string): Happening => answered(checkpoint, true);

export const revealed = (checkpoint: string): Happening => ({ type: 'answer-revealed', checkpoint });

/** All that the lesson `line` pays for. */
export const FINISHED: readonly Happening[] = [
  ...read('still', 'moving', 'asking'),
  ...TRIED_LAB,
  ...['pick', 'loop', 'why'].map(solved),
];
