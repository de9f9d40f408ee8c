import type { Checkpoint, LessonOutline } from '../../course/types';
import { moduleOf, outlineOf, placeOfQuestion, type Question } from '../../session/selectors';
import { toldXpOfAll } from '../../session/told';
import type { State } from '../../session/types';
import { messages } from '../../words/messages';
import { earnedText } from '../earned-text';
import type { Scene, View } from '../view';

/** The header of a screen that belongs to a lesson. */
type LessonHead = Pick<View, 'crumb' | 'aside'>;

/** "How Models Learn · Reading a Learning Problem", and the lesson's minutes, level and XP. */
export function courseHead({ course, state }: Scene, lesson: LessonOutline): LessonHead {
  const { title } = moduleOf(course.outline, lesson.id) ?? { title: '' };
  return {
    crumb: [course.outline.title, title],
    aside: [messages.minutes(lesson.minutes), messages.levels[lesson.difficulty], xpText(lesson, state)],
  };
}

/** A lesson's XP, earned of all, as far as it is kept. */
export const xpText = (lesson: LessonOutline, { kept }: State): string =>
  earnedText(lesson, kept.lessons[lesson.id]);

/** "What Training Actually Changes · lab", and the lesson's XP. */
export function lessonHead({ course, state }: Scene, id: string, part: string): LessonHead {
  const lesson = outlineOf(course.outline, id);
  return { crumb: [lesson?.title ?? '', part], aside: lesson ? [xpText(lesson, state)] : [] };
}

/** The same on a question: which one it is, and what to do. */
export function questionHead(
  scene: Scene,
  question: Question,
  { title, task }: Checkpoint,
): LessonHead & Pick<View, 'title' | 'position'> {
  const { number, total } = placeOfQuestion(scene.course, question);
  const { itemPosition, checkpointPosition } = messages;
  const where = (question.sitting === undefined ? checkpointPosition : itemPosition)(number, total);
  return { ...lessonHead(scene, question.lesson, where), title, position: scene.compact ? where : task };
}

/** The course's own head, and all XP. */
export function wholeHead({ course, state }: Scene): LessonHead {
  return {
    crumb: [course.outline.title],
    aside: [messages.xpOf(toldXpOfAll(state.kept), state.kept.xpTotal)],
  };
}
