import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import { answerOpeners, startCourse } from '../support/course-run';
import { cutOff } from '../support/cut-off';
import { openerCourse, recall } from '../support/opener-course';
import { copyWithCourse, type ProgramCopy } from '../support/program-copy';
import type { Term } from '../support/terminal';

/** The questions before a lesson, in the built program with a small course that has them. */

let program: ProgramCopy;
beforeAll(() => {
  program = copyWithCourse(openerCourse);
});
afterAll(() => program[Symbol.dispose]());

const start = ({ home }: CommandLine, ...args: readonly string[]) =>
  startCourse(home.env, { launcher: program.launcher, args });

/** State and XP of the lesson `gap`, as the record has them. */
function gapOf(shell: CommandLine) {
  const { state } = shell.progressOf('gap');
  return { state, xp: shell.json('progress --json').xp };
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
    using shell = new CommandLine(program.launcher);
    await using terminal = start(shell);
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
    expect(gapOf(shell)).toEqual({ state: 'new', xp: 0 });
    terminal.key('Space');
    await terminal.waitFor('1 of 1 sections opened');
    expect(gapOf(shell).state).not.toBe('new');
    await terminal.keys('q', 'Down', 'Down', 'Enter');
    await terminal.waitFor('1 of 1 sections opened');
    expect(terminal.text()).not.toContain('before you read');
  });

  it('are where they were left after a kill, and lead back from the section that tells', async () => {
    using shell = new CommandLine(program.launcher);
    shell.run('read line --section 2');
    let left: string[] = [];
    {
      await using terminal = start(shell, 'gap');
      await terminal.waitFor('From before');
      await terminal.keys('Down', 'Enter');
      await terminal.waitFor('v opens section 2');
      terminal.key('v');
      await terminal.waitFor('Only the slope moves.');
      terminal.key('v');
      await terminal.waitFor('Not scored.');
      left = await cutOff(terminal, shell.home, /"chosen"/);
    }
    await using back = start(shell);
    await back.waitFor('Before you read: a question from before');
    back.key('Enter');
    await back.waitFor('From before');
    expect(back.screen()).toEqual(left);
    expect(gapOf(shell).state).toBe('new');
  });

  it('are passed by a robot that reads on', async () => {
    using shell = new CommandLine(program.launcher);
    await using terminal = start(shell, 'gap');
    await answerOpeners(terminal, openerCourse.lesson('gap'));
    await terminal.waitFor('1 of 1 sections opened');
  });

  it.each([
    ['answered', '1\n\n1\n\nq\nq\n'],
    ['skipped', '\n\nq\nq\n'],
  ])('are %s line by line, from a pipe', (what, input) => {
    using shell = new CommandLine(program.launcher);
    const { code, out, err } = shell.run('--plain gap', { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.includes(recall.after.slice(0, 30))).toBe(what === 'answered');
    expect(out).toContain('Guess first');
    expect(out).toContain('1 of 1 sections opened');
    expect(out).toMatch(/^[^\x00-\x09\x0b-\x1f]*$/);
  });
});
