import type { LessonOutline } from '../course/types';
import type { LessonProgress } from '../learning/types';
import { isUnderWay } from '../session/told';
import { messages } from '../words/messages';

/** A lesson's XP, earned of all; while a sitting is under way what it has earned would tell the verdicts. */
export const earnedText = ({ xp }: LessonOutline, known: LessonProgress | undefined): string =>
  isUnderWay(known) ? messages.xp(xp) : messages.xpShare(known?.xp ?? 0, xp);
