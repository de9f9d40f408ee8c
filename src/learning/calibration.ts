import type { Calibration, Confidence } from './types';

/** How sure learners are, held against how right they are. It is shown to them, and pays nothing. */

const LEVELS: Readonly<Record<Confidence, keyof Calibration>> = { 1: 'unsure', 2: 'fairly', 3: 'sure' };
const NONE = { given: 0, right: 0 } as const;

export const noCalibration: Calibration = { unsure: NONE, fairly: NONE, sure: NONE };

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
