import type { CourseOutline, LessonOutline } from '../course/types';
import { calibrationOf } from './calibration';
import {
  addToCheckpoint,
  type CheckpointTally,
  checkpointProgress,
  newCheckpointTally,
} from './checkpoint-tally';
import { fromPairs, own, put } from './entries';
import { lessonMastery } from './mastery';
import { addToSitting, assessmentProgress, newSittingsTally, type SittingsTally } from './sittings';
import type {
  AssessmentProgress,
  Calibration,
  CheckpointProgress,
  LearnerEvent,
  LessonProgress,
  Progress,
} from './types';
import { type XpPieces, xpPieces } from './xp';

/** What the events since its last reset make of one lesson; ids of sections and labs are keys. */
interface LessonTally {
  /** The `order` of the first of them: once the lesson is begun again, a larger one. */
  since: number;
  opened: Record<string, true>;
  predicted: Record<string, true>;
  finished: Record<string, true>;
  checkpoints: Record<string, CheckpointTally>;
  /** Where something happened in a sitting. */
  sittings?: SittingsTally;
}

/**
 * The fold of a learner's events, as JSON: it can be cached, and folded on. It knows no course: events of
 * lessons and checkpoints that the course does not have are kept, and count once it has them.
 */
export interface Tally {
  /** The largest `order` folded; 0 when there is none. The next event has one more. */
  readonly order: number;
  /** By lesson id; a lesson in which nothing happened has no entry. */
  readonly lessons: Readonly<Record<string, LessonTally>>;
}

export const emptyTally: Tally = { order: 0, lessons: {} };

/** The canonical order of events: by Lamport counter, then by id. No clock takes part. */
export function compareEvents(
  a: Pick<LearnerEvent, 'order' | 'id'>,
  b: Pick<LearnerEvent, 'order' | 'id'>,
): number {
  if (a.order !== b.order) return a.order - b.order;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * A tally with more events folded in. They come in canonical order, after all that the tally holds, each once:
 * a day, a reset or a shown answer acts on what follows it. Events that sort before some that were folded
 * call for a new fold from the empty tally.
 */
export function addEvents(tally: Tally, events: readonly LearnerEvent[]): Tally {
  const lessons = { ...tally.lessons };
  const copies = new Map<string, LessonTally>();
  let { order } = tally;
  for (const event of events) {
    order = Math.max(order, event.order);
    if (event.type === 'lesson-reset') {
      delete lessons[event.lesson];
      copies.delete(event.lesson);
      continue;
    }
    const copy =
      copies.get(event.lesson) ?? structuredClone(own(lessons, event.lesson)) ?? newLessonTally(event.order);
    if (!copies.has(event.lesson)) put(lessons, event.lesson, copy);
    copies.set(event.lesson, copy);
    addToLesson(copy, event);
  }
  return { order, lessons };
}

/** A tally with one more event folded in; see `addEvents`. */
export function addEvent(tally: Tally, event: LearnerEvent): Tally {
  return addEvents(tally, [event]);
}

function newLessonTally(since: number): LessonTally {
  return { since, opened: {}, predicted: {}, finished: {}, checkpoints: {} };
}

function addToLesson(tally: LessonTally, event: Exclude<LearnerEvent, { type: 'lesson-reset' }>): void {
  switch (event.type) {
    case 'section-opened':
      mark(tally.opened, event.section);
      return;
    case 'prediction-made':
      mark(tally.predicted, event.lab);
      return;
    case 'lab-finished':
      mark(tally.finished, event.lab);
      return;
    default:
      addToQuestion(tally, event);
  }
}

type OfQuestion = Extract<LearnerEvent, { readonly checkpoint: string }>;

/** What does not count in a sitting is an attempt, and changes nothing else. */
function addToQuestion(tally: LessonTally, event: OfQuestion): void {
  const checkpoint = checkpointIn(tally, event.checkpoint);
  if (countsInSitting(tally, event, checkpoint)) addToCheckpoint(checkpoint, event, event.day);
  else if (event.type === 'answered') checkpoint.attempts += 1;
}

/** True for all that happens outside of a sitting. */
function countsInSitting(tally: LessonTally, event: OfQuestion, { modelShown }: CheckpointTally): boolean {
  if (!('sitting' in event) || event.sitting === undefined) return true;
  tally.sittings ??= newSittingsTally();
  return addToSitting(tally.sittings, event, event.sitting, modelShown === true);
}

function checkpointIn({ checkpoints }: LessonTally, id: string): CheckpointTally {
  const known = own(checkpoints, id);
  if (known) return known;
  const made = newCheckpointTally();
  put(checkpoints, id, made);
  return made;
}

function mark(entries: Record<string, true>, id: string): void {
  if (!own(entries, id)) put(entries, id, true);
}

/** The lessons that one tally knows and that a later one has lost to a reset, whatever happened in them since. */
export function lessonsBegunAgain(before: Tally, now: Tally): string[] {
  return Object.keys(before.lessons).filter((lesson) => {
    const [known, found] = [own(before.lessons, lesson), own(now.lessons, lesson)];
    return !found || (known !== undefined && found.since > known.since);
  });
}

/** What a tally comes to in a course: XP, mastery and states of its written lessons. */
export function progressFrom(outline: CourseOutline, tally: Tally): Progress {
  const written = outline.modules.flatMap((module) => module.lessons);
  const lessons = written.map(
    (lesson) => [lesson.id, lessonProgress(lesson, own(tally.lessons, lesson.id))] as const,
  );
  const begun = lessons.filter(([, { state }]) => state !== 'new');
  return {
    xp: begun.reduce((sum, [, { xp }]) => sum + xp, 0),
    xpTotal: lessons.reduce((sum, [, { xpTotal }]) => sum + xpTotal, 0),
    lessons: fromPairs(lessons),
    calibration: calibrationOf(begun.map(([, { calibration }]) => calibration)),
  };
}

/** How sure the learner was at the checkpoints of a lesson where they said so. */
function calibrationIn({ checkpoints }: LessonOutline, known: LessonTally): Calibration {
  return calibrationOf(checkpoints.flatMap(({ id }) => own(known.checkpoints, id)?.calibration ?? []));
}

function lessonProgress(lesson: LessonOutline, known: LessonTally | undefined): LessonProgress {
  if (!known && !lesson.assessment) return untouched(lesson);
  const tally = known ?? newLessonTally(0);
  const pieces = xpPieces(lesson);
  const opened = lesson.sections.filter((id) => own(tally.opened, id));
  const read = opened.length === lesson.sections.length;
  const lab = labProgress(lesson, tally);
  const { assessment, checkpoints } = questionsProgress(lesson, tally, pieces);
  const settled =
    assessment?.passed ?? (read && (!lesson.lab || lab.finished) && checkpoints.every(isSettled));
  return {
    state: !known ? 'new' : settled ? 'done' : 'started',
    xp: (read ? pieces.sections : 0) + labXp(pieces, lab) + checkpoints.reduce((sum, { xp }) => sum + xp, 0),
    xpTotal: lesson.xp,
    mastery: lessonMastery(checkpoints),
    opened,
    lab,
    checkpoints: Object.fromEntries(lesson.checkpoints.map(({ id }, index) => [id, checkpoints[index]!])),
    ...(assessment ? { assessment } : {}),
    calibration: calibrationIn(lesson, tally),
  };
}

const NO_CALIBRATION = calibrationOf([]);
const NEW_CHECKPOINT = checkpointProgress(newCheckpointTally(), 0);

/** A lesson in which nothing has happened: a course can have a thousand of them, and the map waits for all. */
function untouched({ xp, checkpoints }: LessonOutline): LessonProgress {
  const known: Record<string, CheckpointProgress> = {};
  for (const { id } of checkpoints) put(known, id, NEW_CHECKPOINT);
  return {
    state: 'new',
    xp: 0,
    xpTotal: xp,
    mastery: 0,
    opened: [],
    lab: { predicted: false, finished: false },
    checkpoints: known,
    calibration: NO_CALIBRATION,
  };
}

/** The checkpoints of a lesson, or the items of an assessment, which its sittings pay for. */
function questionsProgress(
  { assessment: terms, ...lesson }: LessonOutline,
  tally: LessonTally,
  pieces: XpPieces,
): { readonly checkpoints: CheckpointProgress[]; readonly assessment?: AssessmentProgress } {
  const checkpoints = lesson.checkpoints.map(({ id }) =>
    checkpointProgress(own(tally.checkpoints, id) ?? newCheckpointTally(), pieces.checkpoints[id] ?? 0),
  );
  if (!terms) return { checkpoints };
  const sittings = tally.sittings ?? newSittingsTally();
  const { assessment, xp } = assessmentProgress({ ...lesson, assessment: terms }, sittings);
  const paid = lesson.checkpoints.map(({ id }) => own(xp, id) ?? 0);
  return { assessment, checkpoints: checkpoints.map((known, index) => ({ ...known, xp: paid[index] ?? 0 })) };
}

/** Solved, or its answer was shown: nothing of it is left to do in its lesson. */
export function isSettled(known: CheckpointProgress | undefined): boolean {
  return known?.state === 'solved' || known?.state === 'revealed';
}

/** A lab counts as finished with a prediction only. */
function labProgress({ lab }: LessonOutline, tally: LessonTally): LessonProgress['lab'] {
  const predicted = lab !== undefined && own(tally.predicted, lab) === true;
  return { predicted, finished: predicted && own(tally.finished, lab) === true };
}

function labXp(pieces: XpPieces, { predicted, finished }: LessonProgress['lab']): number {
  return (predicted ? pieces.prediction : 0) + (finished ? pieces.lab : 0);
}
