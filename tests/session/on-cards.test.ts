import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { move, moveTo, pickUpOrPutDown, putBack, putDown } from '../../src/session/on-cards';
import type { Draft } from '../../src/session/types';

type Cards = Extract<Draft, { kind: 'order' }>;

/** Cards as they lie: "a [b] | c"; the focused one in brackets, or in braces while it is carried. */
function cards(look: string): Cards {
  const [above = '', below = ''] = look.split('|');
  const names = (part: string) => part.split(/\s+/).filter(Boolean);
  const all = [...names(above), ...names(below)];
  const focus = all.findIndex((name) => /[[{]/.test(name));
  const base: Cards = {
    kind: 'order',
    cards: all.map((name) => name.replace(/[^a-z]/g, '')),
    above: names(above).length,
    focus,
  };
  return look.includes('{') ? { ...base, carriedFrom: { focus, above: base.above } } : base;
}

function look({ cards: names, above, focus, carriedFrom }: Cards): string {
  const marked = names.map((name, index) =>
    index !== focus ? name : carriedFrom ? `{${name}}` : `[${name}]`,
  );
  return [...marked.slice(0, above), '|', ...marked.slice(above)].join(' ');
}

const STEPS: Readonly<Record<string, (draft: Cards) => Cards>> = {
  up: (draft) => move(draft, -1),
  down: (draft) => move(draft, 1),
  home: (draft) => moveTo(draft, 'first'),
  end: (draft) => moveTo(draft, 'last'),
  space: pickUpOrPutDown,
  esc: putBack,
  drop: putDown,
};

const moved = (start: string, steps: string): Cards =>
  steps.split(' ').reduce((draft, step) => (STEPS[step] as (draft: Cards) => Cards)(draft), cards(start));

describe('moving among the cards', () => {
  it.each([
    ['[a] b c |', 'down', 'a [b] c |'],
    ['[a] b c |', 'up', '[a] b c |'],
    ['a b [c] |', 'down', 'a b [c] |'],
    ['a [b] | c', 'down', 'a b | [c]'],
    ['a b | [c]', 'up', 'a [b] | c'],
    ['a [b] c |', 'end', 'a b [c] |'],
    ['a b | [c]', 'home', '[a] b | c'],
  ])('%s, then %s: %s', (start, steps, end) => {
    expect(look(moved(start, steps))).toBe(end);
  });
});

describe('carrying a card', () => {
  it.each([
    ['[a] b c |', 'space', '{a} b c |'],
    ['[a] b c |', 'space space', '[a] b c |'],
    ['{a} b c |', 'down', 'b {a} c |'],
    ['{a} b c |', 'up', '{a} b c |'],
    ['a b {c} |', 'down', 'a b | {c}'],
    ['a b | {c}', 'up', 'a b {c} |'],
    ['a b | {c}', 'down', 'a b | {c}'],
    ['a | {b} c', 'down', 'a | c {b}'],
    ['a | b {c}', 'up', 'a | {c} b'],
    ['{a} b c |', 'end', 'b c | {a}'],
    ['a b | {c}', 'home', '{c} a b |'],
    ['a b | {c}', 'up up space', 'a [c] b |'],
    ['[a] |', 'space down', '| {a}'],
  ])('%s, then %s: %s', (start, steps, end) => {
    expect(look(moved(start, steps))).toBe(end);
  });

  it.each([
    ['[a] b c |', 'space down down esc', '[a] b c |'],
    ['a b [c] |', 'space down esc', 'a b [c] |'],
    ['a b | [c]', 'space up up up esc', 'a b | [c]'],
    ['[a] b c |', 'space end esc', '[a] b c |'],
    ['[a] b c |', 'esc', '[a] b c |'],
  ])('%s, then %s puts it back: %s', (start, steps, end) => {
    expect(look(moved(start, steps))).toBe(end);
  });
});

describe('whatever is done with the cards', () => {
  it('none is lost, none is doubled, and the focus stays on one', () => {
    const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(6), steps, (count, line, all) => {
        const names = Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));
        const start: Cards = { kind: 'order', cards: names, above: Math.min(line, count), focus: 0 };
        const end = all.reduce((draft, step) => (STEPS[step] as (draft: Cards) => Cards)(draft), start);
        expect([...end.cards].sort()).toEqual(names);
        expect(end.above).toBeGreaterThanOrEqual(0);
        expect(end.above).toBeLessThanOrEqual(count);
        expect(end.cards[end.focus]).toBeDefined();
      }),
    );
  });

  it('putting back undoes every carrying, wherever it went', () => {
    const ways = fc.array(fc.constantFrom('up', 'down', 'home', 'end'), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(6), fc.nat(5), ways, (count, line, at, all) => {
        const names = Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));
        const start: Cards = { kind: 'order', cards: names, above: Math.min(line, count), focus: at % count };
        const carried = all.reduce(
          (draft, step) => (STEPS[step] as (draft: Cards) => Cards)(draft),
          pickUpOrPutDown(start),
        );
        expect(putBack(carried)).toEqual(start);
      }),
    );
  });
});
