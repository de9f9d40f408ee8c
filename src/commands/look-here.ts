import { lookOf } from '../terminal/look';
import type { Look } from '../ui/theme';
import { CommandFault } from './fault';
import type { GlobalOptions } from './world';

const WORK_WITHOUT =
  'There is no terminal here to draw on. These work without one: list, read, answer, progress, doctor (see --help).';

/** How to draw in this terminal. Without one, the screens cannot be shown: a fault of usage. */
export function lookHere({ color, ascii, plain }: GlobalOptions): Look {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new CommandFault(WORK_WITHOUT);
  const look = lookOf({
    env: process.env,
    noColor: color === false,
    ascii: ascii === true,
    plain: plain === true,
    stdoutIsTTY: true,
  });
  return { color: look.colors, ascii: look.ascii };
}
