import type { Lesson, Section } from '../course/types';
import { layOut } from '../session/page';
import { textOf } from '../text/written';
import { messages } from '../words/messages';
import { CommandFault, unknownName } from './fault';
import { record } from './recording';
import type { World } from './world';

const MEASURE = 72;

/** `read`: the text of a lesson, or of one section, on stdout. What is printed is opened. */
export function read(world: World, id: string, { section }: { readonly section?: string }): number {
  const lesson = world.lesson(id);
  const chosen = section === undefined ? lesson.sections : [sectionNumbered(lesson, section)];
  const opened = world.progress().lessons[lesson.id]?.opened ?? [];
  const fresh = chosen.filter((candidate) => !opened.includes(candidate.id));
  const head = section === undefined ? [`${lesson.title}\n`] : [];
  world.out([...head, ...chosen.map((each) => sectionText(lesson, each))].join('\n'));
  const { outcome } = record(
    world,
    lesson.id,
    fresh.map((each) => ({ type: 'section-opened', section: each.id })),
  );
  if (!outcome.saved) world.tellNotKept(outcome.notKept);
  return 0;
}

/** A section by its number or id; an unknown one is a fault of usage. */
export function sectionNumbered({ id, sections }: Lesson, number: string): Section {
  const isNumber = /^\d+$/.test(number);
  const found = isNumber ? sections[Number(number) - 1] : sections.find((section) => section.id === number);
  if (found) return found;
  const { noSection, hasSections } = messages.commands;
  if (isNumber) throw new CommandFault(`${noSection(number, id)}\n${hasSections(sections.length)}`);
  const known = sections.map((section) => section.id);
  throw unknownName((shown) => noSection(shown, id), number, known);
}

function sectionText(lesson: Lesson, section: Section): string {
  const lines = layOut(section, lesson.sections.indexOf(section) + 1, MEASURE);
  return `${lines.map(({ spans }) => textOf(spans)).join('\n')}\n`;
}
