import type { Before, Decoy, OrderCheckpoint } from '../course/types';
import { messages } from '../words/messages';
import { countMisplaced, precedence } from './partial-order';
import type { OrderVerdict } from './types';

const words = messages.answers.order;

/** What an attempt at an order looks like, beside the order that was asked for. */
interface Reading {
  /** The cards that belong, as they were placed. */
  readonly placed: readonly string[];
  /** Cards that belong and were left out, in the course's order. */
  readonly missing: readonly string[];
  /** Decoys that were put in, in the order of their places. */
  readonly decoys: readonly Decoy[];
  /** How many placed cards have to move to another place. */
  readonly misplaced: number;
}

/**
 * What an order amounts to. `cards` are the ids placed above the line, from the top; an id that is named
 * twice counts at its first place, and one that is no card of this checkpoint does not count.
 */
export function gradeOrder(checkpoint: OrderCheckpoint, cards: readonly string[]): OrderVerdict {
  const reading = read(checkpoint, cards);
  const moves = reading.misplaced + reading.missing.length + reading.decoys.length;
  if (moves === 0) return { kind: 'order', outcome: 'correct', score: 1, feedback: checkpoint.right, moves };
  const misconception = reading.decoys[0]?.misconception;
  return {
    kind: 'order',
    outcome: moves === 1 ? 'partial' : 'incorrect',
    score: moves === 1 ? nearMiss(checkpoint.cards.length) : 0,
    feedback: feedbackOn(checkpoint, reading, moves),
    moves,
    ...(misconception && { misconception }),
  };
}

/** One card to move is worth less among four cards, where chance gets there in 10 of 24 orders. */
function nearMiss(cards: number): number {
  return cards >= 5 ? 0.6 : 0.4;
}

function read(checkpoint: OrderCheckpoint, cards: readonly string[]): Reading {
  const named = [...new Set(cards)];
  const placed = named.filter((id) => checkpoint.cards.some((card) => card.id === id));
  return {
    placed,
    missing: checkpoint.cards.map(({ id }) => id).filter((id) => !placed.includes(id)),
    decoys: named.flatMap((id) => checkpoint.decoys.filter((decoy) => decoy.id === id)),
    misplaced: countMisplaced(placed, precedence(checkpoint.before)),
  };
}

/** How near it is, what is wrong with one thing in it, and what is right about the cards left out. */
function feedbackOn(checkpoint: OrderCheckpoint, reading: Reading, moves: number): string {
  const fault =
    reading.decoys[0]?.feedback ??
    earliestBroken(checkpoint, reading.placed)?.feedback ??
    gap(checkpoint, reading);
  return [nearness(reading, moves), fault, praise(checkpoint, reading)].filter(Boolean).join(' ');
}

function nearness({ decoys, missing }: Reading, moves: number): string {
  if (moves > 1) return words.moves(moves);
  if (decoys.length > 0) return words.notPart;
  return missing.length > 0 ? words.missing : words.misplaced;
}

/** Of the pairs that were placed the wrong way round, the one that shows first from the top. */
function earliestBroken({ before }: OrderCheckpoint, placed: readonly string[]): Before | undefined {
  const at = new Map(placed.map((id, index) => [id, index]));
  const place = (id: string) => at.get(id) ?? Number.NaN;
  const broken = before.filter(({ first, then }) => place(first) > place(then));
  return broken.sort((a, b) => place(a.then) - place(b.then) || place(a.first) - place(b.first))[0];
}

/** Between which placed cards the first missing step belongs, without telling which it is. */
function gap({ cards, before }: OrderCheckpoint, { placed, missing }: Reading): string {
  const step = missing[0] ?? '';
  const precedes = precedence(before);
  const others = cards.filter(({ id }) => placed.includes(id));
  const above = others.findLast(({ id }) => precedes(id, step));
  const below = others.find(({ id }) => precedes(step, id));
  if (above && below) return words.between(above.text, below.text);
  if (above) return words.after(above.text);
  return below ? words.before(below.text) : words.nothingPlaced;
}

/** Said where the cards that were left out are exactly those that do not belong. */
function praise(checkpoint: OrderCheckpoint, { decoys, missing }: Reading): string {
  if (decoys.length > 0 || missing.length > 0 || checkpoint.decoys.length === 0) return '';
  return words.rightlyOut(checkpoint.decoys.length);
}
