import { expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import { builtLessons, openAssessment, playLesson, startCourse } from '../support/course-run';

/** Module 1 as a learner lives it, from the first key on. */

const entries = builtLessons();
const lessons = entries.filter(({ assessment }) => !assessment);
const assessments = entries.filter(({ assessment }) => assessment);

it('leads through its four lessons to the checkpoint at its end, by keys alone', async () => {
  using shell = new CommandLine();
  await using terminal = startCourse(shell.home.env);
  await terminal.waitFor('Start here');
  let xp = 0;
  for (const lesson of lessons) {
    terminal.key('Enter');
    await playLesson(terminal, lesson);
    xp += lesson.xp;
    await terminal.waitFor(`${xp} of 540 XP`);
    await terminal.waitFor('Up next');
  }
  for (const assessment of assessments) await openAssessment(terminal, assessment);
  terminal.key('Ctrl-C');
  expect(await terminal.exited).toEqual({ code: 130, signal: undefined });
  expect(shell.json('progress --json')).toMatchObject({
    xp,
    xpTotal: 540,
    lessons: [
      ...lessons.map((lesson) => ({ id: lesson.id, xp: lesson.xp, state: 'done' })),
      { id: 'm1-checkpoint', xpTotal: 200 },
    ],
  });
}, 240_000);
