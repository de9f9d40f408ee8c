import { expect, it } from 'vitest';
import { builtLesson, LESSON, startCourse } from '../support/course-run';
import { writeSitting } from '../support/hand-written-record';
import { temporaryHome } from '../support/home';
import { untilIdle } from '../support/idle';
import { open } from '../support/records';

const choice = builtLesson().checkpoints.find((checkpoint) => checkpoint.kind === 'choice');

/** A sitting that was left at the choice, with the right option selected. */
function placeAtChoice() {
  const { id = '', options = [], key } = choice ?? {};
  const ids = options.map((option) => option.id);
  const draft = { kind: 'choice', options: ids, focus: ids.indexOf(key ?? ''), tried: [] };
  return {
    resume: { lesson: LESSON, kind: 'checkpoint', checkpoint: id, hints: 0 },
    drafts: { [`${LESSON}/${id}`]: draft },
  };
}

it('two terminals on one lesson: what is earned in one shows in the other at its next key', async () => {
  using home = temporaryHome();
  writeSitting(home.path, { where: placeAtChoice() });
  await using one = startCourse(home.env);
  await using other = startCourse(home.env);
  await one.waitFor('Continue');
  await other.waitFor('Continue');

  await one.keys('Enter', 'Enter');
  await one.waitUntil(() => !one.text().includes('Continue'));
  await one.waitUntil(() =>
    open(home.path)
      .events()
      .some(({ type }) => type === 'answered'),
  );
  await untilIdle(other);
  expect(other.text()).not.toContain('20/100 XP');

  other.key('Down');
  await other.waitFor('20/100 XP');
}, 30_000);
