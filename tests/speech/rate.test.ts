import { describe, expect, it } from 'vitest';
import { expectedTime, isTooSoon, patience, rateAfter, USUAL_RATE } from '../../src/speech/rate';

describe('the rate', () => {
  it.each([
    [170, 1, 190],
    [170, -2, 130],
    [170, 0, 170],
    [170, 99, 330],
    [170, -99, 90],
    [330, 1, 330],
    [90, -1, 90],
  ])('%d and %d steps: %d words a minute', (rate, steps, after) => {
    expect(rateAfter(rate, steps)).toBe(after);
  });
});

describe('the time that a text takes', () => {
  it.each([
    ['The model answers in minutes.', 120, 2500],
    ["It's 4.5 kilometres.", 60, 4000],
    ['…', 170, 0],
    ['', 170, 0],
  ])('%j at %d words a minute: about %d ms', (text, rate, time) => {
    expect(expectedTime(text, rate)).toBe(time);
  });

  it.each([
    [69, true],
    [830, true],
    [840, false],
    [2500, false],
  ])('five words in %d ms were too soon: %s', (elapsed, soon) => {
    expect(isTooSoon(elapsed, 'The model answers in minutes.', 120)).toBe(soon);
  });

  it('is waited for more than twice', () => {
    expect(patience('The model answers in minutes.', 120)).toBe(15_000);
    expect(patience('', USUAL_RATE)).toBe(10_000);
  });
});
