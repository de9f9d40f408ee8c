import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCalibration } from '../../src/learning/calibration';
import { addEvent, addEvents, emptyTally, progressFrom, type Tally } from '../../src/learning/progress';
import type { LearnerEvent } from '../../src/learning/types';
import { fold, happened, outline, union } from '../support/learner';

describe('laws of the fold', () => {
  const line = fc.constantFrom(
    ...[
      'open: postcard',
      'open: tailor',
      'lab: both',
      'lab: end',
      'name: hint 1',
      'name: incorrect',
      'name: correct',
    ],
    ...[
      'name: shown',
      'loop: partial',
      'loop: correct',
      'loop: shown',
      'why: off_topic',
      'why: misconception',
    ],
    ...['name: sure', 'name: unsure', 'loop: fairly', 'why: sure'],
    ...['why: partial', 'why: complete', 'why: shown', 'why: marked complete', 'why: marked incomplete'],
  );
  const events = (lines: fc.Arbitrary<string>) =>
    fc
      .array(
        fc.record({
          line: lines,
          order: fc.nat(20),
          day: fc.integer({ min: 1, max: 4 }),
          lesson: fc.constantFrom('crank', 'constructor', 'gone'),
        }),
        { maxLength: 40 },
      )
      .map((all) =>
        all.map(
          ({ line, order, day, lesson }, index): LearnerEvent => ({
            ...happened(line),
            id: `event-${index}`,
            lesson,
            order,
            at: 0,
            day: `2026-11-0${day}`,
          }),
        ),
      );
  const withResets = events(
    fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.constant('reset: all') }),
  );

  it('however the events were divided, their union folds to the same', () => {
    fc.assert(
      fc.property(withResets, fc.func(fc.boolean()), (all, mine) => {
        const here = all.filter((event) => mine(event.id));
        const there = all.filter((event) => !mine(event.id));
        expect(fold(union(there, here))).toEqual(fold(union(all)));
        expect(fold(union(here, there, here, all))).toEqual(fold(union(all)));
      }),
    );
  });

  it('a fold can be cached anywhere and folded on, in one go or one by one', () => {
    fc.assert(
      fc.property(withResets, fc.nat(40), (all, cut) => {
        const sorted = union(all);
        const cached = JSON.parse(JSON.stringify(fold(sorted.slice(0, cut)))) as Tally;
        expect(addEvents(cached, sorted.slice(cut))).toEqual(fold(sorted));
        expect(sorted.slice(cut).reduce(addEvent, cached)).toEqual(fold(sorted));
      }),
    );
  });

  it('XP and mastery never fall as events are added, and XP never passes the total', () => {
    fc.assert(
      fc.property(events(line), (all) => {
        let tally = emptyTally;
        let before = progressFrom(outline, tally);
        for (const event of union(all)) {
          tally = addEvent(tally, event);
          const now = progressFrom(outline, tally);
          expect(now.xp).toBeGreaterThanOrEqual(before.xp);
          expect(now.xp).toBeLessThanOrEqual(now.xpTotal);
          expect(now.lessons.crank!.mastery).toBeGreaterThanOrEqual(before.lessons.crank!.mastery);
          before = now;
        }
      }),
    );
  });

  it('how sure a learner was changes nothing but calibration and surprises', () => {
    fc.assert(
      fc.property(withResets, (all) => {
        const sorted = union(all);
        const said = progressFrom(outline, fold(sorted));
        const unsaid = progressFrom(outline, fold(sorted.filter(({ type }) => type !== 'confidence-given')));
        for (const [id, { checkpoints, ...lesson }] of Object.entries(said.lessons)) {
          const { checkpoints: others, ...other } = unsaid.lessons[id]!;
          // A lesson in which one only said how sure one was has begun, as with every event.
          const same = { state: '', calibration: '' };
          expect({ ...lesson, ...same }).toEqual({ ...other, ...same });
          for (const [name, { surprised: _, ...checkpoint }] of Object.entries(checkpoints)) {
            expect(others[name]).toEqual({ ...checkpoint, surprised: false });
          }
        }
        expect(said.xp).toBe(unsaid.xp);
        expect(unsaid.calibration).toEqual(noCalibration);
      }),
    );
  });

  it('each answer is rated once at most, and what is rated right was right', () => {
    fc.assert(
      fc.property(withResets, (all) => {
        const { lessons, calibration } = progressFrom(outline, fold(union(all)));
        const levels = Object.values(calibration);
        const attempts = Object.values(lessons)
          .flatMap(({ checkpoints }) => Object.values(checkpoints))
          .reduce((sum, checkpoint) => sum + checkpoint.attempts, 0);
        expect(levels.reduce((sum, { given }) => sum + given, 0)).toBeLessThanOrEqual(attempts);
        for (const { given, right } of levels) expect(right).toBeLessThanOrEqual(given);
      }),
    );
  });

  it('a reset voids what came before it in its lesson, and nothing else', () => {
    fc.assert(
      fc.property(events(line), events(line), (first, second) => {
        const reset: LearnerEvent = {
          type: 'lesson-reset',
          id: 'reset',
          lesson: 'crank',
          order: 21,
          at: 0,
          day: '2026-11-04',
        };
        const later = union(second).map((event) => ({
          ...event,
          id: `later-${event.id}`,
          order: event.order + 22,
        }));
        const others = union(first).filter(({ lesson }) => lesson !== 'crank');
        expect(fold([...union(first), reset, ...later])).toEqual({
          ...fold([...others, ...later]),
          order: Math.max(21, ...later.map(({ order }) => order)),
        });
      }),
    );
  });
});
