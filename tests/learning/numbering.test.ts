import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, ChoiceCheckpoint, OrderCheckpoint } from '../../src/course/types';
import { answerFromNumbers, numberedItems } from '../../src/learning/numbering';

const base = { title: '', task: '', stem: '', hints: [], reread: [] } as const;
const card = (id: string): Card => ({ id, text: id });
const choice: ChoiceCheckpoint = {
  ...base,
  kind: 'choice',
  id: 'pick',
  key: 'slope',
  options: ['rows', 'slope', 'units'].map((id) => ({ id, text: id, feedback: '' })),
};
const order: OrderCheckpoint = {
  ...base,
  kind: 'order',
  id: 'loop',
  cards: ['ask', 'answer', 'shift'].map(card),
  before: [],
  decoys: [{ ...card('edit'), misconception: 'MC01', feedback: '' }],
  right: '',
};

describe('a choice from numbers', () => {
  it.each([
    ['2', { kind: 'choice', option: 'slope' }],
    [' 2, ', { kind: 'choice', option: 'slope' }],
    ['02', { kind: 'choice', option: 'slope' }],
    ['', { reason: 'none' }],
    [' , ', { reason: 'none' }],
    ['1 2', { reason: 'too-many' }],
    ['1,1', { reason: 'too-many' }],
    ['0', { reason: 'not-there', number: '0' }],
    ['4', { reason: 'not-there', number: '4' }],
    ['slope', { reason: 'not-a-number', number: 'slope' }],
    ['0x2', { reason: 'not-a-number', number: '0x2' }],
    ['2e0', { reason: 'not-a-number', number: '2e0' }],
    ['2.0', { reason: 'not-a-number', number: '2.0' }],
    ['-2', { reason: 'not-a-number', number: '-2' }],
    ['２', { reason: 'not-a-number', number: '２' }],
  ])('%j is %j', (text, answer) => {
    expect(answerFromNumbers(choice, text)).toEqual(answer);
  });
});

describe('an order from numbers', () => {
  it.each([
    ['', { reason: 'none' }],
    ['1 5', { reason: 'not-there', number: '5' }],
    ['1 x', { reason: 'not-a-number', number: 'x' }],
    ['1 2 01', { reason: 'twice', number: '01' }],
  ])('%j is %j', (text, fault) => {
    expect(answerFromNumbers(order, text)).toEqual(fault);
  });

  it('has the cards that were named, in that order', () => {
    const items = numberedItems(order).map(({ id }) => id);
    expect([...items].sort()).toEqual(['answer', 'ask', 'edit', 'shift']);
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 1 }), (cards) => {
        const numbers = cards.map((id) => items.indexOf(id) + 1);
        expect(answerFromNumbers(order, numbers.join(' '))).toEqual({ kind: 'order', cards });
        expect(answerFromNumbers(order, numbers.join(', '))).toEqual({ kind: 'order', cards });
      }),
    );
  });
});
