import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryHome } from '../support/home';
import { buildProgram, type Program } from '../support/program';

let program: Program;
beforeAll(async () => {
  program = await buildProgram('tests/terminal/programs/lines.ts');
});
afterAll(() => program[Symbol.dispose]());

/** Starts the command with pipes, and gives what it printed first. */
async function start(doing: string, crashFolder = '') {
  const child = spawn(process.execPath, [program.path, doing], { env: { CRASH_FOLDER: crashFolder } });
  const ended = once(child, 'close');
  const complaints = text(child.stderr);
  const [first] = await once(child.stdout, 'data');
  return { child, ended, complaints, first: String(first) };
}

describe('a command without a screen', () => {
  it('ends quietly, with exit code 0, when nobody reads on', async () => {
    const { child, ended, complaints } = await start('print on and on');
    child.stdout.destroy();
    expect(await ended).toEqual([0, null]);
    expect(await complaints).toBe('last thing\n');
  });

  it('does its last thing and dies by the signal', async () => {
    const { child, ended, complaints } = await start('wait for a signal');
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(await complaints).toBe('last thing\n');
  });

  it('tells of a crash in one line, and ends with exit code 70; no escape byte is written', async () => {
    using home = temporaryHome();
    const { ended, complaints, first } = await start('fail', home.path);
    expect(await ended).toEqual([70, null]);
    expect(first).toBe('up\n');
    expect(await complaints).toMatch(/^last thing\nStopped by a fault\. \/\S+\/crash-\S+\.txt\n$/);
  });
});
