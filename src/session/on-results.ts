import type { Action } from './action';
import { startSelfMark } from './on-self-mark';
import { beginSitting } from './on-sitting';
import { itemsOf, markable } from './results';
import { outlineOf } from './selectors';
import { moved, openSection, say, show, turn } from './turn';
import type { Context, ResultsScreen, State, Turn } from './types';

/** What an action does where the results of a sitting are shown. */
export function onResults(state: State, screen: ResultsScreen, action: Action, context: Context): Turn {
  const count = itemsOf(context.course, screen.lesson).length;
  const focused = (focus: number) => turn(show(state, { ...screen, focus }));
  switch (action.type) {
    case 'move':
      return focused(moved(screen.focus, action.by, count));
    case 'move-to':
      return focused(action.end === 'first' ? 0 : count - 1);
    case 'select':
      return action.number <= count ? focused(action.number - 1) : turn(state);
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
  return openSection(state, context, context.course.lesson(taught.lesson), taught.section, 0, screen);
}

/** The first section that the focused item names, of a lesson that is there. */
export function taughtIn({ lesson, focus }: ResultsScreen, course: Context['course']) {
  const item = course.lesson(lesson).assessment?.items[focus];
  return item?.reread.find((taught) =>
    outlineOf(course.outline, taught.lesson)?.sections.includes(taught.section),
  );
}

function mark(state: State, screen: ResultsScreen, context: Context): Turn {
  const judged = markable(state, context.course, screen);
  return judged ? startSelfMark(state, judged, context) : say(state, { kind: 'nothing-to-mark' });
}
