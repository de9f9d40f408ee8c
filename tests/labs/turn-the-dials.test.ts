import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestDials, isStuck, lineOf, REACH, scoreOf, started, update } from '../../src/labs/dials-state';
import { leastSquares, meanSquaredError } from '../../src/labs/line';
import { TRIPS } from '../../src/labs/trips';
import { bestGuesses, turnTheDials } from '../../src/labs/turn-the-dials';
import type { LabAction } from '../../src/labs/types';

const TURNS: readonly LabAction[] = [
  'up',
  'down',
  'left',
  'right',
  'far-up',
  'far-down',
  'far-left',
  'far-right',
];
const turned = (actions: readonly LabAction[]) => actions.reduce(update, started);
const times = (count: number, action: LabAction): LabAction[] => Array.from({ length: count }, () => action);

describe('the score of a line, by its dials', () => {
  it.each([
    [0, 0, 42.8],
    [1, 0, 11],
    [2, 0, 1.2],
    [2, 1, 2.2],
    [1.7, 0.9, 1.02],
  ])('at w %d and b %d is %d', (w, b, score) => {
    expect(scoreOf({ w: w * 10, b: b * 10 })).toBeCloseTo(score, 12);
  });
});

describe('the best line', () => {
  it('is least squares, and lies on whole tenths', () => {
    const { w, b } = leastSquares(TRIPS);
    expect([w * 10, b * 10]).toEqual([expect.closeTo(17, 9), expect.closeTo(9, 9)]);
    expect(bestDials()).toEqual({ w: 17, b: 9 });
  });

  it('is better than every other setting of the dials', () => {
    const best = scoreOf(bestDials());
    for (let w = -REACH; w <= REACH; w++)
      for (let b = -REACH; b <= REACH; b++)
        if (w !== 17 || b !== 9) expect(scoreOf({ w, b })).toBeGreaterThan(best);
  });
});

describe('turning', () => {
  it.each<[string, LabAction[], { w: number; b: number }]>([
    ['right turns w up by a tenth', ['right'], { w: 0.1, b: 0 }],
    ['down turns b down by a tenth', ['down'], { w: 0, b: -0.1 }],
    ['shift turns half a unit', ['far-right', 'far-up'], { w: 0.5, b: 0.5 }],
    ['seventeen small turns make 1.7 exactly', times(17, 'right'), { w: 1.7, b: 0 }],
    ['a dial stops at its end', times(40, 'far-right'), { w: 6, b: 0 }],
    ['reset turns both to 0', ['right', 'up', 'reset'], { w: 0, b: 0 }],
  ])('%s', (_, actions, line) => {
    expect(lineOf(turned(actions))).toEqual(line);
  });

  it('finds the best by hand, and is then at its end', () => {
    const state = turned([...times(17, 'right'), ...times(9, 'up')]);
    expect(state).toMatchObject({ found: true, shown: false });
    expect(turnTheDials.isAtEnd(state)).toBe(true);
    expect(turnTheDials.isFinished(turned([...times(17, 'right'), ...times(9, 'up'), 'reset']))).toBe(true);
  });

  it('shows the best when asked', () => {
    const state = update(started, 'reveal');
    expect([lineOf(state), state.shown, turnTheDials.isAtEnd(state)]).toEqual([
      { w: 1.7, b: 0.9 },
      true,
      true,
    ]);
  });

  it('remembers the lowest score of the way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TURNS), { maxLength: 60 }), (actions) => {
        let state = started;
        let lowest = scoreOf(started);
        for (const action of actions) {
          state = update(state, action);
          lowest = Math.min(lowest, scoreOf(state));
        }
        expect(state.lowest).toBe(lowest);
      }),
    );
  });
});

describe('where no single key lowers the score', () => {
  it('is said at the four settings beside the best, and nowhere on the way there', () => {
    const settings = Array.from({ length: 31 }, (_, w) =>
      Array.from({ length: 31 }, (__, b) => ({ w, b })),
    ).flat();
    const stuck = settings.filter((dials) => isStuck({ ...started, ...dials }));
    expect(stuck.map(({ w, b }) => [w, b])).toEqual([
      [15, 15],
      [16, 12],
      [18, 6],
      [19, 3],
    ]);
  });

  it('one press of w and three of b the other way lead closer to the best', () => {
    const at = { ...started, w: 19, b: 3 };
    const turned = (['left', 'up', 'up', 'up'] as const).reduce(update, at);
    expect(scoreOf(turned)).toBeLessThan(scoreOf(at));
  });
});

describe('one guess for 1, 2, 2, 3 and 42', () => {
  const numbers = [1, 2, 2, 3, 42];
  it('is 10 by squares and 2 by sizes', () => {
    expect(bestGuesses(numbers)).toEqual({
      mean: { guess: 10, score: expect.closeTo(256.4, 9) },
      median: { guess: 2, score: expect.closeTo(8.4, 9) },
    });
  });
});

describe('the numbers for prose', () => {
  it('are worked out by the lab', () => {
    expect(turnTheDials.values).toMatchObject({
      parameters: '2',
      'start-score': '42.8',
      'slope-one': '11',
      'slope-two': '1.2',
      'best-w': '1.7',
      'best-b': '0.9',
      'best-score': '1.02',
      'answer-4': '7.70',
      'other-answer-4': '8.00',
    });
    expect(meanSquaredError({ w: 1.7, b: 0.9 }, TRIPS)).toBeCloseTo(1.02, 12);
  });
});
