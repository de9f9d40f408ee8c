import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Before, Checkpoint, OrderCheckpoint } from '../../src/course/types';
import { gradeOrder } from '../../src/learning/grade-order';
import { answerOf, fits, newDraft, rightDraft } from '../../src/session/draft';
import { editorWith } from '../../src/session/editor';
import type { Draft } from '../../src/session/types';
import { chance } from '../support/chance';
import { smallCourse } from '../support/small-course';

const [pick, loop, why] = smallCourse.lesson('line').checkpoints as [Checkpoint, OrderCheckpoint, Checkpoint];

const idsOf = (draft: Draft): readonly string[] =>
  draft.kind === 'choice' ? draft.options : draft.kind === 'order' ? draft.cards : [];

describe('a fresh draft', () => {
  it.each([
    ['choice', pick, ['slope', 'rows', 'copies', 'nothing']],
    ['order', loop, ['read', 'answer', 'meet', 'shift', 'edit']],
  ] as const)('of a %s shuffles, and each item comes to each place', (_, checkpoint, ids) => {
    const drafts = Array.from({ length: 300 }, (_, seed) => idsOf(newDraft(checkpoint, chance(seed * 7919))));
    for (const draft of drafts) expect([...draft].sort()).toEqual([...ids].sort());
    for (const id of ids) expect(new Set(drafts.map((draft) => draft.indexOf(id))).size).toBe(ids.length);
  });

  it('of an explanation is an empty text', () => {
    expect(answerOf(newDraft(why, chance(7)))).toEqual({ kind: 'explain', text: '' });
  });

  it('of an order is never right, also where nothing is to be left out', () => {
    const orders = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 15 }), fc.boolean())
      .map(([count, some, hasDecoy]): OrderCheckpoint => {
        const cards = Array.from({ length: count }, (_, index) => ({ id: `c${index}`, text: '' }));
        const pairs = cards.flatMap(({ id: first }, index) =>
          // biome-ignore lint/suspicious/noThenProperty: the author's word for the later card
          cards.slice(index + 1).map(({ id }): Before => ({ first, then: id, feedback: '' })),
        );
        const before = pairs.filter((_, index) => (some >> index) % 2 === 1);
        return {
          ...loop,
          cards,
          before: before.length > 0 ? before : pairs.slice(0, 1),
          decoys: hasDecoy ? loop.decoys : [],
        };
      });
    fc.assert(
      fc.property(orders, fc.integer(), (checkpoint, seed) => {
        const draft = newDraft(checkpoint, chance(seed));
        expect(draft).toMatchObject({ above: idsOf(draft).length, focus: 0 });
        expect(gradeOrder(checkpoint, idsOf(draft)).outcome).not.toBe('correct');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a kept draft', () => {
  const choice: Draft = {
    kind: 'choice',
    options: ['rows', 'slope', 'copies', 'nothing'],
    focus: 1,
    tried: [],
  };
  it.each<[what: string, draft: Draft, checkpoint: Checkpoint, fit: boolean]>([
    ['of the same options', choice, pick, true],
    ['of fewer options', { ...choice, options: ['rows', 'slope'] }, pick, false],
    ['of another option', { ...choice, options: ['rows', 'slope', 'copies', 'gone'] }, pick, false],
    ['of one option twice', { ...choice, options: ['rows', 'slope', 'copies', 'copies'] }, pick, false],
    ['of another kind', choice, why, false],
    ['of a choice, for an order', choice, loop, false],
    ['of a text', { kind: 'explain', editor: editorWith('a', 1) }, why, true],
    ['of a text, for a choice', { kind: 'explain', editor: editorWith('a', 1) }, pick, false],
  ])('%s fits: %4$s', (_, draft, checkpoint, fit) => {
    expect(fits(draft, checkpoint)).toBe(fit);
  });
});

describe('the answer that a draft comes to', () => {
  it.each<[draft: Draft, answer: unknown]>([
    [
      { kind: 'choice', options: ['b', 'a'], focus: 1, tried: [] },
      { kind: 'choice', option: 'a' },
    ],
    [
      { kind: 'order', cards: ['c', 'a', 'b'], above: 2, focus: 0 },
      { kind: 'order', cards: ['c', 'a'] },
    ],
    [
      { kind: 'order', cards: ['c', 'a'], above: 0, focus: 0 },
      { kind: 'order', cards: [] },
    ],
    [
      { kind: 'explain', editor: editorWith('It stays.', 2) },
      { kind: 'explain', text: 'It stays.' },
    ],
  ])('%j: %j', (draft, answer) => {
    expect(answerOf(draft)).toEqual(answer);
  });

  it.each([
    ['choice', pick],
    ['order', loop],
  ])('is right where the answer of a %s is shown', (_, checkpoint) => {
    const shown = rightDraft(checkpoint, newDraft(checkpoint, chance(7)));
    expect(answerOf(shown)).toEqual(
      checkpoint.kind === 'choice'
        ? { kind: 'choice', option: 'slope' }
        : { kind: 'order', cards: ['read', 'answer', 'meet', 'shift'] },
    );
  });
});
