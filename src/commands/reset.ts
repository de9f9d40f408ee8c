import { placeWithout } from '../session/place';
import { lessonsOf } from '../session/selectors';
import { resetRecord } from '../store/reset';
import { messages } from '../words/messages';
import { CommandFault } from './fault';
import { record } from './recording';
import type { World } from './world';

/** `reset`: begins again. Nothing is deleted: a lesson is voided by an event, the whole record is renamed. */
export async function reset(
  world: World,
  id: string | undefined,
  { yes }: { readonly yes?: boolean },
): Promise<number> {
  const what = id === undefined ? messages.reset.everything : messages.reset.lesson(world.lesson(id).title);
  if (!yes && !(await isConfirmed(world, what))) return 1;
  return id === undefined ? resetAll(world) : resetLesson(world, id);
}

async function isConfirmed(world: World, what: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new CommandFault(`${what}\n${messages.reset.sayYes}`);
  world.err(`${what}\n${messages.reset.question}`);
  const isYes = messages.reset.yes.includes((await typedLine()).trim().toLowerCase());
  if (!isYes) world.err(messages.reset.nothingDone);
  return isYes;
}

/**
 * The next line from the keyboard; nothing when the input ends. The kernel shows what is typed: readline would show
 * control characters as they are, and a signal would find the terminal in raw mode.
 */
async function typedLine(): Promise<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, terminal: false });
  const { value = '' } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  return value;
}

function resetAll(world: World): number {
  const folder = world.folder();
  if (folder.kind === 'memory-only') throw new CommandFault(folder.notice, 1);
  const result = resetRecord(folder.path);
  if ('notDone' in result) throw new CommandFault(result.notDone, 1);
  world.saved(world.progress());
  world.out(result.path ? messages.reset.renamed(result.path) : messages.reset.empty);
  return 0;
}

function resetLesson(world: World, id: string): number {
  const known = lessonsOf(world.course.outline).find((lesson) => lesson.id === id);
  const place = world.record.place();
  if (place) world.record.keepPlace(placeWithout(place, id));
  const { outcome } = record(world, id, [{ type: 'lesson-reset' }]);
  if (!outcome.saved) throw new CommandFault(outcome.notKept, 1);
  world.out(messages.reset.lessonDone(known?.title ?? id));
  return 0;
}
