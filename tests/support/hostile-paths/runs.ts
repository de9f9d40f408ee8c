import { readFileSync } from 'node:fs';
import { LAUNCHER, NODE, startCourse } from '../course-run';
import { untilIdle } from '../idle';
import type { Seen } from '../leaks';
import { startTerminal, type Term } from '../terminal';

export type Env = Readonly<Record<string, string>>;

/**
 * A way by which a text that somebody else chose can come to the screen of the built program: takes texts along it,
 * and tells what the terminal saw of every process that was started.
 */
export type HostilePath = (texts: readonly string[]) => Promise<readonly Seen[]>;

/** What a file may be named after a text. */
export const nameOf = (texts: readonly string[]): string => texts.join('').replaceAll('/', '|').slice(0, 60);

/** A file, as a learner sees it who prints it. */
export const fileSeen = (path: string): Seen => ({
  written: readFileSync(path, 'utf8').replaceAll('\n', '\r\n'),
  title: '',
  clipboard: [],
});

const seen = (terminal: Term): Seen => ({
  written: terminal.writtenSince(0),
  title: terminal.title,
  clipboard: terminal.clipboard,
  modes: terminal.modes(),
  line: terminal.lineDiscipline(),
});

/** Runs a program to its end. */
export async function ran(args: readonly string[], env: Env, command = NODE): Promise<Seen> {
  await using terminal = startTerminal({ command, args, env });
  await terminal.exited;
  return seen(terminal);
}

/** Runs the course with standard input from `$INPUT`. */
export const fed = (args: readonly string[], env: Env, launcher = LAUNCHER): Promise<Seen> =>
  ran(['-c', 'printf "%s\\n" "$INPUT" | "$0" "$@"', NODE, launcher, ...args], env, 'sh');

/** Runs commands of the course, one after the other. */
export async function ranAll(
  env: Env,
  commands: readonly (readonly string[])[],
  launcher = LAUNCHER,
): Promise<Seen[]> {
  const told: Seen[] = [];
  for (const args of commands) told.push(await ran([launcher, ...args], env));
  return told;
}

/** A sitting on the screen from the map, left by Ctrl-C where it did not end by itself. */
export async function sat(
  env: Env,
  act: (terminal: Term) => Promise<void>,
  launcher = LAUNCHER,
): Promise<Seen> {
  await using terminal = startCourse(env, { launcher });
  await terminal.waitFor(/Start here|Continue/);
  await act(terminal);
  terminal.key('Ctrl-C');
  await terminal.exited;
  return seen(terminal);
}

/**
 * Presses keys, each once the picture has settled after the last. "Submit" is Enter, and "sure" where the learner is
 * asked how sure they are.
 */
export async function walk(terminal: Term, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    terminal.key(key === 'Submit' ? 'Enter' : key);
    await untilIdle(terminal, { stretch: 40 });
    if (key !== 'Submit' || !terminal.text().includes('How sure')) continue;
    terminal.key('3');
    await untilIdle(terminal, { stretch: 40 });
  }
}
