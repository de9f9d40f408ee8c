import type { TemporaryHome } from './home';
import { untilIdle } from './idle';
import { names, read } from './records';
import type { Term } from './terminal';

/** The place that is kept in a data folder, as text, while a program may be writing there; `{}` before the first. */
export function placeKept({ path }: TemporaryHome): string {
  const sittings = names(path).filter((name) => name.endsWith('.json'));
  const places = sittings.map((name) => JSON.parse(read(path, name)).place ?? { turn: 0, where: {} });
  const [newest] = places.sort((one, other) => other.turn - one.turn);
  return JSON.stringify(newest?.where ?? {});
}

/** Kills the program once its place is kept, and tells what stood on the screen. */
export async function cutOff(terminal: Term, home: TemporaryHome, place: RegExp): Promise<string[]> {
  await terminal.waitUntil(() => place.test(placeKept(home)));
  await untilIdle(terminal);
  const left = terminal.screen();
  await terminal.kill();
  return left;
}
