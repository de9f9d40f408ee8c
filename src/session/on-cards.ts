import { moved } from './focus';
import type { Draft } from './types';

/**
 * Moving among the cards of an order checkpoint. Above the line lie the cards in order, below it those that
 * are left out; a carried card steps over the line like over a card.
 */

type Cards = Extract<Draft, { kind: 'order' }>;

/** The focus, or the carried card, moved by one. */
export function move(draft: Cards, by: -1 | 1): Cards {
  if (!draft.carriedFrom) return { ...draft, focus: moved(draft.focus, by, draft.cards.length) };
  return carry(draft, by);
}

/** To the first or the last place. */
export function moveTo(draft: Cards, end: 'first' | 'last'): Cards {
  let at = draft;
  for (let steps = 0; steps <= draft.cards.length; steps++) at = move(at, end === 'first' ? -1 : 1);
  return at;
}

function carry(draft: Cards, by: -1 | 1): Cards {
  const { cards, above, focus } = draft;
  const isAbove = focus < above;
  if (by > 0 && isAbove && focus === above - 1) return { ...draft, above: above - 1 };
  if (by < 0 && !isAbove && focus === above) return { ...draft, above: above + 1 };
  const target = focus + by;
  if (target < 0 || target >= cards.length) return draft;
  const next = [...cards];
  [next[focus], next[target]] = [next[target] as string, next[focus] as string];
  return { ...draft, cards: next, focus: target };
}

/** Picks the focused card up, or puts the carried one down. */
export function pickUpOrPutDown(draft: Cards): Cards {
  if (draft.carriedFrom) return putDown(draft);
  return { ...draft, carriedFrom: { focus: draft.focus, above: draft.above } };
}

export function putDown({ carriedFrom: _, ...draft }: Cards): Cards {
  return draft;
}

/** The carried card back where it came from. */
export function putBack(draft: Cards): Cards {
  const { carriedFrom } = draft;
  if (!carriedFrom) return draft;
  const cards = [...draft.cards];
  const [card] = cards.splice(draft.focus, 1);
  cards.splice(carriedFrom.focus, 0, card as string);
  return putDown({ ...draft, cards, focus: carriedFrom.focus, above: carriedFrom.above });
}
