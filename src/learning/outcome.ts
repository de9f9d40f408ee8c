import type { Answer, Verdict } from './types';

/** What an outcome amounts to: right, half of it, or an error. */

/** Solved by what was answered. */
export const isRight = (outcome: Verdict['outcome'] | undefined): boolean =>
  outcome === 'correct' || outcome === 'complete';

/** A step on the way: an explanation that says a part of it. An order with one card to move is none. */
const isHalf = (kind: Answer['kind'], outcome: Verdict['outcome']): boolean =>
  kind === 'explain' && outcome === 'partial';

/** Not right, and no step on the way either. */
export const isError = (kind: Answer['kind'], outcome: Verdict['outcome']): boolean =>
  !isRight(outcome) && !isHalf(kind, outcome);

/** How many halves of its XP an answer to a checkpoint is worth. */
export const halvesFor = (kind: Answer['kind'], outcome: Verdict['outcome']): 0 | 1 | 2 =>
  isRight(outcome) ? 2 : isHalf(kind, outcome) ? 1 : 0;
