import type { Lesson } from '../course/types';
import { gradeAnswer } from '../learning/grade';
import type { Happening } from '../learning/types';
import type { Action } from './action';
import { onCheckpoint, onDraft, openCheckpoint, submitted } from './on-checkpoint';
import { isWorthAsking, onConfidence } from './on-confidence';
import { itemsOf, lastResults, openItems, resultOf, resultsScreen } from './results';
import { checkpointOf, isModelShown, lessonProgress } from './selectors';
import { after, forgetDraft, forgetLesson, happen, quiet, say, show, turn } from './turn';
import type { CheckpointScreen, Context, State, Turn } from './types';

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
  if (screen.stage.kind === 'asked')
    return onConfidence(state, screen, action, context, (from) => goOn(from, screen, context));
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
  const { draft, answer } = submitted(screen.draft);
  if (answer.kind === 'explain' && answer.text.trim() === '') return say(state, { kind: 'empty-answer' });
  const lesson = context.course.lesson(screen.lesson);
  const modelShown = isModelShown(state.progress, screen);
  const verdict = gradeAnswer(checkpointOf(context.course, screen), answer, lesson, modelShown);
  const { outcome, score } = verdict;
  const { checkpoint, sitting } = screen;
  const answered = { type: 'answered', checkpoint, answer, outcome, score, sitting } as const;
  if (!isOpen(state, context, screen)) return again(state, screen, answered, context);
  const recorded = happen(turn(state), context, lesson.id, answered);
  if (!isWorthAsking(verdict)) return after(recorded, goOn(recorded.state, screen, context));
  const given = modelShown ? { ...screen, modelShown } : screen;
  const asked = show(recorded.state, { ...given, draft, stage: { kind: 'asked', verdict } });
  return { ...recorded, state: asked };
}

/** An item that had its try already, in another window or by a command: the answer is an attempt, and no more. */
function again(
  state: State,
  screen: ItemScreen,
  answered: Extract<Happening, { type: 'answered' }>,
  context: Context,
): Turn {
  const recorded = happen(turn(state), context, screen.lesson, { ...answered, again: true });
  const next = goOn(recorded.state, screen, context);
  return after(recorded, after(next, say(next.state, { kind: 'answered-before' })));
}

/** True for an item that still waits for its try: another window or a command may have been before. */
function isOpen(state: State, { course }: Context, { lesson, checkpoint, sitting }: ItemScreen): boolean {
  const current = lessonProgress(state, lesson)?.assessment?.sitting;
  return sitting === current && openItems(state, course, lesson).includes(checkpoint);
}

/** True for an item that waits for nothing any more: neither for its try, nor to be told how sure the learner was. */
export function waitsForNothing(state: State, context: Context, screen: ItemScreen): boolean {
  return screen.stage.kind !== 'asked' && !isOpen(state, context, screen);
}

/** Nothing is told of a verdict: on to the next item, after the last to the results. */
function goOn(answered: State, screen: ItemScreen, context: Context): Turn {
  const state = forgetDraft(quiet(answered), screen);
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
