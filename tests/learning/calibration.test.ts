import { describe, expect, it } from 'vitest';
import { calibrationOf, noCalibration, withAnswer } from '../../src/learning/calibration';
import { progressFrom } from '../../src/learning/progress';
import { fold, outline, story } from '../support/learner';

const progressAfter = (lines: string) => progressFrom(outline, fold(story(lines)));

/** "sure 1/2" for one right answer of two; what was never said is left out. */
function calibrationAfter(lines: string): string {
  const { calibration } = progressAfter(lines);
  return Object.entries(calibration)
    .filter(([, { given }]) => given > 0)
    .map(([level, { given, right }]) => `${level} ${right}/${given}`)
    .join(', ');
}

describe('calibration', () => {
  it.each<[story: string, calibration: string]>([
    ['', ''],
    ['name: correct', ''],
    ['name: correct, name: sure', 'sure 1/1'],
    ['name: incorrect, name: sure', 'sure 0/1'],
    ['name: incorrect, name: sure, name: correct, name: sure', 'sure 1/2'],
    ['name: incorrect, name: unsure, name: correct, name: fairly', 'unsure 0/1, fairly 1/1'],
    ['name: correct, name: sure, name: unsure', 'sure 1/1'],
    ['name: sure', ''],
    ['name: correct, loop: sure', ''],
    ['name: correct, loop: partial, name: sure, loop: sure', 'sure 1/2'],
    ['name: correct, why: hint 1, name: hint 1, name: fairly', 'fairly 1/1'],
    ['name: incorrect, name: correct, name: sure', 'sure 1/1'],
    ['why: partial, why: sure', 'sure 0/1'],
    ['why: partial, why: sure, why: complete, why: sure', 'sure 1/2'],
    ['name: correct, name: sure, reset: all', ''],
    ['name: correct, reset: all, name: sure', ''],
  ])('after "%s": %s', (lines, calibration) => {
    expect(calibrationAfter(lines)).toBe(calibration);
  });

  it('adds up over lessons and checkpoints', () => {
    const one = withAnswer(noCalibration, 3, true);
    const two = withAnswer(withAnswer(noCalibration, 3, false), 1, false);
    expect(calibrationOf([one, two])).toEqual({
      unsure: { given: 1, right: 0 },
      fairly: { given: 0, right: 0 },
      sure: { given: 2, right: 1 },
    });
    expect(calibrationOf([])).toEqual(noCalibration);
  });
});

describe('a surprise', () => {
  const isSurprised = (lines: string, checkpoint = 'name') =>
    progressAfter(lines).lessons.crank?.checkpoints[checkpoint]?.surprised;

  it.each<[story: string, surprised: boolean]>([
    ['name: incorrect', false],
    ['name: incorrect, name: fairly', false],
    ['name: correct, name: sure', false],
    ['name: incorrect, name: sure', true],
    ['name: incorrect, name: sure, name: incorrect, name: unsure', true],
    ['name: incorrect, name: sure, name: correct, name: sure', true],
    ['name: incorrect, name: sure, name: shown', true],
    ['name: incorrect, name: sure, name: correct, +1, name: incorrect', true],
    ['name: incorrect, name: sure, name: correct, +1, name: correct', false],
    ['name: incorrect, name: sure, +1, name: correct', false],
    ['name: incorrect, name: sure, -1, name: correct', true],
    ['name: incorrect, name: sure, reset: all', false],
  ])('after "%s": %s', (lines, surprised) => {
    expect(isSurprised(lines)).toBe(surprised);
  });

  it.each<[checkpoint: string, outcome: string, surprised: boolean]>([
    ['loop', 'partial', true],
    ['why', 'misconception', true],
    ['why', 'off_topic', true],
    ['why', 'partial', false],
  ])('of %s, %s: %s', (checkpoint, outcome, surprised) => {
    expect(isSurprised(`${checkpoint}: ${outcome}, ${checkpoint}: sure`, checkpoint)).toBe(surprised);
  });
});
