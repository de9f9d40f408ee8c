import type { Card, ChoiceCheckpoint, Option, OrderCheckpoint } from '../course/types';

/**
 * How options and cards are numbered where they are not shuffled: on the command line and in plain mode. The
 * numbering of a checkpoint is always the same, and that of cards does not give their order away.
 */

/** The options in the author's order; number n is item n − 1. */
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
