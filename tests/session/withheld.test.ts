import { describe, expect, it } from 'vitest';
import { addEvents, emptyTally } from '../../src/learning/progress';
import type { Happening, LearnerEvent } from '../../src/learning/types';
import { xpPieces } from '../../src/learning/xp';
import { placeOf, stateFrom } from '../../src/session/place';
import type { CheckpointScreen } from '../../src/session/types';
import { toldFrom } from '../../src/session/withheld';
import { placeText } from '../../src/ui/place-text';
import { type Answers, finish, quizCourse, quizPlayed, sitting } from '../support/quiz-course';
import { mapAfter, Played, TODAY } from '../support/sitting';
import { said, smallCourse } from '../support/small-course';

/** The next sitting, at its map, of a learner who left the course here. */
function later(left: Played, course = left.context.course, events = left.events): Played {
  const map = mapAfter(events, { columns: 80, rows: 24 }, course);
  const place = stateFrom(JSON.parse(JSON.stringify(placeOf(left.state))), course);
  const told = toldFrom(map.progress, place.resume, course.outline, () => events);
  return new Played({ ...map, ...place, ...told }, left.context);
}

const SLOPE = { kind: 'choice', option: 'slope' } as const;
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
    ['a word of its lesson', 'g Enter'],
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

  const next = (given: Happening, after: Played): LearnerEvent => ({
    ...{ id: 'elsewhere', lesson: 'line', at: 0, day: TODAY },
    ...given,
    order: after.state.tally.order + 1,
  });
  const rightElsewhere = (after: Played) =>
    next({ type: 'answered', checkpoint: 'pick', answer: SLOPE, outcome: 'correct', score: 1 }, after);

  it('asks no more about an answer that is not the newest', () => {
    const left = choice('rows');
    const back = later(left, smallCourse, [...left.events, rightElsewhere(left)]);
    expect(back.state.kept).toBe(back.state.progress);
    expect(back.state.kept.lessons.line?.checkpoints.pick).toMatchObject({ state: 'solved', xp: 20 });
    expect(back.press('Enter').place).toBe('checkpoint pick');
    expect(back.press('3').state.progress.calibration.sure.given).toBe(0);
    expect(back.told).toEqual([]);
  });

  it('asks no more about an answer of before its lesson was begun again', () => {
    const left = choice('slope');
    const back = later(left, smallCourse, [...left.events, next({ type: 'lesson-reset' }, left)]);
    expect(back.state.kept).toBe(back.state.progress);
    expect(back.press('Enter').place).toBe('checkpoint pick');
  });

  describe('while another window goes on', () => {
    const changed = (played: Played, event: LearnerEvent) => {
      const events = [...played.events, event];
      return played.act({ type: 'record-changed', tally: addEvents(emptyTally, events), events });
    };
    const orderElsewhere = (after: Played) => {
      const answer = { kind: 'order', cards: ['read', 'answer', 'meet', 'shift'] } as const;
      return next({ type: 'answered', checkpoint: 'loop', answer, outcome: 'correct', score: 1 }, after);
    };

    it('shows what that one earns, and claims its own only', () => {
      const asked = choice('slope');
      const other = xpPieces(smallCourse.outline.modules[0]!.lessons[0]!).checkpoints.loop;
      changed(asked, orderElsewhere(asked));
      expect(asked.place).toBe('checkpoint pick, asked');
      expect(asked.state.kept.xp).toBe(other);
      expect(asked.press('Enter').state.note).toEqual({ kind: 'saved', xp: 20 });
    });

    it.each(['', '?'])('lets the question go once its checkpoint is answered there: %s', (keys) => {
      const asked = choice('rows').press(keys);
      changed(asked, rightElsewhere(asked));
      expect(asked.state.kept).toBe(asked.state.progress);
      asked.press(keys);
      expect(asked.place).toBe('checkpoint pick');
      expect(asked.act({ type: 'give-confidence', confidence: 3 }).told.at(-1)).toBe('pick: incorrect');
    });
  });

  it('reads no events where nothing is withheld', () => {
    const { progress } = mapAfter();
    const never = () => {
      throw new Error('read');
    };
    expect(toldFrom(progress, undefined, smallCourse.outline, never).kept).toBe(progress);
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
    const asked = sitting().select('slope').press('Enter');
    const elsewhere = finish(quizPlayed(asked.state).press('Enter'), ['+', '+', 'complete']);
    const back = later(asked, quizCourse, [...asked.events, ...elsewhere.events]);
    expect(back.state.kept).toBe(back.state.progress);
    expect(back.state.kept.lessons.quiz).toMatchObject({ state: 'done', xp: 201 });
    expect(back.press('End Enter').place).toBe('results 1');
  });

  it.each<[played: Answers, place: string]>([
    [['+', '-', '+', 'partial'], 'results 1'],
    [['+', '-', '+', 'aside'], 'results 1'],
  ])('leads to what the sitting came to there: %j', ([, ...rest], place) => {
    const asked = sitting().select('slope').press('Enter');
    const elsewhere = finish(quizPlayed(asked.state).press('Enter'), rest);
    expect(later(asked, quizCourse, [...asked.events, ...elsewhere.events]).press('Enter').place).toBe(place);
  });

  it('leads to where the sitting stands, once another item was answered elsewhere', () => {
    const asked = sitting().select('slope').press('Enter');
    const elsewhere = finish(quizPlayed(asked.state).press('Enter'), ['-']);
    const back = later(asked, quizCourse, [...asked.events, ...elsewhere.events]);
    expect(back.press('Enter').place).toBe('section ferry');
    expect(back.press('c').place).toBe('sitting 1, turn');
  });

  it('asks still where its item was answered again elsewhere, for that is an attempt and no more', () => {
    const asked = sitting().select('slope').press('Enter');
    const event = asked.events.at(-1) as Extract<LearnerEvent, { type: 'answered' }>;
    const again = { ...event, id: 'again', order: event.order + 1, again: true };
    const back = later(asked, quizCourse, [...asked.events, again]);
    expect(back.press('Enter').place).toBe('checkpoint moved, asked');
  });
});
