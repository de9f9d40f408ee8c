import type { Body } from '../body';
import type { FrontMatter } from '../front-matter';
import { LIMITS } from '../limits';
import { named } from '../report';
import { type Check, checkUnique } from './check';

/** The title and the headings of the body against the front matter. */
export function checkSections(body: Body, check: Check<FrontMatter>): void {
  const { value, at, report, context } = check;
  checkTitle(body, check);
  checkUnique(value.sections, (index) => at('sections', index), report);
  for (const { title, at: place, blocks } of body.sections) {
    const cure = 'Write its text, or take the heading away.';
    if (blocks.length === 0)
      report.error(place, 'section-empty', `the section ${named(title)} is empty`, cure);
    if (title.length > LIMITS.title) {
      const message = `the heading has ${title.length} characters, and ${LIMITS.title} is the most`;
      report.error(place, 'text-too-long', message, 'Shorten it.');
    }
  }
  // Without a list that could be read, every heading would be reported once more.
  if (value.sections.length > 0 || context.draft) checkHeadings(body, check);
}

function checkTitle({ title }: Body, { value, at, report }: Check<FrontMatter>): void {
  if (!title) {
    const cure = `Write \`# ${value.title}\` below the front matter.`;
    report.error(at('title'), 'title-missing', 'the title is not written above the text', cure);
  } else if (value.title !== '' && title.title !== value.title) {
    const message = `the front matter has the title ${named(value.title)}`;
    report.error(title.at, 'title-not-the-same', message, 'Write the same title in both places.');
  }
}

function checkHeadings({ sections }: Body, { value, at, report }: Check<FrontMatter>): void {
  value.sections.slice(sections.length).forEach((id, index) => {
    const message = `the section ${named(id)} has no heading`;
    const cure = 'Write its heading with `##`, or take it out of the list.';
    report.error(at('sections', sections.length + index), 'section-without-heading', message, cure);
  });
  for (const { title, at: place } of sections.slice(value.sections.length)) {
    const message = `the section ${named(title)} has no id in the front matter`;
    const cure = 'Add an id to `sections`, in the order of the headings.';
    report.error(place, 'heading-not-in-sections', message, cure);
  }
}
