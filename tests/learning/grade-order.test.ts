import { describe, expect, it } from 'vitest';
import type { Before, OrderCheckpoint } from '../../src/course/types';
import { gradeOrder } from '../../src/learning/grade-order';

const LOOP = {
  case: 'A case goes in',
  answer: 'The model answers',
  compare: 'The answer meets the target',
  shift: 'The parameters shift',
};

function pair(first: string, then: string): Before {
  return { first, then, feedback: `${first} comes before ${then}.` };
}

const base = {
  kind: 'order',
  id: 'loop',
  title: 'Loop',
  task: 'put in order',
  stem: 'Order it.',
  hints: [],
  reread: [],
} as const;

const loop: OrderCheckpoint = {
  ...base,
  cards: Object.entries(LOOP).map(([id, text]) => ({ id, text })),
  before: [pair('case', 'answer'), pair('answer', 'compare'), pair('compare', 'shift')],
  decoys: [
    { id: 'edit', text: 'The case is changed', misconception: 'MC01', feedback: 'No case is changed.' },
  ],
  right: 'That is one turn.',
};

/** Five steps; gather and choose may swap. */
const table: OrderCheckpoint = {
  ...base,
  cards: ['pick', 'gather', 'choose', 'fit', 'check'].map((id) => ({ id, text: id })),
  before: [
    pair('pick', 'gather'),
    pair('pick', 'choose'),
    pair('gather', 'fit'),
    pair('choose', 'fit'),
    pair('fit', 'check'),
  ],
  decoys: [],
  right: 'Yes.',
};

const grade = (checkpoint: OrderCheckpoint, cards: string) =>
  gradeOrder(checkpoint, cards.split(' ').filter(Boolean));

describe('gradeOrder: how far it is', () => {
  it.each<[cards: string, outcome: string, moves: number, score: number]>([
    ['case answer compare shift', 'correct', 0, 1],
    ['answer case compare shift', 'partial', 1, 0.4],
    ['answer compare shift case', 'partial', 1, 0.4],
    ['shift case answer compare', 'partial', 1, 0.4],
    ['answer case shift compare', 'incorrect', 2, 0],
    ['shift compare answer case', 'incorrect', 3, 0],
    ['case answer shift', 'partial', 1, 0.4],
    ['case answer compare edit shift', 'partial', 1, 0.4],
    ['answer case compare edit shift', 'incorrect', 2, 0],
    ['shift case', 'incorrect', 3, 0],
    ['edit', 'incorrect', 5, 0],
    ['', 'incorrect', 4, 0],
    ['case answer case compare shift', 'correct', 0, 1],
    ['case answer nonsense compare shift', 'correct', 0, 1],
  ])('the loop as "%s" is %s, %i moves', (cards, outcome, moves, score) => {
    expect(grade(loop, cards)).toMatchObject({ kind: 'order', outcome, moves, score });
  });

  it.each<[cards: string, outcome: string, moves: number, score: number]>([
    ['pick gather choose fit check', 'correct', 0, 1],
    ['pick choose gather fit check', 'correct', 0, 1],
    ['choose pick gather fit check', 'partial', 1, 0.6],
    ['pick fit choose gather check', 'partial', 1, 0.6],
    ['check pick choose gather fit', 'partial', 1, 0.6],
    ['fit gather pick choose check', 'incorrect', 2, 0],
    ['pick choose fit check', 'partial', 1, 0.6],
  ])('five cards, two of which may swap, as "%s" are %s, %i moves', (cards, outcome, moves, score) => {
    expect(grade(table, cards)).toMatchObject({ outcome, moves, score });
  });
});

describe('gradeOrder: what is said', () => {
  it.each<[why: string, cards: string, feedback: string]>([
    ['right', 'case answer compare shift', 'That is one turn.'],
    [
      'a broken pair, and the decoy left out',
      'answer case compare shift',
      'One card is out of place. case comes before answer. The card you left out is the right one to leave.',
    ],
    [
      'the earliest of two broken pairs',
      'answer case shift compare',
      'It takes 2 moves from here. case comes before answer. The card you left out is the right one to leave.',
    ],
    ['a decoy', 'case answer compare shift edit', 'One card does not belong. No case is changed.'],
    [
      'a decoy before a broken pair',
      'answer case edit compare shift',
      'It takes 2 moves from here. No case is changed.',
    ],
    [
      'a step left out in the middle',
      'case answer shift',
      'One step is missing. Something has to happen after "The model answers" and before "The parameters shift": what could that be?',
    ],
    [
      'the first step left out',
      'answer compare shift',
      'One step is missing. Something has to happen before "The model answers": what could that be?',
    ],
    [
      'the last step left out',
      'case answer compare',
      'One step is missing. Something has to happen after "The answer meets the target": what could that be?',
    ],
    ['nothing placed', '', 'It takes 4 moves from here. Does every card below the line have to stay there?'],
    [
      'far apart, the step between left out',
      'shift case',
      'It takes 3 moves from here. Something has to happen after "A case goes in" and before "The parameters shift": what could that be?',
    ],
  ])('%s', (_, cards, feedback) => {
    expect(grade(loop, cards).feedback).toBe(feedback);
  });

  it('speaks of the broken pair that shows first from the top', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }));
    const two = { ...loop, cards, before: [pair('c', 'd'), pair('a', 'b')] };
    expect(grade(two, 'b d c a').feedback).toContain('a comes before b.');
  });

  it('says nothing of cards left out where none has to be', () => {
    expect(grade(table, 'choose pick gather fit check').feedback).toBe(
      'One card is out of place. pick comes before choose.',
    );
  });

  it('praises two decoys left out in the plural', () => {
    const decoys = [
      ...loop.decoys,
      { id: 'store', text: 'Store', misconception: 'MC02', feedback: 'Nothing is stored.' },
    ];
    expect(grade({ ...loop, decoys }, 'answer case compare shift').feedback).toMatch(
      /The cards you left out are the right ones to leave\.$/,
    );
  });

  it('names the misconception of the first decoy, and none without a decoy', () => {
    expect(grade(loop, 'case answer compare shift edit').misconception).toBe('MC01');
    expect(grade(loop, 'answer case compare shift')).not.toHaveProperty('misconception');
  });
});
