import { type Look, lookOf, wantsPlain } from '../terminal/look';
import { messages } from '../words/messages';
import { CommandFault } from './fault';
import type { GlobalOptions, World } from './world';

/** How to show things here: what the options and the environment say. */
export function lookHere({ color, ascii, plain }: GlobalOptions): Look {
  return lookOf({
    env: process.env,
    noColor: color === false,
    ascii: ascii === true,
    plain: plain === true,
    stdoutIsTTY: process.stdout.isTTY === true,
  });
}

/**
 * The same for a sitting. Plain mode may read from a pipe where it was asked for; screens need a terminal on both
 * sides, and without one the command is used wrongly.
 */
export function sittingLook({ options, look }: World): Look {
  if (wantsPlain({ env: process.env, plain: options.plain === true })) return { ...look, plain: true };
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new CommandFault(messages.noTerminal);
  return look;
}
