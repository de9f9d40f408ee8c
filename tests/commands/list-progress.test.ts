import { describe, expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import { builtLesson, builtLessons, LESSON } from '../support/course-run';

const lesson = builtLesson();
const ids = lesson.checkpoints.map(({ id }) => id);
/** What a learner is asked, by lesson: checkpoints, or the items of an assessment. */
const asked = builtLessons().map(
  ({ id, checkpoints, assessment }) => [id, assessment?.items ?? checkpoints] as const,
);
const listed = (shell: CommandLine) =>
  shell.json('list --json').modules[0].lessons.find(({ id }: { id: string }) => id === LESSON);

/** What the tests read of a lesson in the list. */
interface Entry {
  readonly id: string;
  readonly minutes: number;
  readonly xp: number;
  readonly checkpoints: readonly unknown[];
}

describe('list', () => {
  it('has the fields of the contract, and no others', () => {
    using shell = new CommandLine();
    const { version, modules } = shell.json('list --json');
    expect(version).toBe(1);
    const [module] = modules;
    expect(Object.keys(module)).toEqual(['id', 'title', 'lessons']);
    expect(listed(shell)).toEqual({
      id: LESSON,
      title: 'What Training Actually Changes',
      minutes: 35,
      difficulty: 'easy',
      xp: 100,
      state: 'new',
      sections: { opened: 0, total: 4 },
      checkpoints: [
        { id: ids[0], kind: 'choice', title: 'Name what training changes', state: 'new' },
        { id: ids[1], kind: 'order', title: 'Rebuild the training loop', state: 'new' },
        { id: ids[2], kind: 'explain', title: 'Explain why this is not memorization', state: 'new' },
      ],
    });
  });

  it('has the five entries of module 1 in order, the checkpoint with its eight items at the end', () => {
    using shell = new CommandLine();
    const { lessons } = shell.json('list --json').modules[0];
    expect(lessons.map(({ id, minutes, xp }: Entry) => [id, minutes, xp])).toEqual([
      ['rules-or-examples', 25, 80],
      ['anatomy-of-an-example', 25, 80],
      ['numbers-you-can-turn', 25, 80],
      [LESSON, 35, 100],
      ['m1-checkpoint', 25, 200],
    ]);
    expect(lessons.map(({ checkpoints }: Entry) => checkpoints.length)).toEqual([3, 3, 3, 3, 8]);
    expect(lessons.map(({ id, checkpoints }: Entry) => [id, checkpoints])).toEqual(
      asked.map(([id, questions]) => [
        id,
        questions.map((question) => ({
          id: question.id,
          kind: question.kind,
          title: question.title,
          state: 'new',
        })),
      ]),
    );
  });

  it('tells what was opened and solved', () => {
    using shell = new CommandLine();
    shell.run(`read ${LESSON} --section 2`);
    shell.run(`answer ${LESSON} 1 2`);
    shell.run(`answer ${LESSON} 2 1`);
    const known = listed(shell);
    expect(known).toMatchObject({ state: 'started', sections: { opened: 1, total: 4 } });
    expect(known.checkpoints.map(({ state }: { state: string }) => state)).toEqual([
      'solved',
      'tried',
      'new',
    ]);
    expect(shell.run('list').out).toMatch(
      /What Training Actually Changes \(started, 35 min, easy, 20\/100 XP\)/,
    );
  });

  it('as text names every module and every lesson with its id', () => {
    using shell = new CommandLine();
    const { out } = shell.run('list');
    expect(out).toContain('1  Reading a Learning Problem');
    expect(out).toContain(`${LESSON}: What Training Actually Changes (new, 35 min, easy, 0/100 XP)`);
    expect(out).toContain('5  Judging Honestly (coming)');
  });
});

describe('progress', () => {
  it('has the fields of the contract, and no others', () => {
    using shell = new CommandLine();
    expect(shell.json('progress --json')).toEqual({
      version: 1,
      xp: 0,
      xpTotal: 540,
      calibration: {
        unsure: { given: 0, right: 0 },
        fairly: { given: 0, right: 0 },
        sure: { given: 0, right: 0 },
      },
      lessons: builtLessons().map(({ id, xp, sections }, index) => ({
        id,
        state: 'new',
        xp: 0,
        xpTotal: xp,
        mastery: 0,
        sections: { opened: 0, total: sections.length },
        checkpoints: asked[index]?.[1].map((question) => ({
          id: question.id,
          kind: question.kind,
          state: 'new',
          attempts: 0,
          score: 0,
          xp: 0,
        })),
      })),
    });
  });

  it('counts every answer, equal ones and those after solving too, and pays once', () => {
    using shell = new CommandLine();
    for (const option of ['1', '1', '2', '2', '3']) shell.run(`answer ${LESSON} choice ${option}`);
    expect(shell.json('progress --json').xp).toBe(20);
    const { checkpoints, mastery } = shell.progressOf();
    expect(checkpoints[0]).toMatchObject({ state: 'solved', attempts: 5, score: 1, xp: 20 });
    expect(mastery).toBeCloseTo(1 / 9, 12);
    const { out } = shell.run('progress');
    expect(out).toMatch(/^20 of 540 XP\n/);
    expect(out).toMatch(/^What Training Actually Changes: started, .*20\/100 XP, mastery 11 %$/m);
  });
});

describe('read', () => {
  it('prints a lesson within 72 columns, and opens its sections, which pays once', () => {
    using shell = new CommandLine();
    const { code, out, err } = shell.run(`read ${LESSON}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { title } of lesson.sections) expect(out).toContain(title);
    expect(out).toMatch(/^What Training Actually Changes\n/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
    shell.run(`read ${LESSON}`);
    expect(shell.progressOf()).toMatchObject({ xp: 10, sections: { opened: 4, total: 4 } });
  });

  it('prints one section, by its number, and opens that one', () => {
    using shell = new CommandLine();
    const { out } = shell.run(`read ${LESSON} --section 2`);
    expect(out).toMatch(new RegExp(`^2  ${lesson.sections[1]?.title}\n`));
    expect(out).not.toContain(lesson.sections[2]?.title);
    expect(shell.progressOf()).toMatchObject({ xp: 0, state: 'started', sections: { opened: 1 } });
  });

  it('is ASCII alone where that is asked for', () => {
    using shell = new CommandLine();
    for (const words of [
      `read ${LESSON}`,
      'list',
      `answer ${LESSON} order`,
      `answer ${LESSON} order 1 2`,
      'doctor',
    ])
      expect(shell.run(`${words} --ascii`).out).toMatch(/^[\n\x20-\x7e]*$/);
    const text = [
      'answer',
      LESSON,
      'explain',
      'La pente change — naïve — but the rows stay.',
      '--json',
      '--ascii',
    ];
    const { out } = shell.run(text);
    expect(out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(JSON.parse(out)).toEqual(expect.objectContaining({ kind: 'explain' }));
  });
});

describe('the readable summary', () => {
  it('follows each save, and a reset', () => {
    using shell = new CommandLine();
    const summary = () => JSON.parse(shell.file('config.json')).summary;
    shell.run(`answer ${LESSON} choice 2`);
    expect(summary()).toEqual({ xp: 20, lessonsDone: 0 });
    shell.run('reset --yes');
    expect(summary()).toEqual({ xp: 0, lessonsDone: 0 });
  });
});
