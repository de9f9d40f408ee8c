import { eventOf } from '../learning/event';
import { addEvent, progressFrom } from '../learning/progress';
import type { Happening, LearnerEvent } from '../learning/types';
import type { Effect } from './action';
import { openerNow } from './opener';
import { lastResults } from './results';
import { isOver, type Question } from './selectors';
import type {
  CheckpointScreen,
  Context,
  DoneScreen,
  LessonScreen,
  Note,
  Screen,
  SectionScreen,
  State,
  Turn,
} from './types';
import { askedIn } from './withheld';

/** Pieces from which every update is made: states that follow a state, and events that happened on the way. */

export const turn = (
  state: State,
  effects: readonly Effect[] = [],
  events: readonly LearnerEvent[] = [],
): Turn => ({
  state,
  events,
  effects,
});

/** One turn after another. */
export const after = (first: Turn, second: Turn): Turn =>
  turn(second.state, [...first.effects, ...second.effects], [...first.events, ...second.events]);

/** The state with one thing said to the learner. */
export const say = (state: State, note: Note): Turn => turn({ ...state, note });

/** The state without its note. */
export function quiet({ note: _, ...state }: State): State {
  return state;
}

const isLessonScreen = (screen: Screen): screen is LessonScreen =>
  screen.kind === 'opener' ||
  screen.kind === 'section' ||
  screen.kind === 'checkpoint' ||
  screen.kind === 'done' ||
  screen.kind === 'results' ||
  (screen.kind === 'lab' && !!screen.lesson);

/** The key under which a question's draft is kept. */
export const draftKey = ({ lesson, checkpoint, sitting }: Question): string =>
  [lesson, checkpoint, ...(sitting === undefined ? [] : [sitting])].join('/');

/** The state without the draft of a question. */
export function forgetDraft(state: State, question: Question): State {
  const { [draftKey(question)]: _, ...drafts } = state.drafts;
  return { ...state, drafts };
}

/** The state with the draft of a checkpoint; without it where the right answer stands: the next visit begins afresh. */
const withDraft = (state: State, screen: CheckpointScreen): State =>
  isOver(screen)
    ? forgetDraft(state, screen)
    : { ...state, drafts: { ...state.drafts, [draftKey(screen)]: screen.draft } };

/** The state on another screen. A lesson's screen becomes the place that *Continue* leads to; drafts are kept. */
export const show = (state: State, screen: Screen): State => showUnder(quiet(state), screen);

/** The same, under the note that stands there: for what comes by itself. */
export function showUnder(state: State, screen: Screen): State {
  const next: State = { ...state, screen };
  if (!isLessonScreen(screen)) return next;
  const resume = screen.kind === 'section' && screen.returnTo ? screen.returnTo : screen;
  if (screen.kind === 'checkpoint') return withDraft({ ...next, resume }, screen);
  if (screen.kind === 'section' && !screen.returnTo) {
    const { lesson, section, anchor } = screen;
    return { ...next, resume, reading: { ...state.reading, [lesson]: { section, anchor } } };
  }
  return { ...next, resume };
}

/** The turn with one more thing that happened in a lesson, folded into progress. */
export function happen(from: Turn, context: Context, lesson: string, happening: Happening): Turn {
  const order = from.state.tally.order + 1;
  const event = eventOf(happening, { lesson, id: context.newId(), order, moment: context.now });
  const tally = addEvent(from.state.tally, event);
  const progress = progressFrom(context.course.outline, tally);
  return { ...from, state: { ...from.state, tally, progress }, events: [...from.events, event] };
}

/** A section to read: from its top where no anchor is given. `returnTo`: the screen from which it is read again. */
interface Passage extends Pick<SectionScreen, 'lesson' | 'section'> {
  readonly anchor?: number;
  readonly returnTo?: SectionScreen['returnTo'];
}

/** A section of a lesson on the screen; opening it for the first time is an event. */
export function openSection(state: State, context: Context, passage: Passage): Turn {
  const { lesson, section, anchor = 0, returnTo } = passage;
  const screen: SectionScreen = { kind: 'section', lesson, section, anchor };
  const shown = turn(show(state, returnTo ? { ...screen, returnTo } : screen));
  const opened = state.progress.lessons[lesson]?.opened ?? [];
  return opened.includes(section)
    ? shown
    : happen(shown, context, lesson, { type: 'section-opened', section });
}

/**
 * The lesson where it was last read; a new one at its questions, where it has any, else at its first section; of an
 * assessment, what its last sitting came to. Before all that, an answer of which nothing was told yet.
 */
export function openLesson(state: State, context: Context, id: string): Turn {
  const asked = askedIn(state, id);
  if (asked) return turn(show(state, asked));
  const results = lastResults(state, id);
  if (results) return turn(show(state, results));
  const lesson = context.course.lesson(id);
  const opener = openerNow(state, lesson, context.random);
  if (opener) return turn(show(state, opener));
  const read = state.reading[id];
  const isThere = lesson.sections.some((candidate) => candidate.id === read?.section);
  const passage = read && isThere ? read : { section: lesson.sections[0]?.id ?? '' };
  return openSection(state, context, { lesson: id, ...passage });
}

/** The state scrolled by hand to a line, as far as its text reaches. */
export function scrolledTo(state: State, context: Context, line: number): State {
  const { total, height } = context.extentOf(state);
  const top = Math.max(0, Math.min(line, total - height));
  return show(state, { ...state.screen, top } as Screen);
}

export const doneScreen = (lesson: string): DoneScreen => ({ kind: 'done', lesson });

/** The state without what it kept of a lesson: where it was left and read, and its drafts. */
export function forgetLesson({ resume, ...state }: State, lesson: string): State {
  const { [lesson]: _, ...reading } = state.reading;
  const drafts = Object.entries(state.drafts).filter(([key]) => !key.startsWith(`${lesson}/`));
  const isElsewhere = resume && resume.lesson !== lesson;
  return { ...state, reading, drafts: Object.fromEntries(drafts), ...(isElsewhere ? { resume } : {}) };
}
