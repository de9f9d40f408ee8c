import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrankState, latestBeat, pathOf, shifts } from '../../src/labs/crank-state';
import { parametersFingerprint, rowsFingerprint } from '../../src/labs/crank-words';
import { meanSquaredError } from '../../src/labs/line';
import { theCrank } from '../../src/labs/the-crank';
import { TRIPS } from '../../src/labs/trips';
import type { LabAction } from '../../src/labs/types';
import { messages } from '../../src/words/messages';
import { pressed } from '../support/crank';

const loss = (state: CrankState) => meanSquaredError(state.line, TRIPS);
const labels = (state: CrankState) =>
  theCrank.keys(state).map(({ key, label }) => `${key} ${messages.keys[label]}`);

const ACTIONS: readonly LabAction[] = ['step', 'run', 'reset', 'view', 'tick', 'up', 'down', 'left', 'right'];
const anyKeys = fc.array(fc.constantFrom(...ACTIONS), { maxLength: 120 });

describe('turning the crank', () => {
  it.each([
    { steps: 0, number: 0, trip: 1, answer: 0, w: 0, b: 0, loss: 42.8 },
    { steps: 3, number: 3, trip: 1, answer: 0, w: 0, b: 0, loss: 42.8 },
    { steps: 4, number: 4, trip: 1, answer: 0, w: 0.12, b: 0.12, loss: 36.4832 },
    { steps: 8, number: 4, trip: 2, answer: 0.36, w: 0.4912, b: 0.3056, loss: 21.757548 },
    { steps: 11, number: 3, trip: 3, answer: 1.7792, w: 0.4912, b: 0.3056, loss: 21.757548 },
    { steps: 12, number: 4, trip: 3, answer: 1.7792, w: 0.757696, b: 0.394432, loss: 13.901297 },
    { steps: 21, number: 1, trip: 1, answer: 2.540909, w: 1.884515, b: 0.656394, loss: 1.184155 },
  ])('after $steps beats stands at beat $number of trip $trip', (expected) => {
    const state = pressed(`step*${expected.steps}`);
    const beat = latestBeat(state);
    expect({ number: beat.number, trip: beat.trip }).toEqual({
      number: expected.number,
      trip: expected.trip,
    });
    expect(beat.answer).toBeCloseTo(expected.answer, 6);
    expect(state.line.w).toBeCloseTo(expected.w, 6);
    expect(state.line.b).toBeCloseTo(expected.b, 6);
    expect(loss(state)).toBeCloseTo(expected.loss, 6);
  });

  it('remembers the line before the latest shift', () => {
    expect(meanSquaredError(pressed('step*11').before, TRIPS)).toBeCloseTo(36.4832, 10);
  });

  it('settles at w 1.89866, b 0.52515 at the end of each pass', () => {
    const state = pressed(`step*${4 * 5 * 2000}`);
    expect(state.line.w).toBeCloseTo(1.89866, 5);
    expect(state.line.b).toBeCloseTo(0.52515, 5);
    expect(loss(state)).toBeCloseTo(1.14784, 5);
    expect(theCrank.isFinished(state)).toBe(false);
  });
});

describe('a run', () => {
  it('starts again from w = b = 0', () => {
    const state = pressed('step*11', 'run');
    expect(state.line).toEqual({ w: 0, b: 0 });
    expect(theCrank.isRunning(state)).toBe(true);
  });

  it('makes 200 rounds in 90 frames, six seconds at 15 a second, and then is finished', () => {
    const almost = pressed('run', 'tick*89');
    expect(theCrank.isRunning(almost)).toBe(true);
    const done = theCrank.update(almost, 'tick');
    expect(done.done).toBe(200);
    expect(done.line.w).toBeCloseTo(1.703648, 6);
    expect(done.line.b).toBeCloseTo(0.88683, 6);
    expect(loss(done)).toBeCloseTo(1.020032, 6);
    expect([theCrank.isRunning(done), theCrank.isFinished(done), theCrank.isAtEnd(done)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('shows each of the first rounds for some frames', () => {
    expect(pressed('run', 'tick*3').done).toBe(0);
    expect(pressed('run', 'tick*4').done).toBe(1);
    expect(pressed('run', 'tick*8').done).toBe(2);
  });

  it('pauses at a second press and goes on at a third', () => {
    const paused = pressed('run', 'tick*30', 'run');
    expect(theCrank.isRunning(paused)).toBe(false);
    expect(theCrank.update(paused, 'tick')).toBe(paused);
    const going = theCrank.update(paused, 'run');
    expect([going.done, going.running]).toEqual([paused.done, true]);
  });

  it('is paused by Space, which makes one round', () => {
    const running = pressed('run', 'tick*30');
    const stepped = theCrank.update(running, 'step');
    expect([stepped.done, stepped.running]).toEqual([running.done + 1, false]);
  });

  it('ends at exactly 200 rounds however it was stepped', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<LabAction>('step', 'tick', 'run'), { maxLength: 60 }), (keys) => {
        let state = pressed('run', ...keys);
        while (!theCrank.isAtEnd(state)) {
          state = theCrank.update(state.running ? state : theCrank.update(state, 'run'), 'tick');
        }
        expect(state.done).toBe(200);
        expect(state.line).toEqual(pressed('run', 'tick*90').line);
      }),
    );
  });

  it('has nowhere to step to at its end, and can be run again', () => {
    const done = pressed('run', 'tick*90');
    expect(theCrank.update(done, 'step').line).toEqual(done.line);
    const again = theCrank.update(done, 'run');
    expect([again.done, again.running, again.finished]).toEqual([0, true, true]);
    expect(theCrank.isAtEnd(again)).toBe(false);
  });
});

describe('the valley', () => {
  it('is a view: the model is the same', () => {
    const state = pressed('step*11', 'view');
    expect(state).toEqual({ ...pressed('step*11'), view: 'valley' });
    expect(theCrank.update(state, 'view')).toEqual(pressed('step*11'));
  });

  it('makes rounds from the start, also after the crank was turned', () => {
    const state = pressed('step*11', 'view', 'step');
    expect(state.line.w).toBeCloseTo(2.14, 12);
    expect(state.line.b).toBeCloseTo(0.6, 12);
    expect(pathOf(state)).toHaveLength(2);
  });
});

describe('any keys', () => {
  it('leave the rows as they are, change the other fingerprint with w and b, and follow one path', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const state = pressed(...keys);
        const path = pathOf(state);
        expect(rowsFingerprint()).toBe('d38ca239');
        expect(path).toHaveLength(shifts(state) + 1);
        expect(path.at(-1)).toEqual(state.line);
        expect(parametersFingerprint(state.line) === parametersFingerprint({ w: 0, b: 0 })).toBe(
          shifts(state) === 0,
        );
      }),
    );
  });

  it('give the same state when they are pressed again', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        expect(pressed(...keys)).toEqual(pressed(...keys));
      }),
    );
  });

  it('are forgotten after 0, but for the view and that the lab was finished', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const { view, finished } = pressed(...keys);
        expect(pressed(...keys, 'reset')).toEqual({ ...theCrank.start(), view, finished });
      }),
    );
  });
});

describe('the keys of the lab', () => {
  it.each([
    { does: 'the crank', actions: [], keys: ['Space beat', 'r run', '0 reset', 'v valley'] },
    { does: 'a run', actions: ['run'], keys: ['r pause', 'Space one round', '0 reset', 'v valley'] },
    {
      does: 'a paused run',
      actions: ['run', 'run'],
      keys: ['Space one round', 'r run', '0 reset', 'v valley'],
    },
    {
      does: 'the valley',
      actions: ['view'],
      keys: ['Space round', 'r run', '0 reset', 'v back to the trips'],
    },
    { does: 'the end', actions: ['run', 'tick*90'], keys: ['v valley', '0 reset'] },
  ])('are named for $does', ({ actions, keys }) => {
    expect(labels(pressed(...actions))).toEqual(keys);
  });
});

describe('in words', () => {
  it('tells a beat', () => {
    expect(theCrank.describe(pressed('step*11'))).toEqual([
      'Trip 3, beat 3 of 4: the answer 1.7792 is held against the target 4.',
      'The slope w is 0.491200, the start b is 0.305600.',
      'The loss is 21.757548; before the latest shift it was 36.483200.',
      'The fingerprint of the rows is d38ca239, the same as at the start.',
      'The fingerprint of the parameters is 40e8d05c, changed twice.',
    ]);
  });

  it('tells the valley at the end of a run', () => {
    expect(theCrank.describe(pressed('run', 'tick*90', 'view'))).toEqual([
      'Round 200 of 200: in each round five trips are read, and the parameters shift once.',
      'The slope w is 1.703648, the start b is 0.886830.',
      'The loss is 1.020032; at the start it was 42.800000.',
      'The fingerprint of the rows is d38ca239, the same as at the start.',
      'The fingerprint of the parameters is 4861f1a1, changed 200 times.',
      'The floor of the valley is at w 1.7, b 0.9, with a loss of 1.02.',
    ]);
  });

  it('tells in letters, digits and points alone', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        for (const line of theCrank.describe(pressed(...keys)))
          expect(line).toMatch(/^[A-Za-z0-9 ,.:;-]+\.$/);
      }),
    );
  });

  it.each([
    ['rows', 'You said the rows only. The rows were read 200 times, written 0 times.'],
    ['both', 'You said both. The rows were read 200 times, written 0 times.'],
    [
      'parameters',
      'You said the parameters only, and so it was. The rows were read 200 times, written 0 times.',
    ],
    ['neither', 'You said neither. The rows did stand still; w and b were written 200 times.'],
    ['constructor', 'The rows were read 200 times, written 0 times.'],
  ])('says what a prediction of %s means', (id, line) => {
    expect(theCrank.meaning(id)).toBe(line);
  });
});

it('gives prose these numbers', () => {
  expect(theCrank.values).toEqual({
    rows: '5',
    fingerprint: 'd38ca239',
    'start-loss': '42.8',
    'start-slope-w': '-42.8',
    'one-round-w': '2.14',
    'one-round-b': '0.6',
    'one-round-loss': '2.4476',
    rounds: '200',
    'end-w': '1.703648',
    'end-b': '0.886830',
    'end-loss': '1.020032',
    'end-w-short': '1.70',
    'end-b-short': '0.89',
    'end-loss-short': '1.02',
    'best-w': '1.7',
    'best-b': '0.9',
    'answer-4.5': '8.55',
    'miss-3': '2.00',
    'training-misses': '5',
  });
});
