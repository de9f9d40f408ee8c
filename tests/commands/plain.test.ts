import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AssessmentItem, Checkpoint, Lesson } from '../../src/course/types';
import { numberedCards } from '../../src/learning/numbering';
import { CommandLine } from '../support/command';
import { builtLessons, LESSON, skipping } from '../support/course-run';

/** The line that brings a lab to its end once a prediction is made, by the id of the lab. */
const LAST_LINE: Readonly<Record<string, string>> = { L01: 'run', L02: 'h' };

function rightLine(checkpoint: Checkpoint): string {
  if (checkpoint.kind === 'explain') return checkpoint.modelAnswer.trim();
  if (checkpoint.kind === 'choice')
    return `${1 + checkpoint.options.findIndex(({ id }) => id === checkpoint.key)}`;
  const cards = numberedCards(checkpoint).map(({ id }) => id);
  return checkpoint.cards.map(({ id }) => cards.indexOf(id) + 1).join(' ');
}

/** A wrong option first, where there are options. */
const triedIn = (checkpoint: Checkpoint): string[] =>
  checkpoint.kind === 'choice' ? [rightLine(checkpoint) === '1' ? '2' : '1', '3', 'retry'] : [];
/** How sure: the learner's word for it, or none. */
const HOW_SURE = { choice: '', order: 'sure', explain: 'skip' } as const;

/** The right answer to an item in a first sitting. */
const sat = ({ siblings }: AssessmentItem): string[] => [rightLine(siblings[0] as Checkpoint), 'fairly'];

/** What is typed from the opening of a lesson to that of the next, or to the results of an assessment. */
const typedIn = (lesson: Lesson): string[] => {
  const { sections, lab, checkpoints, assessment } = lesson;
  if (assessment) return [...sections.map(() => 'next'), ...assessment.items.flatMap(sat)];
  return [
    ...skipping(lesson),
    ...sections.map(() => 'next'),
    ...(lab ? ['2', LAST_LINE[lab.id] as string, 'c'] : []),
    ...checkpoints.flatMap((checkpoint) => [
      ...triedIn(checkpoint),
      rightLine(checkpoint),
      HOW_SURE[checkpoint.kind],
      'n',
    ]),
    'n',
  ];
};
const linesOf = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const SKIPPING = skipping();

/** The ways to plain mode, each with its options and its terminal. */
const MODES = [
  ['--plain', '--plain', {}],
  ['--plain in ASCII', '--plain --ascii', {}],
  ['TERM=dumb', '', { TERM: 'dumb' }],
  ['TERM=dumb in ASCII', '--ascii', { TERM: 'dumb' }],
] as const;

describe.each(MODES)('line by line, from a pipe: %s', (_, options, env) => {
  it('leads from the first line through module 1, and to the end of its checkpoint', () => {
    using shell = new CommandLine();
    const typed = ['', ...builtLessons().flatMap(typedIn), 'q', 'q'];
    const { code, out, err } = shell.run(options, { input: linesOf(...typed), env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { title } of builtLessons().slice(1)) expect(out).toContain(`Up next: ${title}`);
    expect(out).toContain('100 of 100 XP');
    expect(out).toContain('Results of sitting 1, 8 of 8 right');
    expect(out).not.toMatch(options.includes('--ascii') ? /[^\n\x20-\x7e]/ : /[\x00-\x09\x0b-\x1f]/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(shell.json('progress --json')).toMatchObject({
      xp: 540,
      xpTotal: 540,
      calibration: { fairly: { given: 8, right: 8 }, sure: { given: 8, right: 4 } },
    });
  });
});

const lessonsIn = [MODES[0], MODES[2]].flatMap(([mode, options, env]) =>
  builtLessons().map((lesson) => ({ mode, options, env, lesson })),
);

describe('input that ends too early is told in one line', () => {
  it.each(lessonsIn)('$mode: $lesson.id', ({ options, env, lesson }) => {
    const typed = typedIn(lesson).slice(0, -2);
    for (const input of ['', linesOf(...typed.slice(0, typed.length / 2)), linesOf(...typed)]) {
      using shell = new CommandLine();
      const { code, err } = shell.run(`${options} ${lesson.id}`, { input, env });
      expect(code).toBe(2);
      expect(err).toMatch(/^The input ended[^\n\x1b]*\n$/);
    }
  });
});

describe('line by line, from a pipe', () => {
  it('a lesson is opened by its id', () => {
    using shell = new CommandLine();
    const { code, out } = shell.run(`--plain ${LESSON}`, { input: linesOf(...SKIPPING, 'q', 'q') });
    expect(code).toBe(0);
    expect(out).toContain('1 of 4 sections opened');
    expect(shell.progressOf().sections.opened).toBe(1);
  });

  it('what means nothing is told, and nothing happens', () => {
    using shell = new CommandLine();
    const { out } = shell.run(`--plain ${LESSON}`, {
      input: linesOf(...SKIPPING, 'c', '9', '1 2', 'abc', 'q', 'q', 'q'),
    });
    expect(out.split('I cannot do that here.')).toHaveLength(4);
    expect(shell.progressOf().checkpoints[0].attempts).toBe(0);
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

  it('an answer is saved before it is asked how sure the learner is, and told after it', () => {
    using shell = new CommandLine();
    const { out } = shell.run(`--plain ${LESSON}`, { input: linesOf(...SKIPPING, 'c', '2') });
    expect(out.replace(/\s+/g, ' ')).toMatch(/How sure are you\? An empty line skips\. \[[^\]]*\] $/);
    expect(out).not.toMatch(/Right\.|Saved · 20 XP/);
    expect(shell.json('progress --json')).toMatchObject({ xp: 20 });
    expect(JSON.parse(shell.file('config.json')).summary.xp).toBe(20);
  });

  it('input that ends too early is told, and all so far is kept', () => {
    using shell = new CommandLine();
    const { code, err } = shell.run(`--plain ${LESSON}`, { input: linesOf(...SKIPPING, 'n') });
    expect(code).toBe(2);
    expect(err).toMatch(/The input ended/);
    expect(shell.progressOf().sections.opened).toBe(2);
  });
});

describe('a sitting whose answers could not be kept', () => {
  it('goes on, and leaves them in a file that import takes in', () => {
    using shell = new CommandLine();
    shell.write('a-file', '');
    const nowhere = { HOW_MODELS_LEARN_HOME: join(shell.home.path, 'a-file') };
    const { code, err } = shell.run('--plain', {
      input: linesOf('', ...skipping(builtLessons()[0]), 'c', '2', '3', 'q', 'q'),
      env: nowhere,
      cwd: shell.home.path,
    });
    expect(code).toBe(0);
    const [file = ''] = /\S+\.json/.exec(err) ?? [];
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(shell.run(['import', file]).code).toBe(0);
    expect(shell.progressOf('rules-or-examples')).toMatchObject({ sections: { opened: 1 } });
  });
});
