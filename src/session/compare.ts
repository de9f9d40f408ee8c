import { lessonProgress } from './selectors';
import { happen, show, turn } from './turn';
import type { CheckpointScreen, CompareScreen, Context, State, Turn } from './types';

/**
 * The model answer beside an explanation of one's own. That it was shown is an event, once; not where the question
 * is of a sitting, for the next one asks in other words.
 */
export function compare(
  state: State,
  behind: CompareScreen['behind'],
  { lesson, checkpoint, sitting }: CheckpointScreen,
  context: Context,
): Turn {
  const shown = turn(show(state, { kind: 'compare', behind }));
  const isKnown = lessonProgress(state, lesson)?.checkpoints[checkpoint]?.modelShown;
  return isKnown || sitting !== undefined
    ? shown
    : happen(shown, context, lesson, { type: 'model-answer-shown', checkpoint });
}
