import type { AssessmentItem, Checkpoint, Course } from '../course/types';
import { own } from '../learning/entries';
import { gradeAnswer } from '../learning/grade';
import { findOption } from '../learning/grade-choice';
import type { Answer, AssessmentProgress, Marks, SittingResult, Verdict } from '../learning/types';
import { emptyEditor } from './editor';
import { checkpointOf, lessonProgress, mayBeMarked, outlineOf } from './selectors';
import type { CheckpointScreen, ResultsScreen, State } from './types';

/** Questions about the sittings of an assessment, and the screen that tells what one came to. */

type OfSitting = Pick<ResultsScreen, 'lesson' | 'sitting'>;

/** What a sitting came to; undefined while it is not finished. */
export const resultOf = (state: State, { lesson, sitting }: OfSitting): SittingResult | undefined =>
  lessonProgress(state, lesson)?.assessment?.finished.find(({ number }) => number === sitting);

/** The results of a sitting, with the focus on what is worth a look: a surprise first, else what is not right. */
export function resultsScreen(state: State, { lesson, sitting }: OfSitting): ResultsScreen {
  const results = Object.entries(resultOf(state, { lesson, sitting })?.results ?? {});
  const surprise = results.findIndex(([item]) => isSurprising(state, { lesson, sitting }, item));
  const first = results.findIndex(([, result]) => result !== 'right');
  return { kind: 'results', lesson, sitting, focus: Math.max(0, surprise < 0 ? first : surprise) };
}

/** Missed in this sitting, and the learner was sure of an error there: so far as the newest sitting tells. */
export function isSurprising(state: State, { lesson, sitting }: OfSitting, item: string): boolean {
  const known = lessonProgress(state, lesson);
  const isNewest = known?.assessment?.newest.sitting === sitting;
  const isMissed = resultOf(state, { lesson, sitting })?.results[item] === 'missed';
  return isNewest && isMissed && known?.checkpoints[item]?.surprised === true;
}

/** The results of the last sitting, until another one is begun. */
export function lastResults(state: State, lesson: string): ResultsScreen | undefined {
  const assessment = lessonProgress(state, lesson)?.assessment;
  if (!assessment || assessment.sitting === 1 || isBegun(state, lesson, assessment)) return undefined;
  return resultsScreen(state, { lesson, sitting: assessment.sitting - 1 });
}

/** A sitting is begun with its first answer, or with the first look at an item. */
function isBegun({ drafts }: State, lesson: string, { answered, sitting }: AssessmentProgress): boolean {
  const isOfSitting = (key: string) => key.startsWith(`${lesson}/`) && key.endsWith(`/${sitting}`);
  return answered.length > 0 || Object.keys(drafts).some(isOfSitting);
}

/** The ids of the items. */
export const itemsOf = ({ outline }: Course, lesson: string): string[] =>
  outlineOf(outline, lesson)?.checkpoints.map(({ id }) => id) ?? [];

/** The items that have no answer in the sitting under way. */
export function openItems(state: State, course: Course, lesson: string): string[] {
  const answered = lessonProgress(state, lesson)?.assessment?.answered ?? [];
  return itemsOf(course, lesson).filter((id) => !answered.includes(id));
}

/** The first section that the focused item names, of a lesson that is there. */
export function taughtIn(
  { lesson, focus }: ResultsScreen,
  course: Course,
): AssessmentItem['reread'][number] | undefined {
  const item = course.lesson(lesson).assessment?.items[focus];
  return item?.reread.find((taught) =>
    outlineOf(course.outline, taught.lesson)?.sections.includes(taught.section),
  );
}

/** An item of a finished sitting: what was asked, what was answered, and what was made of it. */
export interface JudgedItem {
  readonly checkpoint: Checkpoint;
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** Those of the learner, of an explanation that they marked. */
  readonly marks?: Marks;
}

/** Undefined where the answer is not at hand: of an older sitting, or to a question that is not asked any more. */
export function judgedItem(
  state: State,
  course: Course,
  { lesson, sitting }: OfSitting,
  item: string,
): JudgedItem | undefined {
  const newest = lessonProgress(state, lesson)?.assessment?.newest;
  const answer = newest?.sitting === sitting ? own(newest.answers, item) : undefined;
  if (!newest || !answer) return undefined;
  const checkpoint = checkpointOf(course, { lesson, checkpoint: item, sitting });
  if (!isAnswerTo(checkpoint, answer)) return undefined;
  const marks = own(newest.marks, item);
  const isAfterModel = newest.afterModel?.includes(item);
  const verdict = gradeAnswer(checkpoint, answer, course.lesson(lesson), isAfterModel);
  return { checkpoint, answer, verdict, ...(marks && { marks }) };
}

function isAnswerTo(checkpoint: Checkpoint, answer: Answer): boolean {
  if (checkpoint.kind === 'choice' && answer.kind === 'choice')
    return findOption(checkpoint, answer.option) !== undefined;
  return checkpoint.kind === answer.kind;
}

/** A judged explanation as a checkpoint would show it. */
export function judgedExplanation(
  { lesson, sitting }: OfSitting,
  item: string,
  { answer, verdict, marks }: JudgedItem,
): CheckpointScreen | undefined {
  if (answer.kind !== 'explain') return undefined;
  // As it was judged, to the letter: the verdict says where in it something stands.
  const draft = { kind: 'explain', editor: { ...emptyEditor, text: answer.text } } as const;
  const stage = { kind: 'judged', verdict, ...(marks && { marks }) } as const;
  return { kind: 'checkpoint', lesson, checkpoint: item, sitting, draft, stage, hints: 0 };
}

/** The explanation of a sitting that its learner may mark. */
export function markable(state: State, course: Course, screen: ResultsScreen): CheckpointScreen | undefined {
  const results = Object.entries(resultOf(state, screen)?.results ?? {});
  const open = results.filter(([, result]) => result === 'missed' || result === 'partly');
  const [first] = open.flatMap(([item]) => {
    const known = judgedItem(state, course, screen, item);
    return known && mayBeMarked(known.verdict) ? (judgedExplanation(screen, item, known) ?? []) : [];
  });
  return first;
}
