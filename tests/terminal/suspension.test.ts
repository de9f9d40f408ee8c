import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNTOUCHED } from '../support/emulator';
import { COOKED } from '../support/line';
import { isAlive, signal } from '../support/process';
import type { Program } from '../support/program';
import { buildScreenProgram, type Run, runScreenProgram } from './screen-program';

let program: Program;
beforeAll(async () => {
  program = await buildScreenProgram();
});
afterAll(() => program[Symbol.dispose]());

/** `--noediting`: bash's own line editor would switch the modes that are looked at here. */
const underBash = () =>
  runScreenProgram(program.path, {
    command: 'bash',
    args: ['--norc', '--noprofile', '--noediting', '-i'],
    env: { PS1: 'prompt> ' },
  });

/** The program is up below the shell, with the modes of a full screen. */
async function start({ terminal }: Run, command: string): Promise<void> {
  await terminal.waitFor('prompt>');
  terminal.key(`${command}\r`);
  await isBack({ terminal });
}

async function isBack({ terminal }: Pick<Run, 'terminal'>): Promise<void> {
  await terminal.waitFor(/^ready \d+x\d+/);
  await terminal.waitUntil(() => terminal.modes().bracketedPaste);
  expect(terminal.modes()).toMatchObject({ alternateScreen: true, cursorHidden: true });
  expect(terminal.lineDiscipline()).toEqual({ canonical: false, echo: false });
}

/** The shell says that its job is stopped, and its terminal is a shell's. */
async function isStopped({ terminal }: Run): Promise<void> {
  await terminal.waitFor(/Stopped.*\n(.*\n)*prompt>\s*$/);
  expect(terminal.modes()).toEqual(UNTOUCHED);
  expect(terminal.lineDiscipline()).toEqual(COOKED);
}

describe.concurrent('Ctrl-Z and fg', () => {
  it.each([
    ['directly', 'node $PROGRAM'],
    ['under sh', `sh -c 'node $PROGRAM'`],
    ['under npx', `npx --offline -c 'node $PROGRAM'`],
  ])('%s, twice', async (_how, command) => {
    await using run = underBash();
    await start(run, command);
    for (const letter of ['x', 'y']) {
      run.terminal.key(letter);
      await run.terminal.waitFor(`${letter}"`);
      run.terminal.key('Ctrl-Z');
      await isStopped(run);
      run.terminal.key('echo $((6 * 7)); clear; fg\r');
      await isBack(run);
    }
    run.terminal.key('z');
    await run.terminal.waitFor('typed "x\\u001ay\\u001az"');
    run.terminal.key('Ctrl-C');
    await run.terminal.waitFor('goodbye');
    run.terminal.key('echo =$?=\r');
    await run.terminal.waitFor('=130=');
  });

  it('saves before it stops', async () => {
    await using run = underBash();
    await start(run, 'node $PROGRAM');
    run.terminal.key('Ctrl-Z');
    await isStopped(run);
    expect(run.timesSaved()).toBe(1);
  });

  it('is drawn once when it comes back', async () => {
    await using run = underBash();
    await start(run, 'node $PROGRAM');
    run.terminal.key('Ctrl-Z');
    await isStopped(run);
    const mark = run.terminal.mark();
    run.terminal.key('clear; fg\r');
    await isBack(run);
    run.terminal.key('x');
    await run.terminal.waitFor('x"');
    expect(run.terminal.writtenSince(mark).split('\x1b[?1049h')).toHaveLength(2);
  });

  it('finds a window that has another size by then', async () => {
    await using run = underBash();
    await start(run, 'node $PROGRAM');
    run.terminal.key('Ctrl-Z');
    await isStopped(run);
    run.terminal.resize(60, 20);
    run.terminal.key('fg\r');
    await run.terminal.waitFor('ready 60x20');
  });

  it('a window that is closed meanwhile ends it', async () => {
    await using run = underBash();
    await start(run, 'node $PROGRAM');
    const pid = run.pid();
    run.terminal.key('Ctrl-Z');
    await isStopped(run);
    run.terminal.vanish();
    await run.terminal.waitUntil(() => !isAlive(pid), 2000);
    expect(run.childLives()).toBe(false);
  });
});

describe.concurrent('a stop from outside', () => {
  it('SIGTSTP stops as Ctrl-Z does', async () => {
    await using run = underBash();
    await start(run, 'node $PROGRAM');
    signal(run.pid(), 'SIGTSTP');
    await isStopped(run);
    run.terminal.key('fg\r');
    await isBack(run);
  });

  it('SIGSTOP cannot be seen, but fg brings everything back', async () => {
    await using run = underBash();
    await start(run, 'node $PROGRAM');
    const pid = run.pid();
    signal(pid, 'SIGSTOP');
    await run.terminal.waitFor('Stopped');
    const mark = run.terminal.mark();
    run.terminal.key('fg\r');
    await run.terminal.waitUntil(() => run.terminal.writtenSince(mark).includes('ready 80x24'));
    await isBack(run);
    run.terminal.key('k');
    await run.terminal.waitFor('typed "k"');
  });
});

describe('what is typed after leaving', () => {
  it('is for the shell, even while the program is still at work', async () => {
    await using run = underBash();
    const go = join(run.crashFolder, 'go');
    await start(run, `LINGER=${go} node $PROGRAM`);
    const pid = run.pid();
    run.terminal.key('q');
    await run.terminal.waitFor('goodbye');
    run.terminal.key('echo =$((6 * 7))=\r');
    await run.terminal.waitFor('echo =$((6 * 7))=');
    expect(isAlive(pid)).toBe(true);
    writeFileSync(go, '');
    await run.terminal.waitFor('=42=');
  });
});
