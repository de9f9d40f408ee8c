import { readdirSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASTE_LIMIT } from '../../src/terminal/keyboard';
import { UNTOUCHED } from '../support/emulator';
import { COOKED } from '../support/line';
import { signal } from '../support/process';
import type { Program } from '../support/program';
import type { Ending } from '../support/terminal';
import { letPass } from '../support/until';
import { buildScreenProgram, type Run, runScreenProgram } from './screen-program';

let program: Program;
beforeAll(async () => {
  program = await buildScreenProgram();
});
afterAll(() => program[Symbol.dispose]());

const exit = (code: number): Ending => ({ code, signal: undefined });
const killedBy = (name: NodeJS.Signals): Ending => ({ code: undefined, signal: constants.signals[name] });

/** The program is up, in its alternate screen, with raw keys and bracketed paste. */
async function isUp({ terminal }: Run): Promise<void> {
  await terminal.waitFor('ready 80x24');
  await terminal.waitUntil(() => terminal.modes().bracketedPaste);
  expect(terminal.modes()).toMatchObject({ alternateScreen: true, cursorHidden: true });
  expect(terminal.lineDiscipline()).toEqual({ canonical: false, echo: false });
}

/** What must hold after every way out. */
function expectTerminalRestored({ terminal }: Run): void {
  expect(terminal.modes()).toEqual(UNTOUCHED);
  expect(terminal.lineDiscipline()).toEqual(COOKED);
}

describe.concurrent('after every way out the terminal is as it was, all is saved once, and no child is left', () => {
  const press = (key: string) => (run: Run) => run.terminal.key(key);
  const send = (name: NodeJS.Signals) => (run: Run) => signal(run.pid(), name);

  it.each<[way: string, act: (run: Run) => void, ending: Ending, last: string | RegExp]>([
    ['leaving', press('q'), exit(0), 'goodbye'],
    ['Ctrl-C', press('Ctrl-C'), exit(130), 'goodbye'],
    ['Ctrl-C in one chunk with keys', press('aaa\x03'), exit(130), 'goodbye'],
    ['process.exit', press('e'), exit(3), ''],
    ['an error in a key handler', press('h'), exit(70), /^Stopped by a fault/],
    ['an error in a timer', press('t'), exit(70), /^Stopped by a fault/],
    ['an error while drawing', press('d'), exit(70), /^Stopped by a fault/],
    ['a rejection', press('r'), exit(70), /^Stopped by a fault/],
    ['SIGINT', send('SIGINT'), killedBy('SIGINT'), ''],
    ['SIGTERM', send('SIGTERM'), killedBy('SIGTERM'), ''],
    ['SIGQUIT', send('SIGQUIT'), killedBy('SIGQUIT'), ''],
    ['SIGHUP', send('SIGHUP'), killedBy('SIGHUP'), ''],
    ['SIGUSR2', send('SIGUSR2'), killedBy('SIGUSR2'), ''],
    ['SIGALRM', send('SIGALRM'), killedBy('SIGALRM'), ''],
    ['SIGXCPU', send('SIGXCPU'), killedBy('SIGXCPU'), ''],
    ['SIGABRT', send('SIGABRT'), killedBy('SIGABRT'), ''],
  ])('%s', async (_way, act, ending, last) => {
    await using run = runScreenProgram(program.path);
    await isUp(run);
    act(run);
    expect(await run.terminal.exited).toEqual(ending);
    expectTerminalRestored(run);
    expect(run.terminal.screen()[0]).toBe('before');
    expect(run.terminal.screen()[1]).toMatch(last === '' ? /^$/ : last);
    expect(run.timesSaved()).toBe(1);
    expect(run.childLives()).toBe(false);
  });

  it.each(['first', 'second'])('with the handlers of conf installed %s', async (CONF) => {
    for (const name of ['SIGTERM', 'SIGABRT', 'SIGHUP'] as const) {
      await using run = runScreenProgram(program.path, { env: { CONF } });
      await isUp(run);
      signal(run.pid(), name);
      expect(await run.terminal.exited).toEqual(killedBy(name));
      expectTerminalRestored(run);
      expect(run.timesSaved()).toBe(1);
    }
  });

  it('a signal while the program is busy', async () => {
    await using run = runScreenProgram(program.path);
    await isUp(run);
    const pid = run.pid();
    run.terminal.key('b');
    signal(pid, 'SIGTERM');
    expect(await run.terminal.exited).toEqual(killedBy('SIGTERM'));
    expectTerminalRestored(run);
  });

  it('50 signals at any time from the start', async () => {
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const;
    const runs = Array.from({ length: 50 }, (_, index) => ({
      name: names[index % 5] as NodeJS.Signals,
      index,
    }));
    const signalled = async ({ name, index }: (typeof runs)[number]) => {
      await using run = runScreenProgram(program.path, { command: 'node', args: [program.path] });
      await letPass(index * 10);
      signal(run.terminal.pid, name);
      expect(await run.terminal.exited).toEqual(killedBy(name));
      expectTerminalRestored(run);
      expect(run.childLives()).toBe(false);
    };
    for (let first = 0; first < runs.length; first += 5) {
      await Promise.all(runs.slice(first, first + 5).map(signalled));
    }
  });

  it('a limit on file sizes is no way out', async () => {
    await using run = runScreenProgram(program.path, { env: { CONF: 'first' } });
    await isUp(run);
    signal(run.pid(), 'SIGXFSZ');
    run.terminal.key('a');
    await run.terminal.waitFor('typed "a"');
  });
});

describe('pasting', () => {
  it('Ctrl-C leaves, even when a paste never ended', async () => {
    await using run = runScreenProgram(program.path);
    await isUp(run);
    await run.terminal.keys('\x1b[200~lost', 'Ctrl-C');
    expect(await run.terminal.exited).toEqual(exit(130));
    expectTerminalRestored(run);
  });

  it('a megabyte holds nothing up', async () => {
    await using run = runScreenProgram(program.path);
    await isUp(run);
    run.terminal.paste('x'.repeat(1_000_000));
    await run.terminal.waitFor(`pasted ${PASTE_LIMIT}`, 3000);
  });
});

describe('a terminal that does not know its size', () => {
  it('counts as 80 by 24', async () => {
    await using run = runScreenProgram(program.path, {
      args: ['-c', 'stty cols 0 rows 0; exec node $PROGRAM'],
    });
    await isUp(run);
  });
});

describe('a crash', () => {
  it('shows one calm line, and writes the details into a private file', async () => {
    await using run = runScreenProgram(program.path);
    await isUp(run);
    run.terminal.key('h');
    await run.terminal.exited;
    const shown = run.terminal.screen().join('').trim();
    const [report = ''] = readdirSync(run.crashFolder).filter((name) => name.startsWith('crash-'));
    const path = join(run.crashFolder, report);
    expect(shown).toBe(`beforeStopped by a fault. Your answers are saved. Details: ${path}`);
    expect(readFileSync(path, 'utf8')).toContain('a fault of the program');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe.concurrent('the terminal vanishes', () => {
  /** What the kernel does about it depends on who stands above the program. */
  const deafShell = (line: string) => ({ command: 'sh', args: ['-c', `trap "" HUP; ${line}; true`] });

  it.each<[how: string, options: Parameters<typeof runScreenProgram>[1], key: string]>([
    ['with SIGHUP', undefined, 'a'],
    ['without SIGHUP, on a screen that stands still', deafShell('node "$PROGRAM"'), 'a'],
    ['without SIGHUP, while something moves', deafShell('node "$PROGRAM"'), '.'],
    ['without SIGHUP, in the middle of a lost paste', deafShell('node "$PROGRAM"'), '\x1b[200~x'],
  ])('%s: gone within 2 s, and saved', async (_how, options, key) => {
    await using run = runScreenProgram(program.path, options);
    await isUp(run);
    run.terminal.key(`a${key}`);
    await run.terminal.waitFor('typed "a');
    run.terminal.vanish();
    await run.terminal.waitUntil(() => run.terminal.ending !== undefined, 2000);
    expect(run.terminal.ending).toEqual(options ? exit(0) : killedBy('SIGHUP'));
    expect(run.timesSaved()).toBe(1);
    expect(run.childLives()).toBe(false);
  });
});
