import { expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import { builtLessons, playAssessment, playLesson, startCourse } from '../support/course-run';

/** Module 1 as a learner lives it, from the first key on. */

const entries = builtLessons();

it('leads through its four lessons and the checkpoint at its end, by keys alone', async () => {
  using shell = new CommandLine();
  await using terminal = startCourse(shell.home.env);
  await terminal.waitFor('Start here');
  let xp = 0;
  for (const lesson of entries) {
    terminal.key('Enter');
    await (lesson.assessment ? playAssessment : playLesson)(terminal, lesson);
    xp += lesson.xp;
    if (!lesson.assessment) await terminal.waitFor(`${xp} of 540 XP`);
  }
  await terminal.keys('m', 'q');
  expect(await terminal.exited).toEqual({ code: 0, signal: undefined });
  expect(shell.json('progress --json')).toMatchObject({
    xp: 540,
    xpTotal: 540,
    lessons: entries.map((lesson) => ({ id: lesson.id, xp: lesson.xp, state: 'done' })),
  });
}, 240_000);
