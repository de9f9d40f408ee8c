import type { GradeSample } from './context';
import type { LessonParts } from './lesson';
import { isOf } from './rules/check';
import { judgeExplanation } from './rules/marks';
import { judgeMinutes } from './rules/minutes';
import { judgeNumbers } from './rules/numbers';
import { judgeOptions } from './rules/options';
import { judgeReading } from './rules/reading';
import { judgeSize } from './rules/size';

/** Judges a lesson that can be read: whether it reads well, keeps its measure, and asks fairly. */
export function judgeLesson(parts: LessonParts, gradeSample: GradeSample): void {
  judgeReading(parts);
  judgeSize(parts);
  judgeMinutes(parts);
  judgeNumbers(parts);
  for (const question of parts.questions) {
    if (isOf('choice', question)) judgeOptions(question);
    if (isOf('explain', question)) judgeExplanation(question, gradeSample);
  }
}
