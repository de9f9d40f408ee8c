import type { Action } from './action';
import { focusAfter } from './focus';
import { openerAfter, toldIn } from './opener';
import { openSection, say, show, turn } from './turn';
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
      return screen.chosen === undefined ? choosing(state, screen, action) : turn(state);
  }
}

function choosing(state: State, screen: OpenerScreen, action: Action): Turn {
  const { options } = screen;
  const focus = focusAfter(action, screen.focus, options.length);
  if (focus !== undefined) return turn(show(state, { ...screen, focus }));
  return action.type === 'submit'
    ? turn(show(state, { ...screen, chosen: options[screen.focus] as string }))
    : turn(state);
}

/** To the next question, answered or not, and from the last to the first section, which begins the lesson. */
function goOn(state: State, screen: OpenerScreen, context: Context): Turn {
  const lesson = context.course.lesson(screen.lesson);
  const next = openerAfter(screen, lesson, context.random);
  if (next) return turn(show(state, next));
  return openSection(state, context, { lesson: lesson.id, section: lesson.sections[0]?.id ?? '' });
}

function reread(state: State, screen: OpenerScreen, context: Context): Turn {
  const told = toldIn(state, context.course, screen);
  if (!told) return say(state, { kind: 'nothing-to-reread' });
  return openSection(state, context, { ...told, returnTo: screen });
}
