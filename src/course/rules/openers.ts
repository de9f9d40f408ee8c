import type { LessonParts } from '../lesson';
import { listed, named } from '../report';
import type { Opener, Recall } from '../types';
import { type Check, checkUnique } from './check';
import { checkFeedback } from './feedback';

/** Options and answer of a question that opens a lesson. */
export function checkOpener({ value, at, report }: Check<Opener>): void {
  const ids = value.options.map(({ id }) => id);
  checkUnique(ids, (index) => at('options', index, 'id'), report);
  checkFeedback(value.after, at('after'), report);
  if (value.answer === '' || ids.length === 0 || ids.includes(value.answer)) return;
  const message = `${named(value.answer)} is not one of the options ${listed(ids)}`;
  const cure = 'Write the id of the right option.';
  report.error(at('answer'), 'answer-not-an-option', message, cure);
}

/** A lesson that course.yaml names, as far as it could be read. */
export interface NamedLesson {
  readonly id: string;
  readonly parts?: LessonParts;
}

/** Every lesson opens with a guess, and every one but the first with a recall of an earlier one. */
export function checkOpeners(lessons: readonly NamedLesson[]): void {
  const taught = lessons.filter(({ parts }) => !parts?.lesson.assessment);
  taught.forEach(({ parts }, index) => {
    if (!parts) return;
    const { fences, title } = parts.body;
    const { report } = parts.front;
    if (fences.guess.length === 0) {
      const cure = 'Add a block ```yaml guess below the title.';
      report.error(title?.at ?? 0, 'guess-missing', 'the lesson does not open with a guess', cure);
    }
    if (fences.recall.length === 0 && index > 0) {
      const message = 'the lesson does not ask for anything of the lessons before it';
      report.error(title?.at ?? 0, 'recall-missing', message, 'Add a block ```yaml recall below the title.');
    }
    if (parts.recall) checkRecall(parts.recall, taught, index);
  });
}

/** @param own where the lesson with the recall stands among the lessons */
function checkRecall(
  { value, at, report }: Check<Recall>,
  lessons: readonly NamedLesson[],
  own: number,
): void {
  const asked = lessons.findIndex(({ id }) => id === value.from);
  const { sections = [] } = lessons[asked]?.parts?.front.value ?? {};
  if (value.from === '') return;
  if (asked < 0) {
    const message = `${named(value.from)} is not a lesson of the course`;
    report.error(at('from'), 'recall-of-unknown-lesson', message, 'Write the id of an earlier lesson.');
  } else if (asked >= own) {
    const message = `${named(value.from)} does not come before this lesson`;
    report.error(at('from'), 'recall-of-later-lesson', message, 'Ask for something of an earlier lesson.');
  } else if (value.section !== '' && sections.length > 0 && !sections.includes(value.section)) {
    const message = `${named(value.section)} is not one of the sections ${listed(sections)}`;
    report.error(at('section'), 'recall-of-unknown-section', message, 'Write the id of a section.');
  }
}
