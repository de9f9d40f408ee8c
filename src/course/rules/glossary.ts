import type { WrittenSection } from '../body';
import type { FrontMatter } from '../front-matter';
import type { Mark } from '../prose';
import { listed, named } from '../report';
import type { Check } from './check';

/** Every term is bold once, in its section, and nothing else is bold. */
export function checkGlossary(sections: readonly WrittenSection[], check: Check<FrontMatter>): void {
  if (check.value.sections.length === 0 && !check.context.draft) return;
  const introduced = new Set(
    sections.flatMap(({ blocks }, index) => {
      const id = check.value.sections[index];
      const bold = blocks.flatMap((block) => block.bold);
      return id === undefined ? [] : checkBold(bold, id, check);
    }),
  );
  for (const index of check.value.glossary.keys()) checkTerm(index, introduced.has(index), check);
}

/** The indices of the terms that the bold words of one section introduce. */
function checkBold(bold: readonly Mark[], section: string, { value, report }: Check<FrontMatter>): number[] {
  const introduced: number[] = [];
  for (const { text, at } of bold) {
    const index = value.glossary.findIndex(
      (entry) => (entry.section === section || entry.section === '') && isForm(text, entry.term),
    );
    if (index < 0) {
      const message = `${named(text)} is not a term that the glossary gives to the section ${named(section)}`;
      report.error(at, 'bold-not-in-glossary', message, 'Add it to `glossary`, or use *emphasis*.');
    } else if (introduced.includes(index)) {
      const message = `the term ${named(text)} is already bold above`;
      report.error(at, 'term-bold-twice', message, 'Make a term bold at its first use only.');
    } else introduced.push(index);
  }
  return introduced;
}

function checkTerm(index: number, isIntroduced: boolean, { value, at, report }: Check<FrontMatter>): void {
  const { term, section } = value.glossary[index] ?? { term: '', section: '' };
  if (term === '' || section === '') return;
  const first = value.glossary.findIndex((entry) => sameWords(entry.term) === sameWords(term));
  if (first < index) {
    const message = `the term ${named(term)} is already in the glossary`;
    report.error(at('glossary', index, 'term'), 'term-twice', message, 'Keep one of the two.');
  } else if (!value.sections.includes(section)) {
    const message = `${named(section)} is not one of the sections ${listed(value.sections)}`;
    const cure = 'Write the id of a section.';
    report.error(at('glossary', index, 'section'), 'section-not-known', message, cure);
  } else if (!isIntroduced) {
    const message = `the term ${named(term)} is never bold in the section ${named(section)}`;
    const cure = 'Make it **bold** at its first use there, or name the section that introduces it.';
    report.error(at('glossary', index, 'term'), 'term-not-introduced', message, cure);
  }
}

/** Whether a bold text is the term, in any case, or its plural. */
function isForm(bold: string, term: string): boolean {
  const said = sameWords(bold);
  const word = sameWords(term);
  return [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')].includes(said);
}

function sameWords(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
