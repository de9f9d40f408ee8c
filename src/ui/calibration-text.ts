import type { Calibration } from '../learning/types';
import { messages } from '../words/messages';

/** How sure the learner was and how right, level by level, the surest first; nothing before the first rated answer. */

const LEVELS = ['sure', 'fairly', 'unsure'] as const;

const givenIn = (calibration: Calibration) => LEVELS.filter((level) => calibration[level].given > 0);

/** "When you were sure: 5 of 6 right. Fairly sure: 3 of 5. Unsure: 1 of 4." */
export function calibrationText(calibration: Calibration): string {
  const { first, next } = messages.calibration;
  const told = givenIn(calibration).map((level, index) => {
    const { right, given } = calibration[level];
    return (index === 0 ? first : next)[level](right, given);
  });
  return told.join(' ');
}

/** The same in one short line: "Sure 5/6 · Fairly 3/5 · Unsure 1/4". */
export function calibrationBrief(calibration: Calibration): string {
  const told = givenIn(calibration).map((level) => {
    const { right, given } = calibration[level];
    return messages.calibration.brief[level](right, given);
  });
  return told.join(' · ');
}
