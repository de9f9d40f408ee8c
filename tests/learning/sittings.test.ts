import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseOutline, LessonOutline } from '../../src/course/types';
import { addEvent, emptyTally, progressFrom, type Tally } from '../../src/learning/progress';
import type { Happening, LearnerEvent, LessonProgress } from '../../src/learning/types';
import { crank, fold, happened, outline, story, union } from '../support/learner';

/** An assessment of four items for 203 XP: 50, 51, 51, 51. */
const test: LessonOutline = {
  ...crank,
  id: 'test',
  xp: 203,
  checkpoints: [
    { id: 'name', kind: 'choice', title: '' },
    { id: 'other', kind: 'choice', title: '' },
    { id: 'loop', kind: 'order', title: '' },
    { id: 'why', kind: 'explain', title: '' },
  ],
  assessment: { pass: 0.8, critical: ['name', 'loop'] },
};
const course: CourseOutline = {
  ...outline,
  modules: [{ id: 'one', title: 'One', lessons: [test, crank], coming: [] }],
};

/** "2 name: correct" happened in sitting 2; with "again" the item is known to have had its try. */
function inSitting(told: string): Happening {
  const line = told.replace(/^again /, '');
  const [, sitting, rest] = /^(?:(\d+) )?(.+)$/.exec(line) ?? [];
  const happening = happened((rest ?? '').replace('other: ', 'name: '));
  const own = rest?.startsWith('other') ? { checkpoint: 'other' } : {};
  const again = line === told ? {} : { again: true };
  return { ...happening, ...own, ...(sitting ? { sitting: Number(sitting) } : {}), ...again } as Happening;
}

function knownAfter(lines: string): LessonProgress {
  const happenings = lines.split(', ').filter((line) => line && !/^\+\d$/.test(line));
  const days = story(lines.replace(/(?:again )?\d (?=\w+:)/g, ''), 'test').map(({ day }) => day);
  const events = happenings.map(
    (line, index): LearnerEvent => ({
      ...inSitting(line),
      ...{ id: `event-${index}`, lesson: 'test', order: index + 1, at: 0 },
      day: days[index] ?? '2026-11-01',
    }),
  );
  return progressFrom(course, fold(events)).lessons.test as LessonProgress;
}

const ALL_RIGHT = '1 name: correct, 1 other: correct, 1 loop: correct, 1 why: complete';
const ONE_WRONG = ALL_RIGHT.replace('other: correct', 'other: incorrect');

describe('a sitting', () => {
  it.each([
    ['', 1, []],
    ['open: postcard', 1, []],
    ['1 other: incorrect, 1 name: correct', 1, ['name', 'other']],
    [ALL_RIGHT, 2, []],
    [`${ALL_RIGHT}, 2 loop: partial`, 2, ['loop']],
    [`${ALL_RIGHT}, ${ALL_RIGHT.replaceAll('1 ', '3 ')}`, 2, []],
    [`${ALL_RIGHT}, ${ALL_RIGHT.replaceAll('1 ', '2 ')}`, 3, []],
    ['name: correct, other: correct, loop: correct, why: complete', 1, []],
  ])('after "%s" it is number %i with answers to %j', (lines, sitting, answered) => {
    expect(knownAfter(lines).assessment).toMatchObject({ sitting, answered });
  });

  it.each<[lines: string, right: number, passed: boolean, results: string]>([
    [ALL_RIGHT, 4, true, 'right right right right'],
    [ONE_WRONG, 3, false, 'right missed right right'],
    [ALL_RIGHT.replace('complete', 'partial'), 3.5, true, 'right right right partly'],
    [
      ALL_RIGHT.replace('complete', 'off_topic, 1 why: marked complete'),
      3.5,
      true,
      'right right right marked',
    ],
    [ALL_RIGHT.replace('complete', 'partial, 1 why: marked complete'), 3.5, true, 'right right right marked'],
    [
      ALL_RIGHT.replace('complete', 'partial, 1 why: marked incomplete'),
      3.5,
      true,
      'right right right partly',
    ],
    [
      ALL_RIGHT.replace('complete', 'misconception, 1 why: marked complete'),
      3,
      false,
      'right right right missed',
    ],
    [ALL_RIGHT.replace('loop: correct', 'loop: partial'), 3, false, 'right right missed right'],
    [
      `1 name: incorrect, ${ALL_RIGHT}`.replace('1 name: c', 'again 1 name: c'),
      3,
      false,
      'missed right right right',
    ],
    [`1 name: incorrect, ${ALL_RIGHT}`, 4, true, 'right right right right'],
    [`${ALL_RIGHT}, 1 name: incorrect`, 4, true, 'right right right right'],
    [
      ALL_RIGHT.replace('complete', 'misconception, 1 why: marked complete, 1 why: off_topic'),
      ...([3.5, true, 'right right right marked'] as const),
    ],
    [`1 why: marked complete, ${ALL_RIGHT}`, 4, true, 'right right right right'],
  ])('"%s": %d right, passed %s', (lines, right, passed, results) => {
    const { assessment, state } = knownAfter(lines);
    const [finished] = assessment?.finished ?? [];
    expect(finished).toMatchObject({ number: 1, right, passed });
    expect(Object.values(finished?.results ?? {}).join(' ')).toBe(results);
    expect([assessment?.passed, state]).toEqual([passed, passed ? 'done' : 'started']);
  });

  it('is not passed without its critical items, however many are right', () => {
    const lenient = {
      ...course,
      modules: [
        { ...course.modules[0]!, lessons: [{ ...test, assessment: { pass: 0.5, critical: ['name'] } }] },
      ],
    };
    const events = story('name: incorrect, loop: correct, why: complete', 'test');
    const other = { ...events[1]!, id: 'other', order: 9, checkpoint: 'other' } as LearnerEvent;
    const all = [...events, other].map((event) => ({ ...event, sitting: 1 }) as LearnerEvent);
    const { assessment } = progressFrom(lenient, fold(all)).lessons.test as LessonProgress;
    expect(assessment?.finished[0]).toMatchObject({ right: 3, passed: false });
  });

  it('keeps its answers until a newer one has some', () => {
    const answers = (lines: string) => {
      const newest = knownAfter(lines).assessment?.newest;
      return [newest?.sitting, Object.keys(newest?.answers ?? {})];
    };
    expect(answers('')).toEqual([0, []]);
    expect(answers('1 name: incorrect, again 1 name: correct, 1 loop: partial')).toEqual([
      1,
      ['name', 'loop'],
    ]);
    expect(answers(`${ALL_RIGHT}, 2 other: correct, 1 name: correct`)).toEqual([2, ['other']]);
  });
});

describe('XP of an assessment', () => {
  it.each([
    ['open: postcard, open: tailor', [0, 0, 0, 0]],
    ['1 name: correct', [50, 0, 0, 0]],
    ['1 name: incorrect, again 1 name: correct', [0, 0, 0, 0]],
    ['1 name: incorrect, 1 name: correct', [50, 0, 0, 0]],
    ['1 why: partial', [0, 0, 0, 25]],
    ['1 why: off_topic, 1 why: marked complete', [0, 0, 0, 25]],
    ['1 why: misconception, 1 why: marked complete', [0, 0, 0, 0]],
    ['1 loop: partial', [0, 0, 0, 0]],
    [ALL_RIGHT, [50, 51, 51, 51]],
    [`${ONE_WRONG}, 2 other: correct`, [50, 0, 51, 51]],
    ['1 name: correct, 2 other: correct, 2 loop: correct', [0, 51, 51, 0]],
  ])('of "%s" is that of the best sitting, by item', (lines, xp) => {
    const known = knownAfter(lines);
    expect(Object.values(known.checkpoints).map((item) => item.xp)).toEqual(xp);
    expect(known.xp).toBe(xp.reduce((sum, piece) => sum + piece, 0));
  });
});

describe('an item', () => {
  it.each([
    ['', { state: 'new', attempts: 0, score: 0 }],
    ['1 name: incorrect, again 1 name: correct', { state: 'tried', attempts: 2, score: 0, alone: false }],
    [
      '1 name: correct, again 1 name: correct',
      { state: 'solved', attempts: 2, score: 1, alone: true, held: false },
    ],
    ['1 name: incorrect, 2 name: correct', { state: 'solved', attempts: 2, score: 1, alone: false }],
    ['1 name: correct, +1, 2 name: correct', { state: 'solved', attempts: 2, alone: true, held: true }],
    ['1 name: correct, +1, again 1 name: correct', { state: 'solved', held: false }],
  ])('after "%s" is %j', (lines, expected) => {
    expect(knownAfter(lines).checkpoints.name).toMatchObject(expected);
  });

  it('is marked by oneself in one sitting, and solved in another', () => {
    const marked = '1 why: off_topic, 1 why: marked complete';
    expect(knownAfter(marked).checkpoints.why).toMatchObject({ state: 'solved', selfMarked: true });
    expect(knownAfter(`${marked}, 2 why: complete`).checkpoints.why).toMatchObject({ selfMarked: false });
  });
});

describe('laws of sittings', () => {
  const line = fc.constantFrom(
    ...[
      'name: correct',
      'name: incorrect',
      'other: correct',
      'loop: partial',
      'loop: correct',
      'why: partial',
    ],
    ...['why: complete', 'why: misconception', 'why: off_topic', 'why: marked complete', 'open: tailor'],
  );
  const events = fc
    .array(
      fc.record({
        line,
        sitting: fc.nat(3),
        again: fc.constantFrom('', '', 'again '),
        order: fc.nat(20),
        day: fc.nat(3),
        lesson: fc.constantFrom('test', 'crank'),
      }),
      {
        maxLength: 60,
      },
    )
    .map((all) =>
      all.map(
        ({ line, sitting, again, order, day, lesson }, index): LearnerEvent => ({
          ...inSitting(sitting > 0 && !line.startsWith('open') ? `${again}${sitting} ${line}` : line),
          ...{ id: `event-${index}`, lesson, order, at: 0, day: `2026-11-0${day + 1}` },
        }),
      ),
    );

  it('however the events were divided and merged, they come to the same, cached or not', () => {
    fc.assert(
      fc.property(events, fc.func(fc.boolean()), fc.nat(60), (all, mine, cut) => {
        const here = all.filter((event) => mine(event.id));
        const there = all.filter((event) => !mine(event.id));
        const sorted = union(all);
        expect(fold(union(there, here, there, all))).toEqual(fold(sorted));
        const cached = JSON.parse(JSON.stringify(fold(sorted.slice(0, cut)))) as Tally;
        expect(sorted.slice(cut).reduce(addEvent, cached)).toEqual(fold(sorted));
      }),
    );
  });

  it('whatever another machine adds takes back no XP, and nothing that was passed', () => {
    fc.assert(
      fc.property(events, fc.func(fc.boolean()), (all, mine) => {
        const known = (part: LearnerEvent[]) =>
          progressFrom(course, fold(union(part))).lessons.test as LessonProgress;
        const [alone, merged] = [known(all.filter((event) => mine(event.id))), known(all)];
        expect(merged.xp).toBeGreaterThanOrEqual(alone.xp);
        expect(merged.assessment!.sitting).toBeGreaterThanOrEqual(alone.assessment!.sitting);
        expect(Number(merged.assessment!.passed)).toBeGreaterThanOrEqual(Number(alone.assessment!.passed));
      }),
    );
  });

  it('XP, mastery and what is passed never fall, and the items come to the XP', () => {
    fc.assert(
      fc.property(events, (all) => {
        let tally = emptyTally;
        let before = progressFrom(course, tally).lessons.test as LessonProgress;
        for (const event of union(all)) {
          tally = addEvent(tally, event);
          const now = progressFrom(course, tally).lessons.test as LessonProgress;
          expect(now.xp).toBeGreaterThanOrEqual(before.xp);
          expect(now.xp).toBeLessThanOrEqual(now.xpTotal);
          expect(now.mastery).toBeGreaterThanOrEqual(before.mastery);
          expect(now.assessment!.sitting).toBeGreaterThanOrEqual(before.assessment!.sitting);
          expect(Number(now.assessment!.passed)).toBeGreaterThanOrEqual(Number(before.assessment!.passed));
          expect(Object.values(now.checkpoints).reduce((sum, { xp }) => sum + xp, 0)).toBe(now.xp);
          before = now;
        }
      }),
    );
  });

  it('a number that a file names makes no sitting of an ordinary lesson', () => {
    const [name] = story('name: correct');
    const tally = fold([{ ...name!, sitting: 3 } as LearnerEvent]);
    const known = progressFrom(outline, tally).lessons.crank as LessonProgress;
    expect(known).toMatchObject({ xp: 20, checkpoints: { name: { state: 'solved' } } });
    expect(known).not.toHaveProperty('assessment');
  });
});
