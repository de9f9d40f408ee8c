import { describe, expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import {
  builtLesson,
  builtLessons,
  keysToOpen,
  LESSON,
  playLesson,
  skipping,
  solveCheckpoints,
  startCourse,
} from '../support/course-run';
import { cutOff, placeKept } from '../support/cut-off';
import { temporaryHome } from '../support/home';

const lesson = builtLesson();

describe('a lesson, by keys alone', () => {
  it('takes a learner to exactly 100 XP, and pays nothing twice', async () => {
    using shell = new CommandLine();
    const { home } = shell;
    {
      await using terminal = startCourse(home.env);
      await terminal.waitFor('Start here');
      await terminal.keys(...keysToOpen(LESSON));
      await playLesson(terminal, lesson);
      await terminal.waitFor('100 of 540 XP');
      await terminal.waitFor('Up next');
      await terminal.waitFor('Module 1 Checkpoint: Read a Learning Problem');
      await terminal.keys('m', 'q');
      expect(await terminal.exited).toEqual({ code: 0, signal: undefined });
    }
    const first = shell.json('progress --json');
    expect(first).toMatchObject({ version: 1, xp: 100, xpTotal: 540 });
    const done = { id: LESSON, state: 'done', xp: 100, sections: { opened: 4, total: 4 } };
    expect(first.lessons).toContainEqual(expect.objectContaining(done));

    await using again = startCourse(home.env);
    await again.waitFor('1 of 5 lessons done');
    await again.keys(...keysToOpen(LESSON));
    await again.waitFor('4 of 4 sections opened');
    again.key('c');
    await solveCheckpoints(again, lesson);
    await again.waitFor('100 of 540 XP');
    again.key('Ctrl-C');
    expect(await again.exited).toEqual({ code: 130, signal: undefined });
    expect(shell.json('progress --json')).toMatchObject({ xp: 100 });
  }, 120_000);
});

describe('a learner who was cut off', () => {
  it('comes back to the same line of section 3 with one Enter', async () => {
    using home = temporaryHome();
    let left: string[] = [];
    {
      await using terminal = startCourse(home.env, { args: [LESSON] });
      await terminal.waitFor('0 of 4 sections');
      await terminal.keys(...skipping());
      await terminal.waitFor('1 of 4 sections');
      for (const opened of [2, 3]) {
        while (!terminal.text().includes(`${opened} of 4 sections`)) {
          const before = terminal.text();
          terminal.key('Space');
          await terminal.waitFor((screen) => screen.join('\n') !== before);
        }
      }
      await terminal.waitUntil(() => placeKept(home).includes(`"section":"${lesson.sections[2]?.id}"`));
      for (let lines = 0; lines < 3; lines++) {
        const before = placeKept(home);
        terminal.key('Down');
        await terminal.waitUntil(() => placeKept(home) !== before);
      }
      await terminal.waitFor('above');
      left = await cutOff(terminal, home, /"section"/);
    }
    await using back = startCourse(home.env);
    await back.waitFor('Continue');
    expect(back.screen().find((row) => row.includes('▌'))).toContain('Continue');
    back.key('Enter');
    await back.waitFor('3 of 4 sections opened');
    expect(back.screen()).toEqual(left);
  });

  it('is asked again how sure they are; the answer is kept', async () => {
    using shell = new CommandLine();
    const { home } = shell;
    {
      await using terminal = startCourse(home.env);
      await terminal.waitFor('Start here');
      await terminal.keys('Enter', ...skipping(builtLessons()[0]), 'c', '2', 'Enter');
      await terminal.waitFor('How sure are you?');
      await cutOff(terminal, home, /"asked":true/);
    }
    expect(shell.json('progress --json').lessons[0].checkpoints[0].attempts).toBe(1);
    await using back = startCourse(home.env);
    await back.waitFor('Continue');
    back.key('Enter');
    await back.waitFor('How sure are you?');
    expect(back.text()).not.toMatch(/Right\.|Not yet/);
    back.key('3');
    await back.waitFor(/Right\.|Not yet/);
    expect(shell.json('progress --json').calibration.sure.given).toBe(1);
  });

  it('finds a half-written explanation as it was, the cursor too', async () => {
    using home = temporaryHome();
    {
      await using terminal = startCourse(home.env, { args: [LESSON] });
      await terminal.waitFor('0 of 4 sections');
      await terminal.keys(...skipping(), 'c', 'n', 'n');
      await terminal.waitFor('in your words');
      await terminal.keys('The numbers inside the model mo', 'Left', 'Left');
      await terminal.waitFor('draft kept');
      await cutOff(terminal, home, /the model mo","cursor":29/);
    }
    await using back = startCourse(home.env);
    await back.waitFor('Checkpoint 3, your words are kept');
    back.key('Enter');
    await back.waitFor('The numbers inside the model mo');
    await back.keys('XY');
    await back.waitFor('The numbers inside the model XYmo');
  });
});
