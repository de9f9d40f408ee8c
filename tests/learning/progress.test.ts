import { describe, expect, it } from 'vitest';
import { addEvents, compareEvents, emptyTally, progressFrom } from '../../src/learning/progress';
import type { CheckpointProgress, LearnerEvent } from '../../src/learning/types';
import { crank, fold, outline, story } from '../support/learner';

const lessonAfter = (lines: string) => progressFrom(outline, fold(story(lines))).lessons.crank!;

describe('XP of a lesson', () => {
  it.each<[story: string, xp: number]>([
    ['', 0],
    ['open: postcard', 0],
    ['open: postcard, open: tailor', 10],
    ['open: tailor, open: tailor, open: tailor', 0],
    ['lab: both', 5],
    ['lab: both, lab: neither, lab: end, lab: end', 15],
    ['lab: end', 0],
    ['name: incorrect', 0],
    ['name: incorrect, name: hint 1, name: incorrect, name: correct', 20],
    ['name: correct, name: correct', 20],
    ['loop: partial', 0],
    ['loop: partial, loop: correct', 25],
    ['why: off_topic', 0],
    ['why: partial', 15],
    ['why: partial, why: partial', 15],
    ['why: partial, why: complete', 30],
    ['why: complete, why: partial', 30],
    ['why: misconception', 0],
    ['why: misconception, why: partial', 15],
    ['why: partial, why: misconception', 15],
    ['why: complete, why: misconception', 30],
    ['why: partial, why: marked complete', 15],
    ['why: off_topic, why: marked complete', 15],
    ['why: off_topic, why: marked incomplete', 0],
    ['why: marked complete, why: complete', 30],
    ['why: misconception, why: marked complete', 0],
    ['why: misconception, why: off_topic, why: marked complete', 15],
    ['name: incorrect, name: shown, name: correct', 0],
    ['name: incorrect, name: shown, +1, name: incorrect', 0],
    ['name: incorrect, name: shown, +1, name: correct', 20],
    ['name: shown, name: correct, +1, name: correct', 20],
    ['name: shown, +1, name: shown, name: correct', 0],
    ['name: shown, +1, name: shown, +1, name: correct', 20],
    ['name: correct, name: shown', 20],
    ['why: shown, +1, why: partial', 0],
    ['why: partial, why: shown, why: complete', 15],
    ['why: shown, +1, why: partial, why: complete', 30],
    ['why: shown, why: marked complete, +1, why: marked complete', 15],
    ['name: correct, why: complete, open: postcard, reset: all', 0],
    ['name: correct, reset: all, name: correct, open: postcard', 20],
  ])('after "%s": %i', (lines, xp) => {
    expect(lessonAfter(lines).xp).toBe(xp);
  });

  it('comes to the total, and no further', () => {
    const all =
      'open: postcard, open: tailor, lab: both, lab: end, name: correct, loop: correct, why: complete';
    expect(lessonAfter(all)).toMatchObject({ xp: 100, xpTotal: 100, state: 'done' });
    expect(lessonAfter(`${all}, ${all}`).xp).toBe(100);
  });
});

describe('the state of a checkpoint', () => {
  it.each<[story: string, progress: Partial<CheckpointProgress>]>([
    ['', { state: 'new', attempts: 0, score: 0, hints: 0, alone: false, held: false, selfMarked: false }],
    ['why: hint 1', { state: 'new', hints: 1 }],
    ['why: hint 1, why: hint 2, why: hint 1', { hints: 2 }],
    ['why: off_topic', { state: 'tried', attempts: 1, score: 0 }],
    ['why: partial, why: off_topic', { state: 'tried', attempts: 2, score: 0.5 }],
    ['why: off_topic', { modelShown: false }],
    ['why: off_topic, why: shown', { state: 'revealed', modelShown: true }],
    ['why: shown, why: complete', { state: 'solved', alone: false }],
    ['why: complete, why: shown', { state: 'solved', alone: true }],
    ['why: complete', { state: 'solved', alone: true, held: false, selfMarked: false, score: 1 }],
    ['why: hint 1, why: complete', { alone: false }],
    ['why: complete, why: hint 1', { alone: true }],
    ['why: partial, why: complete', { alone: false }],
    ['why: complete, why: complete', { held: false, attempts: 2 }],
    ['why: complete, +1, why: partial', { held: false }],
    ['why: complete, +1, why: complete', { held: true }],
    ['+2, why: complete, -2, why: complete, +1, why: complete', { held: false }],
    [
      'why: partial, why: marked complete',
      { state: 'solved', selfMarked: true, alone: false, score: 0.5, attempts: 1 },
    ],
    ['why: partial, why: marked complete, why: complete', { state: 'solved', selfMarked: false }],
    ['why: complete, why: marked complete', { selfMarked: false }],
    ['why: partial, why: marked incomplete', { state: 'tried', selfMarked: false }],
    ['why: misconception, why: marked complete', { state: 'solved', selfMarked: true, xp: 0 }],
  ])('after "%s"', (lines, progress) => {
    expect(lessonAfter(lines).checkpoints.why).toMatchObject(progress);
  });
});

describe('the state of a lesson', () => {
  const rest = 'open: postcard, open: tailor, lab: both, lab: end, name: correct, loop: correct';
  it.each<[story: string, state: string]>([
    ['', 'new'],
    ['name: hint 1', 'started'],
    ['other: hint 1', 'started'],
    [rest, 'started'],
    [`${rest}, why: partial`, 'started'],
    [`${rest}, why: shown`, 'done'],
    [`${rest}, why: marked complete`, 'done'],
    [`${rest}, why: complete`, 'done'],
    [`${rest.replace('lab: both, ', '')}, why: complete`, 'started'],
    [`${rest.replace('open: tailor, ', '')}, why: complete`, 'started'],
    [`${rest}, why: complete, reset: all`, 'new'],
    ['reset: all', 'new'],
  ])('after "%s": %s', (lines, state) => {
    expect(lessonAfter(lines).state).toBe(state);
  });

  it('keeps the opened sections in the order of the lesson, and the lab', () => {
    expect(lessonAfter('open: tailor, open: postcard, open: gone, lab: both')).toMatchObject({
      opened: ['postcard', 'tailor'],
      lab: { predicted: true, finished: false },
    });
  });

  it('has a mastery: the mean of the checkpoints', () => {
    expect(lessonAfter('name: correct, why: hint 1, why: complete').mastery).toBeCloseTo(
      (2 / 3 + 1 / 3) / 3,
      12,
    );
  });

  it('is new for a lesson without any part, until something happens', () => {
    const { lab: _, ...draft } = { ...crank, sections: [], checkpoints: [] };
    const modules = [{ id: 'one', title: 'One', lessons: [draft], coming: [] }];
    expect(progressFrom({ ...outline, modules }, emptyTally)).toMatchObject({
      xp: 0,
      lessons: { crank: { state: 'new' } },
    });
  });
});

describe('the progress of a course', () => {
  it('adds up its written lessons', () => {
    const events = [...story('name: correct'), ...story('why: partial', 'constructor')];
    expect(progressFrom(outline, fold(events))).toMatchObject({ xp: 20 + 23, xpTotal: 185 });
  });

  it('keeps what it does not know, and counts it once the course has it', () => {
    const events = [
      ...story('name: correct', 'later'),
      ...story('extra: correct'),
      ...story('open: x', '__proto__'),
    ];
    const tally = fold(events);
    expect(progressFrom(outline, tally).xp).toBe(0);
    const modules = [{ id: 'two', title: 'Two', lessons: [{ ...crank, id: 'later' }], coming: [] }];
    expect(progressFrom({ ...outline, modules }, JSON.parse(JSON.stringify(tally))).xp).toBe(20);
    expect(Object.keys(tally.lessons)).toEqual(['later', 'crank', '__proto__']);
    expect(({} as Record<string, unknown>).opened).toBeUndefined();
  });
});

describe('addEvents', () => {
  it('leaves the tally it was given as it was', () => {
    const before = fold(story('name: incorrect'));
    const copy = structuredClone(before);
    addEvents(before, story('name: correct, open: postcard, name: hint 2'));
    addEvents(before, story('reset: all'));
    expect(before).toEqual(copy);
    expect(emptyTally).toEqual({ order: 0, lessons: {} });
  });

  it('knows the largest order', () => {
    expect(fold(story('name: correct, open: postcard, reset: all')).order).toBe(3);
  });

  it('folds 100,000 events, as they come from a file, in less than 150 ms', () => {
    const lines = [
      'name: incorrect',
      'name: hint 1',
      'open: postcard',
      'why: partial',
      'loop: correct',
      'lab: both',
    ];
    const some = lines.flatMap((line) =>
      Array.from({ length: 21 }, (_, index) => story(line, `lesson-${index}`)).flat(),
    );
    const events: LearnerEvent[] = JSON.parse(JSON.stringify(Array.from({ length: 800 }, () => some).flat()));
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      expect(Object.keys(fold(events).lessons)).toHaveLength(21);
      return performance.now() - start;
    });
    expect(events.length).toBeGreaterThan(100_000);
    expect(Math.min(...times)).toBeLessThan(150);
  });
});

describe('compareEvents', () => {
  it.each([
    [{ order: 1, id: 'b' }, { order: 2, id: 'a' }, -1],
    [{ order: 2, id: 'a' }, { order: 1, id: 'b' }, 1],
    [{ order: 1, id: 'a' }, { order: 1, id: 'b' }, -1],
    [{ order: 1, id: 'b' }, { order: 1, id: 'a' }, 1],
    [{ order: 1, id: 'a' }, { order: 1, id: 'a' }, 0],
  ])('%j and %j: %i', (a, b, sign) => {
    expect(Math.sign(compareEvents(a, b))).toBe(sign);
  });
});
