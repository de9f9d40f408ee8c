import type { AssessmentItem, Checkpoint, Course } from '../../src/course/types';
import { placeOf } from '../../src/session/place';
import { openLesson } from '../../src/session/turn';
import { builtLesson, builtOutline } from './course-run';
import { type HandWritten, writeSitting } from './hand-written-record';
import { contextOf, mapAfter, Played } from './sitting';

/** Learners in the middle of the built course, played by the session core: what their records hold. */

/** The assessment at the end of module 1, and what it asks, in order. */
export const TEST = 'm1-checkpoint';
export const items: readonly AssessmentItem[] = builtLesson(TEST).assessment?.items ?? [];
/** The item of a kind that is asked first. */
const numberOf = (kind: Checkpoint['kind']): number => items.findIndex((item) => item.kind === kind);

const builtCourse: Course = { outline: builtOutline(), lesson: (id) => builtLesson(id) };

/** Somebody new who has opened a lesson of the built course. */
function openedBy(id: string): Played {
  const context = contextOf(builtCourse);
  const { state, events } = openLesson(mapAfter([], undefined, builtCourse), context, id);
  const played = new Played(state, context);
  played.events.push(...events);
  return played;
}

/** At the first item of the first sitting. */
const sitting = (): Played => openedBy(TEST).press('c');

/** The learner's explanation in a sitting: it holds something, and not all that is asked for. */
export const OWN_WORDS = 'Training moves the numbers in the model, a little with every crossing of the log.';

/** Gives any answer to so many items: the first option, the cards as they lie, a few words. */
function answer(played: Played, count: number, words = OWN_WORDS): Played {
  for (let given = 0; given < count; given++) {
    const { screen } = played;
    if (screen.kind === 'checkpoint' && screen.draft.kind === 'explain') played.type(words);
    played.press('Submit');
  }
  return played;
}

/** All items answered, with these words as the explanation. */
export const finished = (words?: string): Played => answer(sitting(), items.length, words);

/** How to get to screens that stand late in the course. */
export const BEGINNINGS: Readonly<Record<string, () => Played>> = {
  'a question from before': () => openedBy('anatomy-of-an-example'),
  'a question from before, answered': () => openedBy('anatomy-of-an-example').press('Enter'),
  'a guess': () => openedBy('rules-or-examples'),
  'a lesson': () => openedBy('numbers-you-can-turn').press('n n'),
  'an item, choice': sitting,
  'an item, order': () => answer(sitting(), numberOf('order')),
  'an item, explain': () => answer(sitting(), numberOf('explain')),
  'an item, how sure': () => sitting().press('Enter'),
  'the scene of an item': () => sitting().press('v'),
  results: () => finished(),
  'results of a second sitting': () => answer(finished().press('r'), items.length),
};

/** What is in the record of a learner who played so far. */
export const recordOf = ({ events, state }: Played): HandWritten => ({
  events: events.map(({ id: _, ...event }) => event),
  where: placeOf(state),
});

/** Lays the record of a beginning into a data folder: *Continue* leads there. */
export function beginAt(home: string, name: string): void {
  const begin = BEGINNINGS[name];
  if (begin) writeSitting(home, recordOf(begin()));
}
