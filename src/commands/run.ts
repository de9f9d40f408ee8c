import { named } from '../course/report';
import { findLab, labs } from '../labs/registry';
import { startLab } from '../session/on-lab';
import type { Beginning } from '../session/runtime';
import { lessonsOf } from '../session/selectors';
import { openLesson, turn } from '../session/turn';
import { messages } from '../words/messages';
import { CommandFault, unknownName } from './fault';
import { sittingLook } from './look-here';
import type { World } from './world';

/** What may be meant by a word after the program's name, beside a lesson. */
export interface Names {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

/** The map, or a lesson by its id, the first of `words`; more of them, or an unknown one, is a fault of usage. */
export function run(world: World, words: readonly string[], names: Names): Promise<number> {
  const [id, more] = words;
  const lessons = lessonsOf(world.course.outline).map((lesson) => lesson.id);
  const option = words.find((word) => word.startsWith('-'));
  if (id !== undefined && id !== option && !lessons.includes(id))
    throw unknownName(messages.commands.noLessonOrCommand, id, [...lessons, ...names.commands]);
  if (option !== undefined) throw unknownName(messages.commands.noOption, option, names.options);
  if (more !== undefined)
    throw new CommandFault(
      messages.commands.nothingAfterArgument(messages.usage.arguments.lesson, named(more)),
    );
  if (id === undefined) return openMap(world);
  return openNamed(world, id);
}

/** A lesson, by the id of one that there is. */
export function openNamed(world: World, id: string): Promise<number> {
  return begin(world, (state, context) => openLesson(state, context, id));
}

/** The map, where the learner left it. */
export function openMap(world: World): Promise<number> {
  return begin(world, (state) => turn(state));
}

/** A lab by itself: it pays no XP. */
export function runLab(world: World, name: string): Promise<number> {
  const lab = findLab(name);
  if (!lab)
    throw unknownName(
      messages.commands.noLab,
      name,
      labs.flatMap((each) => [each.id, each.name]),
    );
  return begin(world, (state) => startLab(state, lab.id));
}

/** On the screen, or line by line: the parts of the other are not loaded. */
async function begin(world: World, beginning: Beginning): Promise<number> {
  const { plain, colors, ascii } = sittingLook(world);
  const look = { color: colors, ascii };
  return plain
    ? (await import('./sit-plain')).sitPlain(world, look, beginning)
    : (await import('./sit')).sit(world, look, beginning);
}
