import { listed, named } from '../report';
import type { AssessmentItem } from '../types';
import type { Check } from './check';
import type { NamedLesson } from './openers';

/** The items of assessments send their learner back to lessons and sections that the course has. */
export function checkItemRereads(lessons: readonly NamedLesson[]): void {
  for (const { parts } of lessons) {
    for (const item of parts?.items ?? []) {
      for (const index of item.value.reread.keys()) checkPlace(item, index, lessons);
    }
  }
}

function checkPlace(
  { value, at, report }: Check<AssessmentItem>,
  index: number,
  lessons: readonly NamedLesson[],
): void {
  const place = value.reread[index];
  const taught = lessons.filter(({ parts }) => !parts?.lesson.assessment);
  const target = taught.find(({ id }) => id === place?.lesson);
  const { sections = [] } = target?.parts?.front.value ?? {};
  if (!place?.lesson) return;
  if (!target) {
    const message = `${named(place.lesson)} is not a lesson of the course`;
    const cure = `Use one of ${listed(taught.map(({ id }) => id))}.`;
    report.error(at('reread', index), 'reread-of-unknown-lesson', message, cure);
  } else if (sections.length > 0 && !sections.includes(place.section)) {
    const message = `${named(place.section)} is not one of the sections ${listed(sections)}`;
    report.error(at('reread', index), 'reread-of-unknown-section', message, 'Write the id of a section.');
  }
}
