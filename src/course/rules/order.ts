import { listed, named } from '../report';
import type { Before, OrderCheckpoint } from '../types';
import { type Check, checkMisconception, checkUnique } from './check';
import { checkFeedback, checkOwnFeedback } from './feedback';

/** Cards, pairs and decoys of an order. */
export function checkOrder(check: Check<OrderCheckpoint>): void {
  const { value, at, report } = check;
  const cards = value.cards.map(({ id }) => id);
  checkUnique(
    [...cards, ...value.decoys.map(({ id }) => id)],
    (index) => (index < cards.length ? at('cards', index, 'id') : at('decoys', index - cards.length, 'id')),
    report,
  );
  checkPairs(check, cards);
  checkDecoys(check);
  checkFeedback(value.right, at('right'), report);
}

function checkPairs(check: Check<OrderCheckpoint>, cards: readonly string[]): void {
  const { value, at, report } = check;
  const earlier: Before[] = [];
  value.before.forEach((pair, index) => {
    checkFeedback(pair.feedback, at('before', index, 'feedback'), report);
    checkCard(pair.first, at('before', index, 'first'), cards, check);
    checkCard(pair.then, at('before', index, 'then'), cards, check);
    if (!cards.includes(pair.first) || !cards.includes(pair.then)) return;
    if (checkPair(pair, at('before', index), earlier, check)) earlier.push(pair);
  });
  checkRightOrder(check, cards, earlier);
}

function checkCard(
  id: string,
  at: number,
  cards: readonly string[],
  { report }: Check<OrderCheckpoint>,
): void {
  if (id === '' || cards.length === 0 || cards.includes(id)) return;
  const message = `${named(id)} is not one of the cards ${listed(cards)}`;
  report.error(at, 'card-not-known', message, `Write the id of a card, or add a card ${named(id)}.`);
}

/** True when the pair adds to what the pairs above it say. */
function checkPair(pair: Before, at: number, above: readonly Before[], { report }: Check<unknown>): boolean {
  const { first, then } = pair;
  if (above.some((other) => other.first === first && other.then === then)) {
    const message = `that ${named(first)} comes before ${named(then)} is already said above`;
    report.error(at, 'pair-twice', message, 'Keep one of the two.');
    return false;
  }
  if (first !== then && !comesBefore(then, first, above)) return true;
  const message = `${named(first)} cannot come before ${named(then)}: the pairs go round in a circle`;
  report.error(at, 'order-cyclic', message, 'Turn the pair round, or take it away.');
  return false;
}

/** Whether the pairs say, step by step, that one card comes before another. They hold no circle. */
function comesBefore(card: string, other: string, pairs: readonly Before[]): boolean {
  const reached = new Set([card]);
  for (const id of reached) {
    for (const { first, then } of pairs) if (first === id) reached.add(then);
  }
  return reached.has(other);
}

function checkRightOrder(
  { at, report }: Check<OrderCheckpoint>,
  cards: readonly string[],
  pairs: readonly Before[],
): void {
  const broken = pairs.find(({ first, then }) => cards.indexOf(first) > cards.indexOf(then));
  if (!broken) return;
  const message = `${named(broken.then)} is listed before ${named(broken.first)}, and a pair says the contrary`;
  const cure = 'List the cards in one right order, or turn the pair round.';
  report.error(at('cards', cards.indexOf(broken.then)), 'cards-not-in-right-order', message, cure);
}

function checkDecoys(check: Check<OrderCheckpoint>): void {
  const { value, at, report } = check;
  const answers = [...value.before, ...value.decoys].map(({ feedback }) => feedback);
  const pairs = value.before.length;
  const feedbackAt = (index: number) =>
    index < pairs ? at('before', index, 'feedback') : at('decoys', index - pairs, 'feedback');
  checkOwnFeedback(answers, feedbackAt, report);
  value.decoys.forEach((decoy, index) => {
    checkFeedback(decoy.feedback, at('decoys', index, 'feedback'), report);
    checkMisconception(decoy.misconception, at('decoys', index, 'misconception'), check);
  });
}
