import { createInterface } from 'node:readline';
import type { Effect } from '../session/action';
import type { Beginning } from '../session/runtime';
import { converse } from '../ui/plain/converse';
import type { Look } from '../ui/theme';
import { messages } from '../words/messages';
import { CommandFault } from './fault';
import { closeSitting, leave, openSitting } from './sitting';
import type { World } from './world';

/** Runs one sitting line by line, from a terminal or a pipe; resolves with the exit code. */
export async function sitPlain(world: World, look: Look, beginning: Beginning): Promise<number> {
  let exitCode: number | undefined;
  const perform = (effect: Effect) => {
    if (effect.type === 'quit') exitCode = effect.code;
    // A run is not watched here: it goes to its end at once.
    if (effect.type === 'tick') sitting.dispatch({ type: 'tick' });
  };
  const sitting = openSitting(world, look, beginning, perform);
  const stayOpen = world.guard.onLeaving(() => closeSitting(sitting));
  const input = createInterface({ input: process.stdin, terminal: false });
  const ending = await converse({
    sitting,
    course: world.course,
    lines: input,
    out: (text) => world.out(text),
    columns: Math.min(72, (process.stdout.columns || 80) - 1),
    hasLeft: () => exitCode !== undefined,
  });
  input.close();
  stayOpen();
  leave(world, sitting);
  if (ending === 'ended') throw new CommandFault(messages.plain.inputEnded);
  return exitCode ?? 0;
}
