import { lessonsBegunAgain, progressFrom } from '../learning/progress';
import type { Action, Effect } from './action';
import { hushedFor, silenceAfter } from './listening';
import { onCheckpoint } from './on-checkpoint';
import { FRAME_MS, isRunning, onLab } from './on-lab';
import { onDone, onGlossary, onMap, onPage, onProgress } from './on-lists';
import { onOpener } from './on-opener';
import { onResults } from './on-results';
import { onSection } from './on-section';
import { onSelfMark } from './on-self-mark';
import { isItem, onItem } from './on-sitting';
import type { SaveOutcome } from './record';
import { termsOf } from './selectors';
import { toldXpOfAll } from './told';
import { forgetLesson, quiet, say, scrolledTo, turn } from './turn';
import type { Context, Screen, State, Turn } from './types';
import { isWithheld, toldAgain } from './withheld';

/** Actions that come by themselves; a note outlasts them. */
const NOT_THE_LEARNERS: readonly Action['type'][] = ['tick', 'resize', 'sentence-begun'];

type Scroll = Extract<Action, { type: 'scroll' }>;
type RecordChanged = Extract<Action, { type: 'record-changed' }>;

/**
 * One sitting, as a function: what an action makes of a state, which events happened, and what the outside is
 * asked to do. Pure: time and chance come with the context.
 */
export function update(state: State, action: Action, context: Context): Turn {
  const from = hushedFor(NOT_THE_LEARNERS.includes(action.type) ? state : quiet(state), action);
  const next = anywhere(from, action, context);
  const tick: Effect[] = isRunning(next.state) ? [{ type: 'tick', ms: FRAME_MS }] : [];
  return { ...next, effects: [...next.effects, ...silenceAfter(state, next.state), ...tick] };
}

/** Actions that mean the same on every screen; the rest goes to the screen. */
function anywhere(state: State, action: Action, context: Context): Turn {
  switch (action.type) {
    case 'resize':
      return turn({ ...state, size: action.size, screen: resized(state.screen) });
    case 'quit':
      return turn(state, [{ type: 'quit', code: 130 }]);
    case 'suspend':
      return turn(state, [{ type: 'suspend' }]);
    case 'redraw':
      return turn(state, [{ type: 'redraw' }]);
    case 'help':
      return turn({ ...state, screen: { kind: 'help', behind: state.screen } });
    case 'glossary':
      return openGlossary(state, context);
    case 'progress':
      return turn({ ...state, screen: { kind: 'progress', behind: state.screen, focus: 0 } });
    case 'record-changed':
      return turn(recount(state, action, context));
    default:
      return onScreen(state, action, context);
  }
}

/** The words of the lesson that is read, or of the course. */
function openGlossary(state: State, { course }: Context): Turn {
  const behind = state.screen;
  const of = behind.kind === 'section' ? { lesson: behind.lesson } : {};
  if (termsOf(course, of.lesson).length === 0) return say(state, { kind: 'no-glossary' });
  return turn({ ...state, screen: { kind: 'glossary', behind, focus: 0, ...of } });
}

function onScreen(state: State, action: Action, context: Context): Turn {
  const screen = following(state.screen);
  if (action.type === 'scroll' && screen.kind !== 'section') return scrolled(state, action, context);
  switch (screen.kind) {
    case 'map':
      return onMap(state, screen, action, context);
    case 'opener':
      return onOpener(state, screen, action, context);
    case 'section':
      return onSection(state, screen, action, context);
    case 'lab':
      return onLab(state, screen, action, context);
    case 'checkpoint':
      return isItem(screen)
        ? onItem(state, screen, action, context)
        : onCheckpoint(state, screen, action, context);
    case 'self-mark':
      return onSelfMark(state, screen, action, context);
    case 'done':
      return onDone(state, screen, action, context);
    case 'results':
      return onResults(state, screen, action, context);
    case 'glossary':
      return onGlossary(state, screen, action, context);
    case 'progress':
      return onProgress(state, screen, action, context);
    case 'help':
    case 'compare':
      return onPage(state, screen, action);
  }
}

/** By a line, or by a page that keeps one line of the page before. */
function scrolled(state: State, { by, direction }: Scroll, context: Context): Turn {
  const { height, top } = context.extentOf(state);
  const step = by === 'page' ? Math.max(1, height - 1) : 1;
  return turn(scrolledTo(state, context, top + direction * step));
}

/** The screen without a scroll of the learner's own: what any other key changes is brought into view. */
function following(screen: Screen): Screen {
  if (!('top' in screen)) return screen;
  const { top: _, ...rest } = screen;
  return rest;
}

/** At another size the focus is brought into view; a page that has none stays where it was scrolled to. */
const resized = (screen: Screen): Screen =>
  screen.kind === 'help' || screen.kind === 'compare' ? screen : following(screen);

/** The state with the record as it is now, after another sitting wrote to it. What was not kept still is not. */
function recount(state: State, { tally, events }: RecordChanged, { course }: Context): State {
  const progress = progressFrom(course.outline, tally);
  const isAllKept = state.kept === state.progress;
  const known = lessonsBegunAgain(state.tally, tally).reduce(forgetLesson, state);
  const next = { ...known, tally, progress, kept: isAllKept ? progress : state.kept };
  return events ? toldAgain(next, course.outline, events) : next;
}

/** The state once what happened was saved, or was not: only what is on the disk is shown as earned. */
export function acknowledge({ state }: Pick<Turn, 'state'>, outcome: SaveOutcome): State {
  if (state.kept === state.progress) return state;
  if (!outcome.saved) return { ...quiet(state), note: { kind: 'not-kept', why: outcome.notKept } };
  return settled(state);
}

/** Between the items of a sitting no XP is told; that an answer is saved is. */
const isInSitting = ({ screen }: State): boolean => screen.kind === 'checkpoint' && isItem(screen);

/** The state once all that happened is on the disk. While a verdict is withheld, its XP is too: it would tell. */
export function settled(state: State): State {
  if (isWithheld(state)) return state;
  const xp = toldXpOfAll(state.progress) - toldXpOfAll(state.kept);
  const kept: State = { ...state, kept: state.progress };
  const isSaid = xp > 0 || isInSitting(state);
  return isSaid && !state.note ? { ...kept, note: { kind: 'saved', xp } } : kept;
}
