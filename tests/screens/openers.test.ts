import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpeners, NODE } from '../support/course-run';
import { cutOff } from '../support/cut-off';
import { temporaryHome } from '../support/home';
import { openerCourse, recall } from '../support/opener-course';
import { copyWithCourse, type ProgramCopy } from '../support/program-copy';
import { startTerminal, type Term } from '../support/terminal';

/** The questions before a lesson, in the built program with a small course that has them. */

let program: ProgramCopy;
beforeAll(() => {
  program = copyWithCourse(openerCourse);
});
afterAll(() => program[Symbol.dispose]());

type Env = Readonly<Record<string, string>>;

const start = (env: Env, ...args: readonly string[]) =>
  startTerminal({ command: NODE, args: [program.launcher, ...args], env });

function ran(env: Env, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(NODE, [program.launcher, ...args], {
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...env },
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** State and XP of the lesson `gap`, as the record has them. */
function gapOf(env: Env) {
  const { xp, lessons } = JSON.parse(ran(env, ['progress', '--json']).out);
  const { state } = lessons.find(({ id }: { id: string }) => id === 'gap');
  return { state, xp };
}

const SIZES = [
  [40, 12],
  [80, 24],
  [120, 40],
] as const;

/** Title, position, keys, and the focused option where there is something to choose, at every size. */
async function holdsAtEverySize(terminal: Term, title: string, isAsked: boolean): Promise<void> {
  for (const [columns, rows] of SIZES) {
    terminal.resize(columns, rows);
    await terminal.waitFor((screen) => {
      const all = screen.join('\n');
      const keys = isAsked ? /Enter choose.*\? keys/ : /Enter next.*\? keys/;
      return (
        screen.length === rows &&
        all.includes(title) &&
        all.includes('0 of 1 sections opened') &&
        all.includes('Not scored.') &&
        all.includes('▌') === isAsked &&
        keys.test(all)
      );
    });
  }
  terminal.resize(80, 24);
}

describe('the questions before a lesson', () => {
  it('are asked on the way from the map to the first section, and pay nothing', async () => {
    using home = temporaryHome();
    await using terminal = start(home.env);
    await terminal.waitFor('Start here');
    await terminal.keys('Down', 'Down', 'Enter');
    await terminal.waitFor('From before');
    await holdsAtEverySize(terminal, 'From before', true);
    terminal.key('Enter');
    await terminal.waitFor(/It is number \d/);
    await holdsAtEverySize(terminal, 'From before', false);
    terminal.key('Enter');
    await terminal.waitFor('Guess first');
    await holdsAtEverySize(terminal, 'Guess first', true);
    expect(gapOf(home.env)).toEqual({ state: 'new', xp: 0 });
    terminal.key('Space');
    await terminal.waitFor('1 of 1 sections opened');
    expect(gapOf(home.env).state).not.toBe('new');
    await terminal.keys('q', 'Down', 'Down', 'Enter');
    await terminal.waitFor('1 of 1 sections opened');
    expect(terminal.screen().join('\n')).not.toContain('before you read');
  });

  it('are where they were left after a kill, and lead back from the section that tells', async () => {
    using home = temporaryHome();
    ran(home.env, ['read', 'line', '--section', '2']);
    let left: string[] = [];
    {
      await using terminal = start(home.env, 'gap');
      await terminal.waitFor('From before');
      await terminal.keys('Down', 'Enter');
      await terminal.waitFor('v opens section 2');
      terminal.key('v');
      await terminal.waitFor('Only the slope moves.');
      terminal.key('v');
      await terminal.waitFor('Not scored.');
      left = await cutOff(terminal, home, /"chosen"/);
    }
    await using back = start(home.env);
    await back.waitFor('Before you read: a question from before');
    back.key('Enter');
    await back.waitFor('From before');
    expect(back.screen()).toEqual(left);
    expect(gapOf(home.env).state).toBe('new');
  });

  it('are passed by a robot that reads on', async () => {
    using home = temporaryHome();
    await using terminal = start(home.env, 'gap');
    await answerOpeners(terminal, openerCourse.lesson('gap'));
    await terminal.waitFor('1 of 1 sections opened');
  });

  it.each([
    ['answered', '1\n\n1\n\nq\nq\n'],
    ['skipped', '\n\nq\nq\n'],
  ])('are %s line by line, from a pipe', (what, input) => {
    using home = temporaryHome();
    const { code, out, err } = ran(home.env, ['--plain', 'gap'], input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.includes(recall.after.slice(0, 30))).toBe(what === 'answered');
    expect(out).toContain('Guess first');
    expect(out).toContain('1 of 1 sections opened');
    expect(out).toMatch(/^[^\x00-\x09\x0b-\x1f]*$/);
  });
});
