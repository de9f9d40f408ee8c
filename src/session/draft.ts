import type { Checkpoint, ChoiceCheckpoint, OrderCheckpoint } from '../course/types';
import { gradeOrder } from '../learning/grade-order';
import type { Answer } from '../learning/types';
import { emptyEditor } from './editor';
import type { Draft } from './types';

/** Answers in the making: how they begin, whether a kept one still fits, and the answer they come to. */

type Chance = () => number;

/** Fisher–Yates; `random` is uniform in [0, 1). */
export function shuffled<T>(items: readonly T[], random: Chance): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

/** A fresh draft: options and cards shuffled, all cards above the line, never in a right order. */
export function newDraft(checkpoint: Checkpoint, random: Chance): Draft {
  switch (checkpoint.kind) {
    case 'choice':
      return { kind: 'choice', options: shuffled(idsOf(checkpoint), random), focus: 0, tried: [] };
    case 'order':
      return newOrder(checkpoint, random);
    case 'explain':
      return { kind: 'explain', editor: emptyEditor };
  }
}

function newOrder(checkpoint: OrderCheckpoint, random: Chance): Draft {
  let cards = shuffled(idsOf(checkpoint), random);
  if (gradeOrder(checkpoint, cards).outcome === 'correct') cards = [...cards.slice(1), ...cards.slice(0, 1)];
  if (gradeOrder(checkpoint, cards).outcome === 'correct') cards = cards.reverse();
  return { kind: 'order', cards, above: cards.length, focus: 0 };
}

function idsOf(checkpoint: ChoiceCheckpoint | OrderCheckpoint): string[] {
  const items =
    checkpoint.kind === 'choice' ? checkpoint.options : [...checkpoint.cards, ...checkpoint.decoys];
  return items.map(({ id }) => id);
}

/** True when a kept draft belongs to the checkpoint as it is now: a lesson may have changed since. */
export function fits(draft: Draft, checkpoint: Checkpoint): boolean {
  if (draft.kind === 'explain' || checkpoint.kind === 'explain') return draft.kind === checkpoint.kind;
  const kept = draft.kind === 'choice' ? draft.options : draft.cards;
  return draft.kind === checkpoint.kind && isShuffle(kept, idsOf(checkpoint));
}

/** True when these are the known ids, in any order. */
export const isShuffle = (ids: readonly string[], known: readonly string[]): boolean =>
  ids.length === known.length && known.every((id) => ids.includes(id));

/** The answer that submitting this draft gives. */
export function answerOf(draft: Draft): Answer {
  switch (draft.kind) {
    case 'choice':
      return { kind: 'choice', option: draft.options[draft.focus] ?? '' };
    case 'order':
      return { kind: 'order', cards: draft.cards.slice(0, draft.above) };
    case 'explain':
      return { kind: 'explain', text: draft.editor.text };
  }
}

/** The words of a written answer; none of a choice or an order. */
export const wordsIn = (draft: Draft): string => (draft.kind === 'explain' ? draft.editor.text : '');

/** The draft that shows the right answer; an explanation has none. */
export function rightDraft(checkpoint: Checkpoint, draft: Draft): Draft {
  if (checkpoint.kind === 'choice' && draft.kind === 'choice')
    return { ...draft, focus: draft.options.indexOf(checkpoint.key) };
  if (checkpoint.kind !== 'order') return draft;
  return { kind: 'order', cards: idsOf(checkpoint), above: checkpoint.cards.length, focus: 0 };
}
