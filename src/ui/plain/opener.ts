import type { Course, Opener } from '../../course/types';
import { openerOf } from '../../session/opener';
import type { OpenerScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { openerHead, openerPurpose, optionText } from '../opener-text';

/** A question before the first section, as lines of text: what to choose from, or the answer. */
export function openerText(screen: OpenerScreen, course: Course): string[] {
  const opener = openerOf(course, screen);
  const title = messages.opener.title[screen.which];
  if (screen.chosen !== undefined) return [title, '', ...answerText(screen, opener)];
  const options = screen.options.map((id, index) => `${index + 1}. ${optionText(opener, id)}`);
  return [title, '', opener.stem, ...options, openerPurpose(course, screen)];
}

const answerText = (screen: OpenerScreen, opener: Opener): string[] => [
  openerHead(screen, opener),
  `${screen.options.indexOf(opener.answer) + 1}. ${optionText(opener, opener.answer)}`,
  opener.after,
];
