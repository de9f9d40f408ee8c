import { describe, expect, it } from 'vitest';
import { halvesFor, isError, isRight } from '../../src/learning/outcome';
import type { Answer, Verdict } from '../../src/learning/types';

describe('an answer', () => {
  it.each<[kind: Answer['kind'], outcome: Verdict['outcome'], right: boolean, error: boolean]>([
    ['choice', 'correct', true, false],
    ['choice', 'incorrect', false, true],
    ['order', 'correct', true, false],
    ['order', 'partial', false, true],
    ['order', 'incorrect', false, true],
    ['explain', 'complete', true, false],
    ['explain', 'partial', false, false],
    ['explain', 'misconception', false, true],
    ['explain', 'off_topic', false, true],
  ])('%s, %s: right %s, an error %s', (kind, outcome, right, error) => {
    expect([isRight(outcome), isError(kind, outcome)]).toEqual([right, error]);
  });

  it.each<[kind: Answer['kind'], outcome: Verdict['outcome'], halves: number]>([
    ['order', 'correct', 2],
    ['order', 'partial', 0],
    ['explain', 'complete', 2],
    ['explain', 'partial', 1],
    ['explain', 'misconception', 0],
  ])('%s, %s pays %i halves', (kind, outcome, halves) => {
    expect(halvesFor(kind, outcome)).toBe(halves);
  });
});
