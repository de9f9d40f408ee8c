import type { Course, Lesson, LessonOutline } from '../course/types';
import { findLab } from '../labs/registry';
import { gradeAnswer } from '../learning/grade';
import type { Confidence, Marks } from '../learning/types';
import { answerOf, fits, isShuffle, rightDraft } from './draft';
import { editorWith } from './editor';
import { told } from './on-checkpoint';
import { marked } from './on-self-mark';
import { openersOf } from './opener';
import type { SittingPlace } from './record';
import { checkpointOf, isOver, outlineOf, type Question } from './selectors';
import { draftKey } from './turn';
import type { CheckpointScreen, Draft, LessonScreen, State } from './types';

/**
 * A sitting's place as plain JSON, and back. What comes back may be old, damaged or written by hand: whatever
 * does not fit the course as it is now is left out, and nothing here throws.
 */

type Json = Readonly<Record<string, unknown>>;

/** What is kept of a state: where *Continue* leads, the drafts, and where each lesson was last read. */
export function placeOf({ resume, drafts, reading }: State): SittingPlace {
  return {
    ...(resume ? { resume: packScreen(resume) } : {}),
    drafts: Object.fromEntries(Object.entries(drafts).map(([key, draft]) => [key, packDraft(draft)])),
    reading,
  };
}

function packScreen(screen: LessonScreen): Json {
  switch (screen.kind) {
    case 'opener': {
      const { top: _, ...kept } = screen;
      return kept;
    }
    case 'section':
      return { kind: 'section', lesson: screen.lesson, section: screen.section, anchor: screen.anchor };
    case 'lab':
      return { kind: 'lab', lesson: screen.lesson, lab: screen.lab, prediction: screen.prediction };
    case 'checkpoint':
      return packCheckpoint(screen);
    case 'done':
      return { kind: 'done', lesson: screen.lesson };
    case 'results':
      return { kind: 'results', lesson: screen.lesson, sitting: screen.sitting, focus: screen.focus };
  }
}

function packCheckpoint(screen: CheckpointScreen): Json {
  const { lesson, checkpoint, sitting, hints, stage, isPractice, modelShown } = screen;
  const asked = stage.kind === 'asked';
  // A right answer is no draft any more, and is found with the screen only.
  const right = isOver(screen)
    ? { [stage.kind === 'shown' ? 'shown' : 'right']: packDraft(screen.draft) }
    : {};
  if (sitting !== undefined)
    return { kind: 'checkpoint', lesson, checkpoint, sitting, asked, modelShown, ...right };
  const { confidence, marks } = stage.kind === 'judged' ? stage : {};
  const judged = { judged: stage.kind === 'judged', confidence, marks, modelShown };
  return { kind: 'checkpoint', lesson, checkpoint, hints, isPractice, asked, ...judged, ...right };
}

function packDraft(draft: Draft): Json {
  if (draft.kind !== 'explain') return { ...draft };
  return { kind: 'explain', text: draft.editor.text, cursor: draft.editor.cursor };
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const count = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
const entries = (value: unknown): [string, unknown][] => (isJson(value) ? Object.entries(value) : []);

/** A place that knows nothing of a lesson any more: after that lesson was begun again. */
export function placeWithout(place: SittingPlace, lesson: string): SittingPlace {
  const others = (value: unknown, isOf: (key: string) => boolean) =>
    Object.fromEntries(entries(value).filter(([key]) => !isOf(key)));
  const { resume, ...rest } = place;
  return {
    ...rest,
    ...(isJson(resume) && resume.lesson !== lesson ? { resume } : {}),
    drafts: others(place.drafts, (key) => key.startsWith(`${lesson}/`)),
    reading: others(place.reading, (key) => key === lesson),
  };
}

/** The part of a state that a kept place gives back. */
export function stateFrom(
  place: SittingPlace | undefined,
  course: Course,
): Pick<State, 'drafts' | 'reading' | 'resume'> {
  const drafts: Record<string, Draft> = {};
  for (const [key, packed] of entries(place?.drafts)) {
    const draft = fittingDraft(packed, questionOf(key), course);
    if (draft) drafts[key] = draft;
  }
  const reading: Record<string, { section: string; anchor: number }> = {};
  for (const [lesson, spot] of entries(place?.reading)) {
    if (
      isJson(spot) &&
      typeof spot.section === 'string' &&
      outlineOf(course.outline, lesson)?.sections.includes(spot.section)
    )
      reading[lesson] = { section: spot.section, anchor: count(spot.anchor) };
  }
  const resume = unpackScreen(place?.resume, drafts, course);
  return resume ? { drafts, reading, resume } : { drafts, reading };
}

/** A draft of a question that is asked, as it was kept. */
function fittingDraft(packed: unknown, question: Question, course: Course): Draft | undefined {
  const draft = unpackDraft(packed);
  if (!draft || !isInCourse(question, course)) return undefined;
  return fits(draft, checkpointOf(course, question)) ? draft : undefined;
}

/** The question under whose key a draft is kept. */
function questionOf(key: string): Question {
  const [lesson = '', checkpoint = '', sitting] = key.split('/');
  return { lesson, checkpoint, ...(sitting === undefined ? {} : { sitting: Number(sitting) }) };
}

/** An assessment asks in sittings, from 1, and a lesson without. */
function isInCourse({ lesson, checkpoint, sitting }: Question, { outline }: Course): boolean {
  const known = outlineOf(outline, lesson);
  if (!known?.checkpoints.some(({ id }) => id === checkpoint)) return false;
  return known.assessment ? count(sitting) > 0 : sitting === undefined;
}

function unpackDraft(value: unknown): Draft | undefined {
  if (!isJson(value)) return undefined;
  if (value.kind === 'choice' && isStrings(value.options))
    return {
      kind: 'choice',
      options: value.options,
      focus: Math.min(count(value.focus), value.options.length - 1),
      tried: isStrings(value.tried) ? value.tried : [],
    };
  if (value.kind === 'order' && isStrings(value.cards)) return unpackOrder(value, value.cards);
  if (value.kind === 'explain' && typeof value.text === 'string')
    return { kind: 'explain', editor: editorWith(value.text, count(value.cursor)) };
  return undefined;
}

function unpackOrder(value: Json, cards: string[]): Draft {
  const above = Math.min(count(value.above), cards.length);
  const focus = Math.min(count(value.focus), cards.length - 1);
  const from = value.carriedFrom;
  if (!isJson(from)) return { kind: 'order', cards, above, focus };
  const carriedFrom = {
    focus: Math.min(count(from.focus), cards.length - 1),
    above: Math.min(count(from.above), cards.length),
  };
  return { kind: 'order', cards, above, focus, carriedFrom };
}

function unpackScreen(value: unknown, drafts: State['drafts'], course: Course): LessonScreen | undefined {
  if (!isJson(value) || typeof value.lesson !== 'string') return undefined;
  const { lesson } = value;
  const outline = outlineOf(course.outline, lesson);
  if (!outline) return undefined;
  if (value.kind === 'done' && !outline.assessment) return { kind: 'done', lesson };
  if (value.kind === 'results' && outline.assessment) return unpackResults(value, outline);
  if (value.kind === 'opener') return unpackOpener(value, course.lesson(lesson));
  if (
    value.kind === 'section' &&
    typeof value.section === 'string' &&
    outline.sections.includes(value.section)
  )
    return { kind: 'section', lesson, section: value.section, anchor: count(value.anchor) };
  if (value.kind === 'lab' && typeof value.lab === 'string' && outline.lab === value.lab)
    return unpackLab(value, lesson, value.lab);
  if (value.kind === 'checkpoint') return unpackCheckpoint(value, lesson, drafts, course);
  return undefined;
}

function unpackOpener(value: Json, lesson: Lesson): LessonScreen | undefined {
  const which = openersOf(lesson).find((known) => known === value.which);
  const known = which && lesson[which]?.options.map(({ id }) => id);
  const { options, focus, chosen } = value;
  if (!known || !isStrings(options) || !isShuffle(options, known)) return undefined;
  const screen = { kind: 'opener' as const, lesson: lesson.id, which, options };
  const at = Math.min(count(focus), options.length - 1);
  return typeof chosen === 'string' && options.includes(chosen)
    ? { ...screen, focus: at, chosen }
    : { ...screen, focus: at };
}

function unpackResults(value: Json, { id, checkpoints }: LessonOutline): LessonScreen | undefined {
  const focus = Math.min(count(value.focus), checkpoints.length - 1);
  const sitting = count(value.sitting);
  return sitting > 0 ? { kind: 'results', lesson: id, sitting, focus } : undefined;
}

/** A lab begins its run again; the prediction stands. */
function unpackLab(value: Json, lesson: string, id: string): LessonScreen | undefined {
  const lab = findLab(id);
  if (!lab) return undefined;
  const prediction = lab.options.find((option) => option.id === value.prediction)?.id;
  const base = { kind: 'lab' as const, lab: lab.id, lesson, focus: 0, model: lab.start() };
  return prediction ? { ...base, phase: 'try', prediction } : { ...base, phase: 'predict' };
}

const LEVELS: readonly Confidence[] = [1, 2, 3];

function unpackCheckpoint(
  value: Json,
  lesson: string,
  drafts: State['drafts'],
  course: Course,
): CheckpointScreen | undefined {
  const { checkpoint, sitting } = value;
  if (typeof checkpoint !== 'string') return undefined;
  const isItem = sitting !== undefined;
  const question = { lesson, checkpoint, ...(isItem ? { sitting: count(sitting) } : {}) };
  const shown = isItem ? undefined : shownDraft(value.shown, question, course);
  const draft = shown ?? fittingDraft(value.right, question, course) ?? drafts[draftKey(question)];
  if (!draft) return undefined;
  const hints = Math.min(checkpointOf(course, question).hints.length, count(value.hints));
  const isPractice = value.isPractice === true && !isItem ? { isPractice: true } : {};
  const modelShown = value.modelShown === true ? { modelShown: true } : {};
  const base = { kind: 'checkpoint' as const, ...question, draft, hints, ...isPractice, ...modelShown };
  if (shown) return { ...base, stage: { kind: 'shown' } };
  return judgedAgain({ ...base, stage: { kind: 'answering' } }, value, course);
}

/** The verdict is not kept: it is the grade of the draft, worked out again. */
function judgedAgain(
  screen: CheckpointScreen,
  { judged, asked, confidence, marks }: Json,
  course: Course,
): CheckpointScreen {
  const isTold = judged === true && screen.sitting === undefined;
  if (!isTold && asked !== true) return screen;
  const lesson = course.lesson(screen.lesson);
  const { draft, modelShown } = screen;
  const verdict = gradeAnswer(checkpointOf(course, screen), answerOf(draft), lesson, modelShown);
  if (asked === true) return { ...screen, stage: { kind: 'asked', verdict } };
  const level = LEVELS.find((known) => known === confidence);
  const again = told(screen, verdict, level);
  return isJson(marks) ? marked(again, marksIn(marks)) : again;
}

const marksIn = (marks: Json): Marks =>
  Object.fromEntries(Object.entries(marks).map(([idea, sentence]) => [idea, count(sentence)]));

/** The right answer as it lay on the screen; an explanation has none. */
function shownDraft(packed: unknown, question: Question, course: Course): Draft | undefined {
  const draft = fittingDraft(packed, question, course);
  if (!draft || draft.kind === 'explain') return undefined;
  return rightDraft(checkpointOf(course, question), draft);
}
