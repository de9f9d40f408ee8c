import { describe, expect, it } from 'vitest';
import { placeOf, stateFrom } from '../../src/session/place';
import type { CheckpointScreen } from '../../src/session/types';
import { keptAtStart } from '../../src/session/withheld';
import { placeText } from '../../src/ui/place-text';
import { answer, finish, quizCourse, sitting } from '../support/quiz-course';
import { mapAfter, Played } from '../support/sitting';
import { said, smallCourse } from '../support/small-course';

/** The next sitting, at its map, of a learner who left the course here. */
function later(left: Played, course = left.context.course): Played {
  const map = mapAfter(left.events, { columns: 80, rows: 24 }, course);
  const place = stateFrom(JSON.parse(JSON.stringify(placeOf(left.state))), course);
  const kept = keptAtStart(map.progress, place.resume, course.outline, () => left.events);
  return new Played({ ...map, ...place, kept }, left.context);
}

const choice = (option: string) => new Played().press('Enter c').select(option).press('Enter');
const left = (option: string) => later(choice(option));
const continued = ({ state }: Played) => placeText(smallCourse, state.resume as CheckpointScreen);

describe('a course that was left when it asked how sure one is', () => {
  it.each(['slope', 'rows'])('tells at its next start nothing of the answer: %s', (option) => {
    const back = left(option);
    expect(back.state.kept).toMatchObject({ xp: 0, lessons: { line: { state: 'started', xp: 0 } } });
    expect(back.state.kept.lessons.line?.checkpoints.pick).toMatchObject({ state: 'new', attempts: 0 });
    expect(continued(back)).toBe('Checkpoint 1, your answer is in');
  });

  it('counts the answer all the same: it is in the record', () => {
    expect(left('slope').state.progress.xp).toBe(20);
  });

  it.each([
    ['Continue', 'Enter'],
    ['the row of the lesson', 'Down Enter'],
    ['the progress page', 'p Enter'],
    ['help, glossary and back', '? Escape g Escape Enter'],
  ])('asks again by way of %s', (_, keys) => {
    const back = left('slope').press(keys);
    expect(back.place).toBe('checkpoint pick, asked');
    expect(back.state.kept.xp).toBe(0);
    expect(back.state.note).toBeUndefined();
  });

  it.each(['2', 'Enter', 'Escape'])('then tells the verdict and what it earned: %s', (key) => {
    const back = left('slope').press(`Enter ${key}`);
    expect(back.place).toBe('checkpoint pick, judged');
    expect(back.state).toMatchObject({ kept: { xp: 20 } });
  });

  it.each([
    ['an order', () => new Played().press('Enter c n Enter')],
    ['a text', () => new Played().press('Enter c n n').type(said.partial).press('Enter')],
  ])('asks again about %s', (_, way) => {
    const back = later(way());
    expect(continued(back)).toMatch(/, your answer is in$/);
    expect(back.state.kept.xp).toBe(0);
    expect(back.press('Enter').place).toMatch(/, asked$/);
  });

  it('lets the question go where the learner goes on in another lesson', () => {
    const back = left('slope').press('Down Down Enter');
    expect(back.state.progress.lessons.line?.xp).toBe(20);
    expect(back.state.kept).toEqual(back.state.progress);
  });

  it('tells of other answers, before that one and from elsewhere', () => {
    const solved = choice('slope').press('Enter Enter Enter');
    expect(later(solved).state).toMatchObject({ kept: { xp: 20 }, progress: { xp: 20 } });
  });

  it('reads no events where nothing is withheld', () => {
    const { progress } = mapAfter();
    const never = () => {
      throw new Error('read');
    };
    expect(keptAtStart(progress, undefined, smallCourse.outline, never)).toBe(progress);
  });
});

describe('an assessment that was left when it asked how sure one is of its last item', () => {
  const lastItem = () => finish(sitting(), ['+', '-', '+']).type(said.complete).press('Enter');

  it('tells nothing of what the sitting came to before its results', () => {
    const back = later(lastItem(), quizCourse);
    expect(back.state.kept.lessons.quiz).toMatchObject({ state: 'started', assessment: { finished: [] } });
    expect(back.press('Enter Enter').place).toBe('results 1');
    expect(back.state.kept.xp).toBe(back.state.progress.xp);
  });

  it('tells all once the sitting went on elsewhere', () => {
    const asked = answer(sitting(), '+').select('rows').press('Enter');
    const place = placeOf(asked.state);
    const { events } = finish(sitting(), ['+', '-', '+', 'complete']);
    const map = mapAfter(events, { columns: 80, rows: 24 }, quizCourse);
    const { resume } = stateFrom(place, quizCourse);
    const gone = { ...(resume as CheckpointScreen), sitting: 2 };
    expect(keptAtStart(map.progress, gone, quizCourse.outline, () => events)).toBe(map.progress);
  });
});
