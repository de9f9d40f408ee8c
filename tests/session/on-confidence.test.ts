import { describe, expect, it } from 'vitest';
import type { Checkpoint, Course, Lesson } from '../../src/course/types';
import { verdictOf } from '../../src/session/selectors';
import type { CheckpointScreen, Size } from '../../src/session/types';
import { revealed } from '../support/happenings';
import { PLAIN, pictureOf } from '../support/picture';
import { contextOf, eventsOf, mapAfter, Played } from '../support/sitting';
import { courseOf, lessons, said, smallCourse } from '../support/small-course';

const choice = (option: string) => new Played().press('Enter c').select(option);
const explain = (text: string) => new Played().press('Enter c n n').type(text);
const screenOf = (played: Played) => played.screen as CheckpointScreen;
const knownOf = (played: Played, id = 'pick') => played.state.progress.lessons.line?.checkpoints[id];

describe('after an answer is submitted', () => {
  it.each([
    ['a right choice', () => choice('slope')],
    ['a wrong choice', () => choice('rows')],
    ['an order', () => new Played().press('Enter c n')],
    ['a complete explanation', () => explain(said.complete)],
    ['a partial explanation', () => explain(said.partial)],
    ['a misconception', () => explain(said.wrong)],
  ])('the learner is asked how sure they are: %s', (_, way) => {
    const played = way().press('Enter');
    expect(played.place).toMatch(/, asked$/);
    expect(verdictOf(screenOf(played))).toBeUndefined();
    expect(played.events.at(-1)).toMatchObject({ type: 'answered' });
  });

  it.each([
    ['an empty explanation', () => explain('  ')],
    ['a copied explanation', () => explain(smallCourse.lesson('line').checkpoints[2]?.stem ?? '')],
    ['words of which the rules cannot tell', () => explain(said.aside)],
  ])('nothing is asked where there is nothing to be sure about: %s', (_, way) => {
    expect(way().press('Enter').place).not.toMatch(/, asked$/);
  });

  it('every judged try is asked about, until it is settled', () => {
    const played = choice('rows').press('Enter 1 r').select('copies').press('Enter');
    expect(played.place).toBe('checkpoint pick, asked');
    played.press('2 r').select('slope').press('Enter');
    expect(played.place).toBe('checkpoint pick, asked');
    played.press('3 r').select('slope').press('Enter');
    expect(played.place).toBe('checkpoint pick, judged');
  });

  it('practice is not asked about', () => {
    const shown = eventsOf('line', [revealed('pick')]);
    const played = new Played(mapAfter(shown)).press('Enter c b b').select('slope').press('Enter');
    expect(played.place).toBe('checkpoint pick, judged');
    expect(screenOf(played).isPractice).toBe(true);
  });
});

describe('the question', () => {
  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
  ] as const)('is answered by %s alone, which is an event', (key, confidence) => {
    const played = choice('rows').press(`Enter ${key}`);
    expect(played.place).toBe('checkpoint pick, judged');
    expect(played.told.slice(-2)).toEqual(['pick: incorrect', `pick: sure ${confidence}`]);
    expect(screenOf(played).stage).toMatchObject({ kind: 'judged', confidence });
  });

  it.each(['Enter', 'Space', 'Escape', 'q'])('is skipped by %s, which is none', (key) => {
    const played = choice('rows').press(`Enter ${key}`);
    expect(played.place).toBe('checkpoint pick, judged');
    expect(played.told.at(-1)).toBe('pick: incorrect');
    expect(screenOf(played).stage).not.toHaveProperty('confidence');
  });

  it('is not moved by any other key', () => {
    const played = choice('rows').press('Enter');
    const { screen } = played;
    expect(played.press('Up Down k j 4 9 0 h v a r n b m s Home End Left Right Tab x').screen).toEqual(
      screen,
    );
    expect(played.press('? ?').screen).toEqual(screen);
  });

  it('is asked in a text too, which then takes no key', () => {
    const played = explain(said.partial).press('Enter x Backspace');
    expect(screenOf(played).draft).toMatchObject({ editor: { text: said.partial } });
    expect(played.press('3').screen).toMatchObject({
      draft: { editor: { text: said.partial } },
      stage: { kind: 'judged', verdict: { outcome: 'partial' } },
    });
  });

  it('is gone with the next try, and so is its answer', () => {
    const played = choice('rows').press('Enter 3 r');
    expect(screenOf(played).stage).toEqual({ kind: 'answering' });
  });
});

describe('while it is asked', () => {
  /** The small course, in which another option of its first checkpoint is the right one. */
  const where = (key: string): Course => {
    const keyed = (checkpoint: Checkpoint) =>
      checkpoint.kind === 'choice' ? { ...checkpoint, key } : checkpoint;
    const known = lessons.map(
      (lesson): Lesson => ({ ...lesson, checkpoints: lesson.checkpoints.map(keyed) }),
    );
    return courseOf(known, smallCourse.outline);
  };
  const asked = (course: Course, size: Size) =>
    new Played(mapAfter([], size), contextOf(course)).press('Enter c').select('slope').press('Enter');

  it.each<Size>([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 12 },
    { columns: 120, rows: 40 },
  ])('the screen is the same whether the answer is right or not, at %j', (size) => {
    const [right, wrong] = [where('slope'), where('rows')];
    const [one, other] = [asked(right, size), asked(wrong, size)];
    expect([one, other].map((played) => screenOf(played).stage)).toMatchObject([
      { kind: 'asked', verdict: { score: 1 } },
      { kind: 'asked', verdict: { score: 0 } },
    ]);
    expect(pictureOf(one.state, PLAIN, right)).toEqual(pictureOf(other.state, PLAIN, wrong));
    one.press('?');
    other.press('?');
    expect(pictureOf(one.state, PLAIN, right)).toEqual(pictureOf(other.state, PLAIN, wrong));
  });

  it('what was earned is told with the verdict', () => {
    const played = choice('slope').press('Enter');
    expect(played.state).toMatchObject({ progress: { xp: 20 }, kept: { xp: 0 } });
    expect(played.state.note).toBeUndefined();
    expect(played.press('3').state).toMatchObject({ kept: { xp: 20 }, note: { kind: 'saved', xp: 20 } });
  });

  it('what was tried is told with the verdict', () => {
    const played = choice('rows').press('Enter');
    expect(screenOf(played).draft).toMatchObject({ tried: [] });
    expect(screenOf(played.press('Enter')).draft).toMatchObject({ tried: ['rows'] });
  });
});

describe('an error that the learner was sure of', () => {
  it('is a surprise, and pays in full once it is solved', () => {
    const played = choice('rows').press('Enter 3 r').select('slope').press('Enter 3');
    expect(knownOf(played)).toMatchObject({ surprised: true, state: 'solved', xp: 20 });
    expect(played.state.progress.calibration.sure).toEqual({ given: 2, right: 1 });
  });

  it('is offered first, before what was tried without being sure', () => {
    const played = choice('rows').press('Enter 1 Enter Enter 3 q');
    expect(knownOf(played, 'loop')).toMatchObject({ surprised: true, state: 'tried' });
    expect(played.press('c').place).toBe('checkpoint loop');
  });
});
