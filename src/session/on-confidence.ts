import { isError } from '../learning/outcome';
import type { Confidence, Verdict } from '../learning/types';
import type { Action } from './action';
import { after, happen, turn } from './turn';
import type { CheckpointScreen, Context, State, Turn } from './types';

/**
 * How sure is the learner? Asked after an answer is submitted and before anything is said about it, for an error
 * that one was sure of is mended best. The answer itself is recorded by then: nothing waits for this step.
 */

/** Whether there is something to be sure about: not where the rules cannot tell who is right. */
export const isWorthAsking = (verdict: Verdict): boolean =>
  verdict.kind !== 'explain' || (verdict.sure && verdict.rejected === undefined);

/** True for the verdict on an error that the learner was sure of. */
export const isSurprise = ({ stage }: CheckpointScreen): boolean =>
  stage.kind === 'judged' && stage.confidence === 3 && isError(stage.verdict.kind, stage.verdict.outcome);

/** A level is an event, and a skip is none; both lead on. `goOn`: to what follows the step. */
export function onConfidence(
  state: State,
  { lesson, checkpoint }: Pick<CheckpointScreen, 'lesson' | 'checkpoint'>,
  action: Action,
  context: Context,
  goOn: (state: State, confidence?: Confidence) => Turn,
): Turn {
  switch (action.type) {
    case 'give-confidence': {
      const { confidence } = action;
      const given = happen(turn(state), context, lesson, {
        type: 'confidence-given',
        checkpoint,
        confidence,
      });
      return after(given, goOn(given.state, confidence));
    }
    case 'skip':
    case 'back':
      return goOn(state);
    default:
      return turn(state);
  }
}
