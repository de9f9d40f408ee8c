import type { Course, Opener } from '../course/types';
import { outlineOf } from '../session/selectors';
import type { OpenerScreen } from '../session/types';
import { messages } from '../words/messages';

/** What a question before a lesson says of itself, on the screens and in plain mode alike. */

const words = messages.opener;

/** What it is there for, and that it is not scored. */
export function openerPurpose(course: Course, { lesson, which }: OpenerScreen): string {
  const { recall } = course.lesson(lesson);
  const from = outlineOf(course.outline, recall?.from ?? '')?.title;
  return which === 'recall' ? words.purpose.recall(from) : words.purpose.guess;
}

/** Once it is answered: the number of the right option, as it stands on the screen. */
export function openerHead({ options, chosen, which }: OpenerScreen, { answer }: Opener): string {
  const head = chosen === answer ? words.hit : words.miss;
  return head[which](options.indexOf(answer) + 1);
}

/** An option by its id. */
export const optionText = ({ options }: Opener, id: string): string =>
  options.find((option) => option.id === id)?.text ?? '';
