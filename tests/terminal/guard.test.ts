import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryHome } from '../support/home';
import { buildProgram, type Program } from '../support/program';
import { startTerminal, UNTOUCHED } from '../support/terminal';

let program: Program;
beforeAll(async () => {
  program = await buildProgram('tests/terminal/programs/screen.tsx');
});
afterAll(() => program[Symbol.dispose]());

describe('smoke', () => {
  it('goes', async () => {
    using home = temporaryHome();
    await using terminal = startTerminal({
      command: 'node',
      args: [program.path],
      env: { SAVED: join(home.path, 'saved'), CRASH_FOLDER: home.path },
    });
    const t = Date.now();
    await terminal.waitFor('ready 80x24');
    console.log('ready', Date.now() - t, terminal.modes(), terminal.lineDiscipline(), terminal.memory());
    terminal.key('abc');
    await terminal.waitFor('typed "abc"');
    terminal.key('q');
    console.log(await terminal.exited, terminal.screen().slice(0, 4), terminal.modes(), terminal.lineDiscipline());
    console.log(readFileSync(join(home.path, 'saved'), 'utf8'));
    expect(terminal.modes()).toEqual(UNTOUCHED);
  });
});
