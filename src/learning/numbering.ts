import type { Card, ChoiceCheckpoint, Option, OrderCheckpoint } from '../course/types';
import type { Answer } from './types';

/**
 * How options and cards are numbered where they are not shuffled: on the command line and in plain mode. The
 * numbering of a checkpoint is always the same, and that of cards does not give their order away.
 */

export type NumberedCheckpoint = ChoiceCheckpoint | OrderCheckpoint;

/** Why numbers are no answer. `number` is as it was typed. */
export type NumbersFault =
  | { readonly reason: 'none' | 'too-many' }
  | { readonly reason: 'not-a-number' | 'not-there' | 'twice'; readonly number: string };

/**
 * The answer that is given as numbers from 1, apart by spaces or commas: one option, or cards in order, of which
 * those that are not named are left out.
 */
export function answerFromNumbers(checkpoint: NumberedCheckpoint, text: string): Answer | NumbersFault {
  const items = numberedItems(checkpoint);
  const ids: string[] = [];
  for (const number of text.split(/[\s,]+/).filter(Boolean)) {
    if (!/^\d{1,3}$/.test(number)) return { reason: 'not-a-number', number };
    const item = items[Number(number) - 1];
    if (!item) return { reason: 'not-there', number };
    if (checkpoint.kind === 'choice' && ids.length > 0) return { reason: 'too-many' };
    if (ids.includes(item.id)) return { reason: 'twice', number };
    ids.push(item.id);
  }
  const [option] = ids;
  if (option === undefined) return { reason: 'none' };
  return checkpoint.kind === 'choice' ? { kind: 'choice', option } : { kind: 'order', cards: ids };
}

/** What can be named by a number; number n is item n − 1. */
export const numberedItems = (checkpoint: NumberedCheckpoint): readonly (Option | Card)[] =>
  checkpoint.kind === 'choice' ? numberedOptions(checkpoint) : numberedCards(checkpoint);

/** The options in the author's order. */
export const numberedOptions = (checkpoint: ChoiceCheckpoint): readonly Option[] => checkpoint.options;

/** All cards, decoys among them, in an order that depends on their ids alone. */
export function numberedCards({ id, cards, decoys }: OrderCheckpoint): readonly Card[] {
  const keyed = [...cards, ...decoys].map((card) => ({ card, key: hash(`${id}/${card.id}`) }));
  return keyed.sort((one, other) => one.key - other.key).map(({ card }) => card);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  return value;
}
