import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryHome } from '../support/home';
import { isAlive } from '../support/process';
import { buildProgram } from '../support/program';
import { startTerminal, type Term, type TerminalOptions } from '../support/terminal';

export const buildScreenProgram = () => buildProgram('tests/terminal/programs/screen.tsx');

/** One run of the program in `programs/screen.tsx`, and the traces it leaves. */
export interface Run extends AsyncDisposable {
  readonly terminal: Term;
  /** Where the details of a crash should be. */
  readonly crashFolder: string;
  /** The process of the program itself, from its first frame. */
  pid(): number;
  /** How often the last things were done, and whether the child of the program lives. */
  timesSaved(): number;
  childLives(): boolean;
}

/** Runs it in a terminal where something was printed before, or below the given command. */
export function runScreenProgram(
  path: string,
  {
    command = 'sh',
    args = ['-c', `echo before; exec node ${path}`],
    env = {},
  }: Partial<TerminalOptions> = {},
): Run {
  const home = temporaryHome();
  const saved = join(home.path, 'saved');
  const terminal = startTerminal({
    command,
    args,
    env: { SAVED: saved, CRASH_FOLDER: home.path, PROGRAM: path, ...env },
  });
  const traces = () => (existsSync(saved) ? readFileSync(saved, 'utf8').trim().split('\n') : []);
  return {
    terminal,
    crashFolder: home.path,
    pid: () => Number(/pid (\d+)/.exec(terminal.text())?.[1]),
    timesSaved: () => traces().length,
    childLives: () => traces().some((line) => isAlive(Number(/child (\d+)/.exec(line)?.[1]))),
    async [Symbol.asyncDispose]() {
      await terminal.close();
      home[Symbol.dispose]();
    },
  };
}
