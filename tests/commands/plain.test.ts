import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExplainCheckpoint, OrderCheckpoint } from '../../src/course/types';
import { numberedCards } from '../../src/learning/numbering';
import { CommandLine } from '../support/command';
import { builtLesson, LESSON, skipping } from '../support/course-run';

const lesson = builtLesson();
const order = lesson.checkpoints[1] as OrderCheckpoint;
const cards = numberedCards(order).map(({ id }) => id);
const RIGHT = order.cards.map(({ id }) => cards.indexOf(id) + 1).join(' ');
/** From before the first section to it. */
const SKIPPING = skipping(lesson);
const EXPLANATION = (lesson.checkpoints[2] as ExplainCheckpoint).modelAnswer.trim();
const linesOf = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('line by line, from a pipe', () => {
  const typed = [
    '',
    ...SKIPPING,
    ...lesson.sections.map(() => 'next'),
    '2',
    'run',
    'c',
    '1',
    'retry',
    '2',
    'n',
    RIGHT,
    'n',
    EXPLANATION,
    'n',
    'm',
    'q',
  ];

  it('the first lesson comes to 100 XP', () => {
    using shell = new CommandLine();
    const { code, out, err } = shell.run('--plain', { input: linesOf(...typed) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('100 of 100 XP');
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(shell.json('progress --json')).toMatchObject({ xp: 100, lessons: [{ state: 'done' }] });
  });

  it('a lesson is opened by its id, and is ASCII where that is asked for', () => {
    using shell = new CommandLine();
    const { code, out } = shell.run(`--plain --ascii ${LESSON}`, { input: linesOf(...SKIPPING, 'q', 'q') });
    expect(code).toBe(0);
    expect(out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(out).toContain('1 of 4 sections opened');
    expect(shell.json('progress --json').lessons[0].sections.opened).toBe(1);
  });

  it('what means nothing is told, and nothing happens', () => {
    using shell = new CommandLine();
    const { out } = shell.run(`--plain ${LESSON}`, {
      input: linesOf(...SKIPPING, 'c', '9', '1 2', 'abc', 'q', 'q', 'q'),
    });
    expect(out.split('I cannot do that here.')).toHaveLength(4);
    expect(shell.json('progress --json').lessons[0].checkpoints[0].attempts).toBe(0);
  });

  it.each([
    ['L01', 'run', 'You predicted: the rows only'],
    ['L02', 'h', 'This is the best score that a straight line can get here.'],
  ])('lab %s can be finished', (lab, line, end) => {
    using shell = new CommandLine();
    const { code, out } = shell.run(`--plain lab ${lab}`, { input: `1\n${line}\nq\n` });
    expect(code).toBe(0);
    expect(out).not.toContain('I cannot do that here.');
    expect(out.replace(/\s+/g, ' ')).toContain(end);
    expect(out).toContain('3 of 3: compare');
  });

  it('input that ends too early is told, and all so far is kept', () => {
    using shell = new CommandLine();
    const { code, err } = shell.run(`--plain ${LESSON}`, { input: linesOf(...SKIPPING, 'n') });
    expect(code).toBe(2);
    expect(err).toMatch(/The input ended/);
    expect(shell.json('progress --json').lessons[0].sections.opened).toBe(2);
  });
});

describe('a sitting whose answers could not be kept', () => {
  it('goes on, and leaves them in a file that import takes in', () => {
    using shell = new CommandLine();
    shell.write('a-file', '');
    const nowhere = { HOW_MODELS_LEARN_HOME: join(shell.home.path, 'a-file') };
    const { code, err } = shell.run('--plain', {
      input: linesOf('', ...SKIPPING, 'c', '2', 'q', 'q'),
      env: nowhere,
      cwd: shell.home.path,
    });
    expect(code).toBe(0);
    const [file = ''] = /\S+\.json/.exec(err) ?? [];
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(shell.run(['import', file]).code).toBe(0);
    expect(shell.json('progress --json').lessons[0]).toMatchObject({ sections: { opened: 1 } });
  });
});
