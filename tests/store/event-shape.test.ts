import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf, LAST_ORDER } from '../../src/learning/event';
import type { Happening } from '../../src/learning/types';
import { eventFrom } from '../../src/store/event-shape';
import { event } from '../support/records';

const ESC = String.fromCharCode(27);

/** An event as it stands in a file: without its id. */
function saved(happening: Partial<Happening> = {}, changes: object = {}): unknown {
  const { id: _, ...fields } = event(3, happening);
  return JSON.parse(JSON.stringify({ ...fields, ...changes }));
}

describe('an event in a file', () => {
  it.each<[string, Partial<Happening>]>([
    ['section-opened', { type: 'section-opened', section: 'postcard' }],
    ['prediction-made', { type: 'prediction-made', lab: 'L01', prediction: 'falls' }],
    ['lab-finished', { type: 'lab-finished', lab: 'L01' }],
    ['hint-taken', { type: 'hint-taken', checkpoint: 'name', hint: 2 }],
    ['answered, choice', { outcome: 'correct', score: 1 }],
    ['answered, order', { answer: { kind: 'order', cards: ['a', 'b'] }, outcome: 'partial', score: 0.4 }],
    [
      'answered, explain',
      { answer: { kind: 'explain', text: 'two\nlines, né' }, outcome: 'complete', score: 1 },
    ],
    ['confidence-given', { type: 'confidence-given', checkpoint: 'name', confidence: 3 }],
    ['answer-revealed', { type: 'answer-revealed', checkpoint: 'name' }],
    ['model-answer-shown', { type: 'model-answer-shown', checkpoint: 'name' }],
    [
      'self-marked',
      { type: 'self-marked', checkpoint: 'why', ideas: { shifts: 2, 'no-list': 0 }, complete: true },
    ],
    ['lesson-reset', { type: 'lesson-reset' }],
    ['answered, in a sitting', { outcome: 'correct', score: 1, sitting: 2 }],
    ['answered again', { outcome: 'correct', score: 1, sitting: 2, again: true }],
    [
      'self-marked, in a sitting',
      { type: 'self-marked', checkpoint: 'why', ideas: {}, complete: false, sitting: 10_000 },
    ],
  ])('%s: what is written is read', (_, happening) => {
    const written = event(3, happening);
    expect(eventFrom(written.id, saved(happening))).toEqual(written);
  });

  it.each<[string, unknown]>([
    ['no object', 'answered'],
    ['an array', []],
    ['no type', saved({}, { type: undefined })],
    ['a type of a later version', saved({}, { type: 'badge-won' })],
    ['a type that every object has', saved({}, { type: 'constructor' })],
    ['no lesson', saved({}, { lesson: '' })],
    ['a lesson of 201 characters', saved({}, { lesson: 'x'.repeat(201) })],
    ['order 0', saved({}, { order: 0 })],
    ['half an order', saved({}, { order: 1.5 })],
    ['an order after which counting stops', saved({}, { order: 2 ** 53 - 1 })],
    ['a time that is none', saved({}, { at: 1e300 })],
    ['a day that is none', saved({}, { day: 'Monday' })],
    ['a score above 1', saved({}, { score: 1.1 })],
    ['a score that is text', saved({}, { score: '1' })],
    ['an unknown outcome', saved({}, { outcome: 'great' })],
    ['an unknown answer', saved({}, { answer: { kind: 'song' } })],
    ['an answer without cards', saved({}, { answer: { kind: 'order', cards: 'ab' } })],
    ['a card that is no text', saved({}, { answer: { kind: 'order', cards: ['a', 1] } })],
    [
      'a confidence of 4',
      saved({ type: 'confidence-given', checkpoint: 'name', confidence: 3 }, { confidence: 4 }),
    ],
    [
      'a confidence in words',
      saved({ type: 'confidence-given', checkpoint: 'name', confidence: 3 }, { confidence: 'sure' }),
    ],
    ['sitting 0', saved({}, { sitting: 0 })],
    ['an again that is text', saved({}, { sitting: 1, again: 'yes' })],
    ['half a sitting', saved({}, { sitting: 1.5 })],
    ['a sitting that is text', saved({}, { sitting: '1' })],
    ['more sittings than anybody has', saved({}, { sitting: 10_001 })],
    ['101 cards', saved({}, { answer: { kind: 'order', cards: Array(101).fill('a') } })],
    [
      'ideas that are no object',
      saved({ type: 'self-marked', checkpoint: 'why', ideas: {}, complete: true }, { ideas: [] }),
    ],
    [
      'an idea without a number',
      saved({ type: 'self-marked', checkpoint: 'why', ideas: {}, complete: true }, { ideas: { a: 'b' } }),
    ],
  ])('%s is none', (_, value) => {
    expect(eventFrom('id', value)).toBeUndefined();
  });

  it.each(['', '__proto__', 'with space', 'x'.repeat(65), '-dash'])('the id %j is none', (id) => {
    expect(eventFrom(id, saved())).toBeUndefined();
  });

  it('comes without what could harm a terminal, and cut to what can be read', () => {
    const text = `${ESC}]0;title${'x'.repeat(6000)}`;
    const value = saved(
      { answer: { kind: 'explain', text }, outcome: 'partial' },
      { lesson: `crank${ESC}[2J` },
    );
    expect(eventFrom('id', value)).toMatchObject({
      lesson: 'crank[2J',
      answer: { text: `]0;title${'x'.repeat(4991)}` },
    });
  });

  it('that follows one that is readable is readable, whatever its order', () => {
    const near = fc.oneof(
      fc.integer({ min: 1, max: LAST_ORDER }),
      fc.integer({ min: LAST_ORDER - 3, max: LAST_ORDER }),
    );
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 9 }), (known, steps) => {
        let [order, moment] = [known, { at: 0, day: '2026-11-22' }];
        for (let step = 0; step < steps; step++) {
          const next = eventOf(
            { type: 'lesson-reset' },
            { lesson: 'crank', id: 'next', order: order + 1, moment },
          );
          expect(eventFrom('next', JSON.parse(JSON.stringify(next)))).toEqual(next);
          expect(next.order).toBeGreaterThanOrEqual(order);
          ({ order } = next);
        }
      }),
    );
  });

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue({ maxDepth: 4 }), fc.jsonValue(), (id, value, part) => {
        eventFrom(id, value);
        eventFrom('id', saved({}, { answer: value, lesson: part }));
      }),
      { numRuns: 5000 },
    );
  });
});
