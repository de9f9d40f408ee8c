import type { Lesson } from '../course/types';
import { gradeAnswer } from '../learning/grade';
import type { Answer, Happening, Verdict } from '../learning/types';
import { onCheckpoint, onDraft, openCheckpoint, submitted } from './on-checkpoint';
import { itemsOf, lastResults, openItems, resultOf, resultsScreen } from './results';
import { checkpointOf, lessonProgress } from './selectors';
import { forgetDraft, forgetLesson, happen, quiet, say, show, turn } from './turn';
import type { Action, CheckpointScreen, Context, State, Turn } from './types';

/** A sitting under way: an item has one try, there is no help, and nothing is told before the end. */

type ItemScreen = CheckpointScreen & Required<Pick<CheckpointScreen, 'sitting'>>;

export const isItem = (screen: CheckpointScreen): screen is ItemScreen => screen.sitting !== undefined;

/** Where a sitting stands: at its first item without an answer; or, until one is begun, the last results. */
export function openSitting(state: State, context: Context, lesson: Lesson): Turn {
  const results = lastResults(state, lesson.id);
  return results ? turn(show(state, results)) : openFirst(state, context, lesson);
}

/** Another sitting, with fresh questions. */
export function beginSitting(state: State, context: Context, lesson: Lesson): Turn {
  return openFirst(forgetLesson(state, lesson.id), context, lesson);
}

function openFirst(state: State, context: Context, lesson: Lesson): Turn {
  const [item] = openItems(state, context.course, lesson.id);
  return item === undefined ? turn(state) : openCheckpoint(state, context, lesson, item);
}

/** What an action does on an item. */
export function onItem(state: State, screen: ItemScreen, action: Action, context: Context): Turn {
  switch (action.type) {
    case 'submit':
      return submit(state, screen, context);
    case 'take-hint':
    case 'show-answer':
      return say(state, { kind: 'no-help-in-sitting' });
    case 'next':
      return toNeighbour(state, screen, context, 1);
    case 'previous':
      return toNeighbour(state, screen, context, -1);
    case 'reread':
    case 'back':
      return onCheckpoint(state, screen, action, context);
    default:
      return onDraft(state, screen, action, context);
  }
}

function submit(state: State, screen: ItemScreen, context: Context): Turn {
  const { answer } = submitted(screen.draft);
  if (answer.kind === 'explain' && answer.text.trim() === '') return say(state, { kind: 'empty-answer' });
  const lesson = context.course.lesson(screen.lesson);
  const verdict = gradeAnswer(checkpointOf(context.course, screen), answer, lesson);
  return settle(state, screen, { answer, verdict }, context);
}

/** The answer is recorded, and nothing of its verdict told: on to the next item, after the last to the results. */
function settle(
  state: State,
  screen: ItemScreen,
  { answer, verdict: { outcome, score } }: { readonly answer: Answer; readonly verdict: Verdict },
  context: Context,
): Turn {
  const { lesson, checkpoint, sitting } = screen;
  const isFirst = isOpen(state, context, screen);
  const answered: Happening = { type: 'answered', checkpoint, answer, outcome, score, sitting };
  const happening = isFirst ? answered : { ...answered, again: true };
  const recorded = happen(turn(forgetDraft(quiet(state), screen)), context, lesson, happening);
  const next = onFrom(recorded.state, screen, context);
  const events = [...recorded.events, ...next.events];
  return { ...(isFirst ? next : say(next.state, { kind: 'answered-before' })), events };
}

/** True for an item that still waits for its try: another window or a command may have been before. */
export function isOpen(
  state: State,
  { course }: Context,
  { lesson, checkpoint, sitting }: ItemScreen,
): boolean {
  const current = lessonProgress(state, lesson)?.assessment?.sitting;
  return sitting === current && openItems(state, course, lesson).includes(checkpoint);
}

function onFrom(state: State, screen: ItemScreen, context: Context): Turn {
  if (resultOf(state, screen)) return turn(show(state, resultsScreen(state, screen)));
  const lesson = context.course.lesson(screen.lesson);
  const following = neighbours(state, screen, context, 1)[0];
  return following === undefined
    ? openFirst(state, context, lesson)
    : openCheckpoint(state, context, lesson, following);
}

function toNeighbour(state: State, screen: ItemScreen, context: Context, by: -1 | 1): Turn {
  const [neighbour] = neighbours(state, screen, context, by);
  if (neighbour === undefined) return say(state, { kind: by > 0 ? 'last-item' : 'first-item' });
  return openCheckpoint(quiet(state), context, context.course.lesson(screen.lesson), neighbour);
}

/** The items without an answer that follow this one, or precede it, the nearest first. */
function neighbours(
  state: State,
  { lesson, checkpoint }: ItemScreen,
  { course }: Context,
  by: -1 | 1,
): string[] {
  const all = itemsOf(course, lesson);
  const at = all.indexOf(checkpoint);
  const side = by > 0 ? all.slice(at + 1) : all.slice(0, at).reverse();
  const open = openItems(state, course, lesson);
  return side.filter((id) => open.includes(id));
}
