import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEvents, emptyTally } from '../../src/learning/progress';
import type { LearnerEvent } from '../../src/learning/types';
import { KnownEvents } from '../../src/store/known-events';
import { union } from '../../src/store/union';
import { story } from '../support/learner';
import { event, events, orders } from '../support/records';

const fold = (files: Iterable<readonly LearnerEvent[]>) => addEvents(emptyTally, union(files));

/** Events as programs write them: an id has one content, wherever it stands. */
const POOL = [
  'open: postcard, name: incorrect, name: hint 1, name: correct, loop: correct, name: shown',
  'name: correct, open: tailor, reset: , loop: incorrect, why: partial, why: complete',
].flatMap((lines, teller) => story(lines).map((each) => ({ ...each, id: `${each.id}-${teller}` })));
const someEvents = fc.subarray(POOL);

/** A file was written anew, this sitting went on, or all but the newest events were settled. */
const steps = fc.array(
  fc.oneof(
    fc.record({ file: fc.constantFrom('a.json', 'b.json', 'c.json'), events: someEvents }),
    fc.record({ own: someEvents }),
    fc.record({ keep: fc.nat(5) }),
  ),
  { maxLength: 12 },
);
type Steps = typeof steps extends fc.Arbitrary<infer List> ? List : never;

describe('known events', () => {
  it('fold to the same tally, however they came and whenever they were settled', () => {
    const law = (list: Steps) => {
      let known = new KnownEvents();
      const files = new Map<string, LearnerEvent[]>();
      const own: LearnerEvent[] = [];
      const again = () => {
        known = new KnownEvents();
        for (const [name, content] of files) expect(known.take(name, content)).toBe(true);
        expect(known.add(own)).toBe(true);
      };
      for (const step of list) {
        if ('keep' in step) known.settle(step.keep);
        if ('file' in step) files.set(step.file, step.events);
        if ('file' in step && !known.take(step.file, step.events)) again();
        if ('own' in step) own.push(...step.own);
        if ('own' in step && !known.add(step.own)) again();
        expect(known.tally).toEqual(fold([...files.values(), own]));
      }
    };
    fc.assert(fc.property(steps, law), { numRuns: 5000 });
  });

  it('go on from what was settled', () => {
    const first = new KnownEvents();
    first.take('a.json', events(1, 10));
    first.settle(3);
    expect(first.settled).toMatchObject({ last: { order: 7 }, files: new Set(['a.json']) });
    expect([first.isWhole, new KnownEvents().isWhole]).toEqual([false, true]);
    const next = new KnownEvents(first.settled, first.tails);
    expect(orders(next.newest)).toEqual([8, 9, 10]);
    expect(next.tally).toEqual(first.tally);
  });

  it('settle nothing while there are few', () => {
    const known = new KnownEvents();
    known.take('a.json', events(1, 3));
    known.settle(3);
    expect(known.isWhole).toBe(true);
  });

  it.each<[string, string, LearnerEvent[]]>([
    ['an event from a machine that was long away', 'b.json', [event(2), event(11)]],
    ['an event of the order of the last settled one, with an earlier id', 'b.json', [event(7, {}, '0')]],
    ['a file that holds settled events and was written since', 'a.json', events(1, 12)],
  ])('cannot take %s: everything has to be folded again', (_, name, list) => {
    const known = new KnownEvents();
    known.take('a.json', events(1, 10));
    known.settle(3);
    expect(known.take(name, list)).toBe(false);
    expect(orders(known.newest)).toEqual([8, 9, 10]);
  });
});
