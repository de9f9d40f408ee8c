import type { Action } from './action';
import { focusAfter } from './focus';
import { openCheckpoint } from './on-checkpoint';
import { startLab } from './on-lab';
import { isItem, waitsForNothing } from './on-sitting';
import { resultOf } from './results';
import { lessonsOf, mapEntries, openPieces, sectionOf, termsOf, upNext } from './selectors';
import { openLesson, openSection, say, show, turn } from './turn';
import type {
  CompareScreen,
  Context,
  DoneScreen,
  GlossaryScreen,
  HelpScreen,
  LessonScreen,
  MapScreen,
  ProgressScreen,
  State,
  Turn,
} from './types';
import { askedIn } from './withheld';

/** The screens that are lists or pages to look at: map, done, glossary, progress, help, compare. */

export function onMap(state: State, screen: MapScreen, action: Action, context: Context): Turn {
  const entries = mapEntries(state, context.course.outline);
  const focus = focusAfter(action, screen.focus, entries.length);
  if (focus !== undefined) return turn(show(state, { ...screen, focus }));
  switch (action.type) {
    case 'back':
      return turn(state, [{ type: 'quit', code: 0 }]);
    case 'open': {
      const entry = entries[screen.focus];
      if (!entry) return turn(state);
      return entry.kind === 'continue'
        ? resume(state, entry.screen, context)
        : openLesson(state, context, entry.lesson.id);
    }
    default:
      return turn(state);
  }
}

/** Back on the very line that was left. A sitting that has gone on elsewhere is found where it stands now. */
function resume(state: State, screen: LessonScreen, context: Context): Turn {
  if (isGone(state, screen, context)) return openLesson(state, context, screen.lesson);
  if (screen.kind !== 'section') return turn(show(state, screen));
  return openSection(state, context, screen);
}

function isGone(state: State, screen: LessonScreen, context: Context): boolean {
  if (screen.kind === 'results') return resultOf(state, screen) === undefined;
  return screen.kind === 'checkpoint' && isItem(screen) && waitsForNothing(state, context, screen);
}

export function onDone(state: State, screen: DoneScreen, action: Action, context: Context): Turn {
  switch (action.type) {
    case 'back':
    case 'map':
      return turn(show(state, { kind: 'map', focus: 0 }));
    case 'go-on':
      return goOn(state, screen, context);
    default:
      return turn(state);
  }
}

/** To what the lesson still lacks; when it lacks nothing, to the next lesson. */
function goOn(state: State, { lesson: id }: DoneScreen, context: Context): Turn {
  const lesson = context.course.lesson(id);
  const [open] = openPieces(state.progress, lesson);
  switch (open?.kind) {
    case 'section':
      return openSection(state, context, { lesson: id, section: open.section.id });
    case 'lab':
      return startLab(state, open.lab, id);
    case 'checkpoint':
      return openCheckpoint(state, context, lesson, open.checkpoint.id);
  }
  const next = upNext(context.course.outline, id);
  return next.kind === 'lesson'
    ? openLesson(state, context, next.lesson.id)
    : turn(show(state, { kind: 'map', focus: 0 }));
}

export function onGlossary(state: State, screen: GlossaryScreen, action: Action, context: Context): Turn {
  const terms = termsOf(context.course, screen.lesson);
  const focus = focusAfter(action, screen.focus, terms.length);
  if (focus !== undefined) return turn(show(state, { ...screen, focus }));
  switch (action.type) {
    case 'back':
      return turn(show(state, screen.behind));
    case 'open':
      return openTerm(state, screen, context);
    default:
      return turn(state);
  }
}

/**
 * The section that introduces a term; before that, an answer in its lesson of which nothing was told yet. Sections open
 * in order, so one that is still closed stays closed.
 */
function openTerm(state: State, screen: GlossaryScreen, context: Context): Turn {
  const term = termsOf(context.course, screen.lesson)[screen.focus];
  if (!term) return turn(state);
  const lesson = context.course.lesson(term.lesson);
  const { section, number } = sectionOf(lesson, term.section);
  const opened = state.progress.lessons[lesson.id]?.opened ?? [];
  if (!opened.includes(section.id) && number > opened.length + 1)
    return say(state, { kind: 'section-closed' });
  const asked = askedIn(state, lesson.id);
  if (asked) return turn(show(state, asked));
  return openSection(state, context, { lesson: lesson.id, section: section.id });
}

export function onProgress(state: State, screen: ProgressScreen, action: Action, context: Context): Turn {
  const lessons = lessonsOf(context.course.outline);
  const focus = focusAfter(action, screen.focus, lessons.length);
  if (focus !== undefined) return turn(show(state, { ...screen, focus }));
  switch (action.type) {
    case 'back':
      return turn(show(state, screen.behind));
    case 'open': {
      const lesson = lessons[screen.focus];
      return lesson ? openLesson(state, context, lesson.id) : turn(state);
    }
    default:
      return turn(state);
  }
}

/** A page to look at: beside scrolling, all it does is to close. */
export function onPage(state: State, screen: HelpScreen | CompareScreen, action: Action): Turn {
  return action.type === 'back' ? turn(show(state, screen.behind)) : turn(state);
}
