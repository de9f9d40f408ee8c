import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginAt } from '../beginnings';
import { LAUNCHER, NODE, startCourse } from '../course-run';
import { UNTOUCHED } from '../emulator';
import { writeSitting } from '../hand-written-record';
import { type TemporaryHome, temporaryHome } from '../home';
import { COOKED } from '../line';
import { signal } from '../process';
import { open } from '../records';
import { type Ending, startTerminal, type Term } from '../terminal';
import { letPass } from '../until';
import { SCREENS, type Shown } from './screens';
import { FAULTS, killedBy, WAYS_OUT } from './ways';

/** The ways out of the built program, tried. Each gives what was not as it should be: nothing, when all is well. */

/** How long a way out may take, in ms: a paste without an end is waited for, 2 s. */
const PATIENCE = 5000;
/** Ends with the sentence that it is given, long after the test. */
const SLOW_VOICE = '#!/bin/sh\ncat > /dev/null\nsleep 600\n';

/** The environment of a program that can be made to fail, and whose voice never comes to an end. */
function prepared(home: TemporaryHome, { where, beginning }: Shown): Record<string, string> {
  const voices = join(home.path, 'voices');
  const faults = join(home.path, 'faults.cjs');
  mkdirSync(voices);
  writeFileSync(join(voices, 'espeak-ng'), SLOW_VOICE, { mode: 0o755 });
  writeFileSync(faults, FAULTS);
  if (where) writeSitting(home.path, { where });
  if (beginning) beginAt(home.path, beginning);
  return { ...home.env, NODE_OPTIONS: `--require ${faults}`, PATH: `${voices}:${process.env.PATH}` };
}

/** From the map to a screen. */
async function arrive(terminal: Term, { where, beginning, keys = [], shows }: Shown): Promise<void> {
  const isBack = where !== undefined || beginning !== undefined;
  await terminal.waitFor(isBack ? 'Continue' : 'Start here');
  if (isBack) {
    terminal.key('Enter');
    await terminal.waitFor((screen) => !screen.join().includes('Continue'));
  }
  await terminal.keys(...keys);
  await terminal.waitFor(shows, 40_000);
}

/** The built program on a screen. */
export async function startOn(home: TemporaryHome, screen: Shown): Promise<Term> {
  const env = prepared(home, screen);
  const terminal = startCourse(env);
  await arrive(terminal, screen).catch(async (error) => {
    await terminal.close();
    throw error;
  });
  return terminal;
}

/** Every process that was started with this data folder, and still runs. */
function processesOf(home: TemporaryHome): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => environmentOf(pid).includes(home.path)).map(Number);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

/** Goes to a screen, and leaves by a way out. */
export async function leave(screenName: string, wayName: string): Promise<string[]> {
  const screen = SCREENS[screenName] as Shown;
  const way = WAYS_OUT[wayName] as (typeof WAYS_OUT)[string];
  using home = temporaryHome();
  await using terminal = await startOn(home, screen);
  if (screen.reads) await terminal.waitUntil(() => processesOf(home).length > 1);
  const began = performance.now();
  await way.leave(terminal);
  const ending = await terminal.exited;
  return [
    ...(performance.now() - began > PATIENCE ? ['it took too long'] : []),
    ...endedAs(way.ending, ending),
    ...(way.isWindowClosed ? [] : stateOf(terminal)),
    ...leftBy(home),
    ...(screen.keeps?.(open(home.path)) === false ? ['the record lacks what was done'] : []),
  ];
}

/** Goes to a screen below a shell, stops the program with Ctrl-Z, brings it back, and leaves. */
export async function stopAndGoOn(screenName: string): Promise<string[]> {
  const screen = SCREENS[screenName] as Shown;
  using home = temporaryHome();
  const env = { ...prepared(home, screen), PS1: 'prompt> ', NODE, LAUNCHER };
  // bash's own line editor would switch the modes that are looked at here.
  const args = ['--norc', '--noprofile', '--noediting', '-i'];
  await using terminal = startTerminal({ command: 'bash', args, env });
  await terminal.waitFor('prompt>');
  terminal.key('"$NODE" "$LAUNCHER"\r');
  await arrive(terminal, screen);
  terminal.key('Ctrl-Z');
  await terminal.waitFor(/Stopped.*\n(.*\n)*prompt>\s*$/);
  const stopped = stateOf(terminal);
  terminal.key('fg\r');
  await terminal.waitUntil(() => terminal.modes().alternateScreen);
  await terminal.waitFor(screen.shows);
  terminal.key('Ctrl-C');
  await terminal.waitUntil(() => !terminal.modes().alternateScreen);
  terminal.key('echo =$?=\r');
  await terminal.waitFor('=130=');
  return [...stopped, ...stateOf(terminal), ...leftBy(home, terminal.pid)];
}

/** Sends a signal to a program that has run for so many milliseconds, on its way to a screen. */
export async function endBy(name: NodeJS.Signals, after: number, screenName: string): Promise<string[]> {
  const screen = SCREENS[screenName] as Shown;
  using home = temporaryHome();
  const env = prepared(home, screen);
  await using terminal = startCourse(env);
  const way = arrive(terminal, screen).catch(() => {});
  await letPass(after);
  signal(terminal.pid, name);
  const ending = await terminal.exited;
  await way;
  return [...endedAs(killedBy(name), ending), ...stateOf(terminal), ...leftBy(home)];
}

const endedAs = (wanted: Ending, found: Ending): string[] =>
  found.code === wanted.code && found.signal === wanted.signal ? [] : [`ended with ${JSON.stringify(found)}`];

/** What of a terminal is not as a shell expects it. */
function stateOf(terminal: Term): string[] {
  const found = JSON.stringify({ ...terminal.modes(), ...terminal.lineDiscipline() });
  return found === JSON.stringify({ ...UNTOUCHED, ...COOKED }) ? [] : [`the terminal is ${found}`];
}

function leftBy(home: TemporaryHome, shell?: number): string[] {
  const left = processesOf(home).filter((pid) => pid !== shell);
  return left.length > 0 ? [`left ${left.join()}`] : [];
}
