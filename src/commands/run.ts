import { findLab, labs } from '../labs/registry';
import { startLab } from '../session/on-lab';
import type { Beginning } from '../session/runtime';
import { lessonsOf } from '../session/selectors';
import { openLesson, turn } from '../session/turn';
import { unknownName } from './fault';
import { sittingLook } from './look-here';
import type { World } from './world';

/** The map, or a lesson by its id. */
export function run(world: World, id: string | undefined, commands: readonly string[]): Promise<number> {
  if (id === undefined) return begin(world, (state) => turn(state));
  const known = lessonsOf(world.course.outline).map((lesson) => lesson.id);
  if (!known.includes(id)) throw unknownName('lesson or command', id, [...known, ...commands]);
  return begin(world, (state, context) => openLesson(state, context, id));
}

/** A lab by itself: it pays no XP. */
export function runLab(world: World, name: string): Promise<number> {
  const lab = findLab(name);
  if (!lab)
    throw unknownName(
      'lab',
      name,
      labs.flatMap((each) => [each.id, each.name]),
    );
  return begin(world, (state) => startLab(state, lab.id));
}

/** On the screen, or line by line: the parts of the other are not loaded. */
async function begin(world: World, beginning: Beginning): Promise<number> {
  const { plain, colors, ascii } = sittingLook(world.options);
  const look = { color: colors, ascii };
  return plain
    ? (await import('./sit-plain')).sitPlain(world, look, beginning)
    : (await import('./sit')).sit(world, look, beginning);
}
