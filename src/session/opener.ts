import type { Course, Lesson, Opener } from '../course/types';
import { shuffled } from './draft';
import type { OpenerScreen, State } from './types';

/** The questions that a lesson opens with: which there are, when they are asked, and what they ask. */

type Which = OpenerScreen['which'];

/** What is asked before the first section, in this order: something from before, then a guess. */
export const openersOf = (lesson: Lesson): Which[] =>
  (['recall', 'guess'] as const).filter((which) => lesson[which] !== undefined);

/** True while nothing has happened in a lesson. */
export const isNew = ({ progress }: State, lesson: string): boolean =>
  (progress.lessons[lesson]?.state ?? 'new') === 'new';

/** The question with which a lesson opens now: the one that was left, else its first; none once it is begun. */
export function openerNow(state: State, lesson: Lesson, random: () => number): OpenerScreen | undefined {
  if (!isNew(state, lesson.id)) return undefined;
  const { resume } = state;
  if (resume?.kind === 'opener' && resume.lesson === lesson.id) return resume;
  return newOpener(lesson, openersOf(lesson)[0], random);
}

/** The question after another of its lesson; none after the last. */
export function openerAfter(
  { which }: OpenerScreen,
  lesson: Lesson,
  random: () => number,
): OpenerScreen | undefined {
  const openers = openersOf(lesson);
  return newOpener(lesson, openers[openers.indexOf(which) + 1], random);
}

/** @param random uniform in [0, 1); the options are shuffled by it */
function newOpener(lesson: Lesson, which: Which | undefined, random: () => number): OpenerScreen | undefined {
  const opener = which && lesson[which];
  if (!opener) return undefined;
  const ids = opener.options.map(({ id }) => id);
  return { kind: 'opener', lesson: lesson.id, which, options: shuffled(ids, random), focus: 0 };
}

/** The question on the screen, as its author wrote it. */
export function openerOf(course: Course, screen: Pick<OpenerScreen, 'lesson' | 'which'>): Opener {
  const opener = course.lesson(screen.lesson)[screen.which];
  if (!opener) throw new Error(`no ${screen.which} in ${screen.lesson}`);
  return opener;
}

/** The section that tells what a recall asks for, where the learner has opened it: else it would be begun by that. */
export function toldIn(
  { progress }: State,
  course: Course,
  { lesson, which }: OpenerScreen,
): { readonly lesson: string; readonly section: string } | undefined {
  const { recall } = course.lesson(lesson);
  if (which !== 'recall' || !recall) return undefined;
  const { from, section } = recall;
  return progress.lessons[from]?.opened.includes(section) ? { lesson: from, section } : undefined;
}
