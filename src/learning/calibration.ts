import type { Answer, Calibration, Confidence, Verdict } from './types';

/** How sure learners are, held against how right they are. It is shown to them, and pays nothing. */

const LEVELS: Readonly<Record<Confidence, keyof Calibration>> = { 1: 'unsure', 2: 'fairly', 3: 'sure' };
const NONE = { given: 0, right: 0 } as const;

export const noCalibration: Calibration = { unsure: NONE, fairly: NONE, sure: NONE };

export const isRight = (outcome: Verdict['outcome']): boolean =>
  outcome === 'correct' || outcome === 'complete';

/** Not right, and no step on the way either: an explanation that says a part of it is. */
export const isError = (kind: Answer['kind'], outcome: Verdict['outcome']): boolean =>
  !isRight(outcome) && !(kind === 'explain' && outcome === 'partial');

/** With one more answer of which the learner said how sure they were. */
export function withAnswer(known: Calibration, confidence: Confidence, right: boolean): Calibration {
  const level = LEVELS[confidence];
  const before = known[level];
  return { ...known, [level]: { given: before.given + 1, right: before.right + Number(right) } };
}

/** The answers of several, taken together. */
export function calibrationOf(parts: readonly Calibration[]): Calibration {
  const sum = (level: keyof Calibration) => ({
    given: parts.reduce((total, part) => total + part[level].given, 0),
    right: parts.reduce((total, part) => total + part[level].right, 0),
  });
  return { unsure: sum('unsure'), fairly: sum('fairly'), sure: sum('sure') };
}
