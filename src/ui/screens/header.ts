import type { LessonOutline } from '../../course/types';
import { moduleOf, outlineOf } from '../../session/selectors';
import { messages } from '../../words/messages';
import type { Scene, View } from '../view';

/** The header of a screen that belongs to a lesson. */
type LessonHead = Pick<View, 'crumb' | 'aside'>;

/** "How Models Learn · Reading a Learning Problem", and the lesson's minutes, level and XP. */
export function courseHead({ course, state }: Scene, lesson: LessonOutline): LessonHead {
  const { title } = moduleOf(course.outline, lesson.id) ?? { title: '' };
  const xp = state.kept.lessons[lesson.id]?.xp ?? 0;
  return {
    crumb: [course.outline.title, title],
    aside: [
      messages.minutes(lesson.minutes),
      messages.levels[lesson.difficulty],
      messages.xpShare(xp, lesson.xp),
    ],
  };
}

/** "What Training Actually Changes · lab", and the lesson's XP. */
export function lessonHead({ course, state }: Scene, id: string, part: string): LessonHead {
  const lesson = outlineOf(course.outline, id);
  const xp = state.kept.lessons[id]?.xp ?? 0;
  return { crumb: [lesson?.title ?? '', part], aside: [messages.xpShare(xp, lesson?.xp ?? 0)] };
}

/** The course's own head, and all XP. */
export function wholeHead({ course, state }: Scene): LessonHead {
  return { crumb: [course.outline.title], aside: [messages.xpOf(state.kept.xp, state.kept.xpTotal)] };
}
