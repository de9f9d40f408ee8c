import type {
  Checkpoint,
  ComingLesson,
  Course,
  CourseOutline,
  Lesson,
  LessonOutline,
  ModuleOutline,
  Section,
  Term,
} from '../course/types';
import { isRight } from '../learning/outcome';
import { isSettled } from '../learning/progress';
import type { LessonProgress, Progress, Verdict } from '../learning/types';
import { isNew } from './opener';
import type { CheckpointScreen, LessonScreen, State } from './types';

/** Questions about a state that screens, plain mode and updates ask alike. */

export const lessonsOf = (outline: CourseOutline): LessonOutline[] =>
  outline.modules.flatMap(({ lessons }) => lessons);

export const outlineOf = (outline: CourseOutline, lesson: string): LessonOutline | undefined =>
  lessonsOf(outline).find(({ id }) => id === lesson);

export const moduleOf = (outline: CourseOutline, lesson: string): ModuleOutline | undefined =>
  outline.modules.find(({ lessons }) => lessons.some(({ id }) => id === lesson));

/** What follows a lesson: a written lesson, an announced one, or nothing. */
export type UpNext =
  | { readonly kind: 'lesson'; readonly lesson: LessonOutline }
  | { readonly kind: 'coming'; readonly lesson: ComingLesson }
  | { readonly kind: 'end' };

export function upNext(outline: CourseOutline, lesson: string): UpNext {
  const entries = outline.modules.flatMap(({ lessons, coming }): UpNext[] => [
    ...lessons.map((written) => ({ kind: 'lesson' as const, lesson: written })),
    ...coming.map((announced) => ({ kind: 'coming' as const, lesson: announced })),
  ]);
  const index = entries.findIndex((entry) => entry.kind === 'lesson' && entry.lesson.id === lesson);
  return entries[index + 1] ?? { kind: 'end' };
}

/** A row of the map that can be focused. */
export type MapEntry =
  | { readonly kind: 'continue'; readonly screen: LessonScreen }
  | { readonly kind: 'start'; readonly lesson: LessonOutline }
  | { readonly kind: 'lesson'; readonly lesson: LessonOutline };

/** The rows of the map: first the way on, then every written lesson. */
export function mapEntries(state: State, outline: CourseOutline): MapEntry[] {
  const lessons = lessonsOf(outline);
  const wayOn = wayOnFrom(state, outline);
  return [...(wayOn ? [wayOn] : []), ...lessons.map((lesson) => ({ kind: 'lesson' as const, lesson }))];
}

/** Where the learner goes on: the place they left, or, from the end of a done lesson, the next that is not. */
function wayOnFrom(state: State, outline: CourseOutline): MapEntry | undefined {
  const resume = leftAt(state, outline);
  const isDone = (lesson: string) => state.progress.lessons[lesson]?.state === 'done';
  const isAtEnd = resume?.kind === 'done' || resume?.kind === 'results';
  if (resume && !(isAtEnd && isDone(resume.lesson))) return { kind: 'continue', screen: resume };
  const open = lessonsOf(outline).find(({ id }) => !isDone(id));
  if (open) return { kind: 'start', lesson: open };
  return resume ? { kind: 'continue', screen: resume } : undefined;
}

/** The place that was left; the first section for a question before it, once the lesson was begun in another way. */
function leftAt(state: State, outline: CourseOutline): LessonScreen | undefined {
  const { resume, reading } = state;
  if (resume?.kind !== 'opener' || isNew(state, resume.lesson)) return resume;
  const { lesson } = resume;
  const first = { section: outlineOf(outline, lesson)?.sections[0] ?? '', anchor: 0 };
  return { kind: 'section', lesson, ...(reading[lesson] ?? first) };
}

export const lessonProgress = (state: State, lesson: string): LessonProgress | undefined =>
  state.progress.lessons[lesson];

export function sectionOf(lesson: Lesson, id: string): { section: Section; number: number } {
  const index = Math.max(
    0,
    lesson.sections.findIndex((section) => section.id === id),
  );
  return { section: lesson.sections[index] as Section, number: index + 1 };
}

/** What names a question: a checkpoint of a lesson, or an item of an assessment in a sitting. */
export type Question = Pick<CheckpointScreen, 'lesson' | 'checkpoint' | 'sitting'>;

/** The checkpoint that a question asks: for an item, the sibling whose turn it is. */
export const checkpointOf = (course: Course, question: Question): Checkpoint =>
  checkpointIn(course.lesson(question.lesson), question);

/** The same in a lesson that is at hand. */
export function checkpointIn(
  { id: lesson, checkpoints, assessment }: Lesson,
  { checkpoint, sitting = 1 }: Pick<Question, 'checkpoint' | 'sitting'>,
): Checkpoint {
  const siblings = assessment?.items.find(({ id }) => id === checkpoint)?.siblings;
  const found =
    siblings?.[(sitting - 1) % siblings.length] ?? checkpoints.find(({ id }) => id === checkpoint);
  if (!found) throw new Error(`no checkpoint ${checkpoint} in ${lesson}`);
  return found;
}

/** True once the model answer to a question was shown; for an item, in whichever sitting. */
export const isModelShown = (
  { lessons }: Progress,
  { lesson, checkpoint }: Pick<Question, 'lesson' | 'checkpoint'>,
): boolean => lessons[lesson]?.checkpoints[checkpoint]?.modelShown === true;

/** What was made of the answer, once it is told. */
export const verdictOf = ({ stage }: CheckpointScreen): Verdict | undefined =>
  stage.kind === 'judged' ? stage.verdict : undefined;

/** True once it is told that the answer is right. */
export const isToldRight = (screen: CheckpointScreen): boolean => isRight(verdictOf(screen)?.outcome);

/** True once a verdict is told or the answer is shown. */
export const isJudged = ({ stage }: CheckpointScreen): boolean =>
  stage.kind === 'judged' || stage.kind === 'shown';

/**
 * True once the right answer stands, given, though it may not be told yet, or shown: its draft is not kept for the
 * next visit.
 */
export const isOver = ({ stage }: CheckpointScreen): boolean =>
  stage.kind === 'shown' || ('verdict' in stage && isRight(stage.verdict.outcome));

/**
 * True for an explanation that its learner may mark: some idea was not found in it, and it asserts no misconception,
 * which only other words would mend.
 */
export const mayBeMarked = (verdict: Verdict): boolean =>
  verdict.kind === 'explain' &&
  verdict.outcome !== 'misconception' &&
  verdict.ideas.some(({ reading }) => reading !== 'found');

/** True where there is something in it for them: one that is complete pays in full already. */
export const isWorthMarking = (verdict: Verdict): boolean =>
  !isRight(verdict.outcome) && mayBeMarked(verdict);

/** Which of its lesson's questions it is, from 1, and how many there are. */
export function placeOfQuestion(
  { outline }: Course,
  { lesson, checkpoint }: Question,
): { readonly number: number; readonly total: number } {
  const questions = outlineOf(outline, lesson)?.checkpoints ?? [];
  return { number: questions.findIndex(({ id }) => id === checkpoint) + 1, total: questions.length };
}

/** A piece of a lesson that is still to do. */
export type OpenPiece =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'lab'; readonly lab: string }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint };

/** What a lesson still lacks to be done, in its order: as it is now, or as far as it is kept. */
export function openPieces({ lessons }: Progress, lesson: Lesson): OpenPiece[] {
  const known = lessons[lesson.id];
  const sections = lesson.sections.filter(({ id }) => !known?.opened.includes(id));
  const checkpoints = lesson.checkpoints.filter(({ id }) => !isSettled(known?.checkpoints[id]));
  return [
    ...sections.map((section) => ({ kind: 'section' as const, section })),
    ...(lesson.lab && !known?.lab.finished ? [{ kind: 'lab' as const, lab: lesson.lab.id }] : []),
    ...checkpoints.map((checkpoint) => ({ kind: 'checkpoint' as const, checkpoint })),
  ];
}

/** The checkpoint to go to from a lesson's text: of those not settled, else of all, a surprise, else the first. */
export function openCheckpointOf(state: State, lesson: Lesson): Checkpoint | undefined {
  const known = lessonProgress(state, lesson.id)?.checkpoints ?? {};
  const open = lesson.checkpoints.filter(({ id }) => !isSettled(known[id]));
  const offered = open.length > 0 ? open : lesson.checkpoints;
  return offered.find(({ id }) => known[id]?.surprised) ?? offered[0];
}

/**
 * Where the key after a verdict leads: to the next checkpoint, and from the last to the end of the lesson. Once an
 * answer was right, what is settled is passed over, unless one is only practising what was settled before.
 */
export function afterVerdict(state: State, screen: CheckpointScreen, lesson: Lesson): Checkpoint | undefined {
  const index = lesson.checkpoints.findIndex(({ id }) => id === screen.checkpoint);
  const following = lesson.checkpoints.slice(index + 1);
  if (screen.isPractice || !isToldRight(screen)) return following[0];
  const known = lessonProgress(state, lesson.id)?.checkpoints ?? {};
  return following.find(({ id }) => !isSettled(known[id]));
}

/** The glossary of a lesson, or of the whole course. */
export function termsOf(course: Course, lesson: string | undefined): (Term & { readonly lesson: string })[] {
  const lessons = lesson ? [lesson] : lessonsOf(course.outline).map(({ id }) => id);
  return lessons.flatMap((id) => course.lesson(id).glossary.map((term) => ({ ...term, lesson: id })));
}
