import type { LessonOutline } from '../course/types';
import { own, put } from './entries';
import { halvesFor } from './outcome';
import type {
  Answer,
  AssessmentProgress,
  Happening,
  ItemResult,
  Marks,
  NewestSitting,
  SittingResult,
} from './types';
import { xpPieces } from './xp';

/**
 * The sittings of an assessment. An item has one try a sitting: who answers it again says so, and that is an attempt
 * and no more. Tries that did not know of each other, as of two machines, are taken together, and the best counts:
 * so no merge takes anything back. A sitting is finished once each item has a try, and the next may begin.
 */

/** What an item came to in a sitting. JSON. */
interface ItemTally {
  /** How many halves of its XP the best try pays: 0, 1 or 2. */
  halves: number;
  /** Every try asserted a misconception, which the learner's own marks do not mend. */
  misled: boolean;
  /** The learner's own marks say that the explanation is complete. */
  marked: boolean;
}

/** What the events so far make of the sittings of one lesson. JSON; it does not know which items there are. */
export interface SittingsTally {
  /** By number of the sitting, then by item. */
  readonly items: Record<string, Record<string, ItemTally>>;
  /** The best tries of the newest sitting and their own marks, by item. Those of earlier ones are not looked at again. */
  newest: NewestSitting & {
    readonly answers: Record<string, Answer>;
    readonly marks: Record<string, Marks>;
  };
}

export const newSittingsTally = (): SittingsTally => ({
  items: {},
  newest: { sitting: 0, answers: {}, marks: {} },
});

type Of<Type extends Happening['type']> = Extract<Happening, { type: Type }>;
type SittingHappening = Of<'answered' | 'self-marked'>;

/**
 * Folds an event of a sitting into a tally, in place: the caller's own copy. False for one that does not count:
 * an item answered again, or marks for an explanation that is not there or that they do not mend. `modelShown`: the
 * model answer to the item was shown before.
 */
export function addToSitting(
  tally: SittingsTally,
  event: SittingHappening,
  sitting: number,
  modelShown: boolean,
): boolean {
  const items = own(tally.items, String(sitting)) ?? {};
  const known = own(items, event.checkpoint);
  if (event.type === 'self-marked') {
    if (known && sitting === tally.newest.sitting) put(tally.newest.marks, event.checkpoint, event.ideas);
    return known !== undefined && mark(known, event.complete);
  }
  if (event.again) return false;
  const found = tryOf(event);
  put(items, event.checkpoint, known ? together(known, found) : found);
  put(tally.items, String(sitting), items);
  if (!known || found.halves > known.halves) keepAnswer(tally, event, sitting, modelShown);
  return true;
}

const tryOf = ({ answer, outcome }: Of<'answered'>): ItemTally => ({
  halves: halvesFor(answer.kind, outcome),
  misled: outcome === 'misconception',
  marked: false,
});

const together = (one: ItemTally, other: ItemTally): ItemTally => ({
  halves: Math.max(one.halves, other.halves),
  misled: one.misled && other.misled,
  marked: one.marked || other.marked,
});

function mark(known: ItemTally, isComplete: boolean): boolean {
  known.marked ||= isComplete;
  return isComplete && !known.misled;
}

function keepAnswer(
  tally: SittingsTally,
  { checkpoint, answer }: Of<'answered'>,
  sitting: number,
  modelShown: boolean,
): void {
  if (sitting > tally.newest.sitting) tally.newest = { sitting, answers: {}, marks: {} };
  const { newest } = tally;
  if (sitting !== newest.sitting) return;
  put(newest.answers, checkpoint, answer);
  // They name sentences of the answer that this one replaces.
  delete newest.marks[checkpoint];
  if (modelShown) tally.newest = { ...newest, afterModel: [...(newest.afterModel ?? []), checkpoint] };
}

type AssessmentOutline = LessonOutline & Required<Pick<LessonOutline, 'assessment'>>;

/** What the sittings of an assessment come to, and its XP by item: that of the sitting which pays most. */
export function assessmentProgress(
  lesson: AssessmentOutline,
  tally: SittingsTally,
): { readonly assessment: AssessmentProgress; readonly xp: Readonly<Record<string, number>> } {
  const ids = lesson.checkpoints.map(({ id }) => id);
  const sittings = Object.entries(tally.items).map(([number, items]) => ({ number: Number(number), items }));
  const finished = sittings
    .filter(({ items }) => ids.every((id) => own(items, id)))
    .map(({ number, items }) => resultOf(lesson, number, items));
  const sitting = firstNotIn(finished.map(({ number }) => number));
  const answered = ids.filter((id) => own(own(tally.items, String(sitting)) ?? {}, id));
  const { newest } = tally;
  const passed = finished.some((result) => result.passed);
  return {
    assessment: { sitting, answered, finished, passed, newest },
    xp: bestOf(sittings.map(({ items }) => xpOf(lesson, items))),
  };
}

/** One more than the finished sittings that precede it without a gap. */
function firstNotIn(finished: readonly number[]): number {
  const numbers = new Set(finished);
  let number = 1;
  while (numbers.has(number)) number += 1;
  return number;
}

function resultOf(
  lesson: AssessmentOutline,
  number: number,
  items: Readonly<Record<string, ItemTally>>,
): SittingResult {
  const ids = lesson.checkpoints.map(({ id }) => id);
  const { pass, critical } = lesson.assessment;
  const results = ids.map((id) => [id, itemResult(own(items, id))] as const);
  const halves = ids.reduce((sum, id) => sum + halvesOf(own(items, id)), 0);
  const isSolved = (id: string) => results.some(([item, result]) => item === id && isSolving(result));
  return {
    number,
    right: halves / 2,
    xp: total(xpOf(lesson, items)),
    passed: halves / (2 * ids.length) >= pass && critical.every(isSolved),
    results: Object.fromEntries(results),
  };
}

/** Marked complete by oneself pays half, unless a misconception holds it. */
const isMarked = ({ halves, misled, marked }: ItemTally): boolean => marked && !misled && halves < 2;

function halvesOf(item: ItemTally | undefined): number {
  if (!item) return 0;
  return isMarked(item) ? 1 : item.halves;
}

function itemResult(item: ItemTally | undefined): ItemResult {
  if (item && isMarked(item)) return 'marked';
  return item?.halves === 2 ? 'right' : item?.halves === 1 ? 'partly' : 'missed';
}

const isSolving = (result: ItemResult): boolean => result === 'right' || result === 'marked';

/** What each item of a sitting pays, in whole XP. */
function xpOf(lesson: LessonOutline, items: Readonly<Record<string, ItemTally>>): Record<string, number> {
  const pieces = Object.entries(xpPieces(lesson).checkpoints);
  return Object.fromEntries(
    pieces.map(([id, piece]) => [id, Math.floor((piece * halvesOf(own(items, id))) / 2)]),
  );
}

const total = (xp: Readonly<Record<string, number>>): number =>
  Object.values(xp).reduce((sum, piece) => sum + piece, 0);

/** The first of those that come to most. */
function bestOf(sittings: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  return sittings.reduce((best, xp) => (total(xp) > total(best) ? xp : best), {});
}
