import type { Action } from './action';
import { openerAfter, toldIn } from './opener';
import { moved, openSection, say, show, turn } from './turn';
import type { Context, OpenerScreen, State, Turn } from './types';

/** What an action does on a question before the first section. Nothing here is an event: it is only to think with. */
export function onOpener(state: State, screen: OpenerScreen, action: Action, context: Context): Turn {
  switch (action.type) {
    case 'next':
      return goOn(state, screen, context);
    case 'reread':
      return reread(state, screen, context);
    case 'back':
      return turn(show(state, { kind: 'map', focus: 0 }));
    default:
      return turn(screen.chosen === undefined ? show(state, choosing(screen, action)) : state);
  }
}

function choosing(screen: OpenerScreen, action: Action): OpenerScreen {
  const { options, focus } = screen;
  const last = options.length - 1;
  switch (action.type) {
    case 'move':
      return { ...screen, focus: moved(focus, action.by, options.length) };
    case 'move-to':
      return { ...screen, focus: action.end === 'first' ? 0 : last };
    case 'select':
      return action.number - 1 <= last ? { ...screen, focus: action.number - 1 } : screen;
    case 'submit':
      return { ...screen, chosen: options[focus] as string };
    default:
      return screen;
  }
}

/** To the next question, answered or not, and from the last to the first section, which begins the lesson. */
function goOn(state: State, screen: OpenerScreen, context: Context): Turn {
  const lesson = context.course.lesson(screen.lesson);
  const next = openerAfter(screen, lesson, context.random);
  if (next) return turn(show(state, next));
  return openSection(state, context, lesson, lesson.sections[0]?.id ?? '');
}

function reread(state: State, screen: OpenerScreen, context: Context): Turn {
  const told = toldIn(state, context.course, screen);
  if (!told) return say(state, { kind: 'nothing-to-reread' });
  return openSection(state, context, context.course.lesson(told.lesson), told.section, 0, screen);
}
