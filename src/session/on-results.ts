import type { Action } from './action';
import { focusAfter } from './focus';
import { startSelfMark } from './on-self-mark';
import { beginSitting } from './on-sitting';
import { itemsOf, markable, taughtIn } from './results';
import { openSection, say, show, turn } from './turn';
import type { Context, ResultsScreen, State, Turn } from './types';

/** What an action does where the results of a sitting are shown. */
export function onResults(state: State, screen: ResultsScreen, action: Action, context: Context): Turn {
  const focus = focusAfter(action, screen.focus, itemsOf(context.course, screen.lesson).length);
  if (focus !== undefined) return turn(show(state, { ...screen, focus }));
  switch (action.type) {
    case 'open':
      return reread(state, screen, context);
    case 'retry':
      return beginSitting(state, context, context.course.lesson(screen.lesson));
    case 'self-mark':
      return mark(state, screen, context);
    case 'back':
    case 'map':
      return turn(show(state, { kind: 'map', focus: 0 }));
    default:
      return turn(state);
  }
}

/** Where the focused item was taught. */
function reread(state: State, screen: ResultsScreen, context: Context): Turn {
  const taught = taughtIn(screen, context.course);
  if (!taught) return say(state, { kind: 'nothing-to-reread' });
  return openSection(state, context, { ...taught, returnTo: screen });
}

function mark(state: State, screen: ResultsScreen, context: Context): Turn {
  const judged = markable(state, context.course, screen);
  return judged ? startSelfMark(state, judged, context) : say(state, { kind: 'nothing-to-mark' });
}
