import { findLab } from '../labs/registry';
import type { Lab, LabAction } from '../labs/types';
import type { Action } from './action';
import { focusAfter } from './focus';
import { openCheckpoint } from './on-checkpoint';
import { openCheckpointOf } from './selectors';
import { happen, openLesson, say, show, turn } from './turn';
import type { Context, LabScreen, State, Turn } from './types';

/** A running lab draws this often. */
export const FRAME_MS = 66;

/** The lab on its prediction. Without a lesson it is run by itself and pays nothing. */
export function startLab(state: State, id: string, lesson?: string): Turn {
  const lab = labOf({ lab: id });
  const screen: LabScreen = {
    kind: 'lab',
    lab: lab.id,
    phase: 'predict',
    focus: 0,
    model: lab.start(),
    ...(lesson === undefined ? {} : { lesson }),
  };
  return turn(show(state, screen));
}

function labOf({ lab }: Pick<LabScreen, 'lab'>): Lab<unknown> {
  const found = findLab(lab);
  if (!found) throw new Error(`no lab ${lab}`);
  return found;
}

/** What an action does in a lab: first predict, then try, then compare. */
export function onLab(state: State, screen: LabScreen, action: Action, context: Context): Turn {
  if (action.type === 'back') return leave(state, screen, context);
  if (screen.phase === 'predict') return predicting(state, screen, action, context);
  switch (action.type) {
    case 'lab-action':
      return act(state, screen, action.action, context);
    case 'tick':
      return act(state, screen, 'tick', context);
    case 'go-on':
    case 'checkpoints':
      return toCheckpoints(state, screen, context);
    default:
      return turn(state);
  }
}

function leave(state: State, screen: LabScreen, context: Context): Turn {
  return screen.lesson ? openLesson(state, context, screen.lesson) : turn(state, [{ type: 'quit', code: 0 }]);
}

function predicting(state: State, screen: LabScreen, action: Action, context: Context): Turn {
  const focus = focusAfter(action, screen.focus, labOf(screen).options.length);
  if (focus !== undefined) return turn(show(state, { ...screen, focus }));
  return action.type === 'predict' ? commit(state, screen, context) : turn(state);
}

function commit(state: State, screen: LabScreen, context: Context): Turn {
  const option = labOf(screen).options[screen.focus];
  if (!option) return turn(state);
  const shown = turn(show(state, { ...screen, phase: 'try', prediction: option.id }));
  if (!screen.lesson) return shown;
  return happen(shown, context, screen.lesson, {
    type: 'prediction-made',
    lab: screen.lab,
    prediction: option.id,
  });
}

function act(state: State, screen: LabScreen, action: LabAction, context: Context): Turn {
  const lab = labOf(screen);
  const model = lab.update(screen.model, action);
  const finished = lab.isFinished(model);
  const shown = turn(show(state, { ...screen, model, phase: lab.isAtEnd(model) ? 'compare' : 'try' }));
  const known = screen.lesson ? state.progress.lessons[screen.lesson]?.lab.finished : true;
  if (!finished || known || !screen.lesson) return shown;
  return happen(shown, context, screen.lesson, { type: 'lab-finished', lab: screen.lab });
}

function toCheckpoints(state: State, screen: LabScreen, context: Context): Turn {
  if (!screen.lesson) return turn(state, [{ type: 'quit', code: 0 }]);
  const lesson = context.course.lesson(screen.lesson);
  const checkpoint = openCheckpointOf(state, lesson);
  return checkpoint
    ? openCheckpoint(state, context, lesson, checkpoint.id)
    : say(state, { kind: 'no-checkpoints' });
}

/** True while the lab on the screen wants the next frame. */
export function isRunning(state: State): boolean {
  const { screen } = state;
  return screen.kind === 'lab' && screen.phase !== 'predict' && labOf(screen).isRunning(screen.model);
}
