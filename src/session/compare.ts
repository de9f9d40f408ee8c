import { isModelShown } from './selectors';
import { happen, show, turn } from './turn';
import type { CheckpointScreen, CompareScreen, Context, State, Turn } from './types';

/** The model answer beside an explanation of one's own. That it was shown is an event, once, in a sitting too. */
export function compare(
  state: State,
  behind: CompareScreen['behind'],
  { lesson, checkpoint }: CheckpointScreen,
  context: Context,
): Turn {
  const shown = turn(show(state, { kind: 'compare', behind }));
  return isModelShown(state.progress, { lesson, checkpoint })
    ? shown
    : happen(shown, context, lesson, { type: 'model-answer-shown', checkpoint });
}
