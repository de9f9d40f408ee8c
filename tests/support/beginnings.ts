import type { AssessmentItem, Checkpoint, Course, Lesson } from '../../src/course/types';
import type { Answer, Happening, LearnerEvent } from '../../src/learning/types';
import { placeOf } from '../../src/session/place';
import { openLesson } from '../../src/session/turn';
import { builtLesson, builtOutline } from './course-run';
import { type HandWritten, writeSitting } from './hand-written-record';
import { read } from './happenings';
import { contextOf, eventsOf, mapAfter, Played } from './sitting';

/** Learners in the middle of the built course, played by the session core: what their records hold. */

/** The assessment at the end of module 1, and what it asks, in order. */
export const TEST = 'm1-checkpoint';
export const items: readonly AssessmentItem[] = builtLesson(TEST).assessment?.items ?? [];
/** The item of a kind that is asked first. */
const numberOf = (kind: Checkpoint['kind']): number => items.findIndex((item) => item.kind === kind);

const builtCourse: Course = { outline: builtOutline(), lesson: (id) => builtLesson(id) };

/** Somebody to whom these events have happened. */
function learner(events: readonly LearnerEvent[] = []): Played {
  const played = new Played(mapAfter(events, undefined, builtCourse), contextOf(builtCourse));
  played.events.push(...events);
  return played;
}

/** Opens a lesson. */
function open(played: Played, id: string): Played {
  const { state, events } = openLesson(played.state, played.context, id);
  played.state = state;
  played.events.push(...events);
  return played;
}

/** Somebody new who has opened a lesson. */
const openedBy = (id: string): Played => open(learner(), id);

/** At the first item of the first sitting. */
const sitting = (played = learner()): Played => open(played, TEST).press('c');

/** Completes the explanation of that lesson, and leaves an idea to mark. */
const ENOUGH = "Training shifts the model's parameters; it stores no answers.";

/** All of a lesson but its explanation. */
function allButWords({ id, sections, lab, checkpoints }: Lesson): LearnerEvent[] {
  const solved = checkpoints.flatMap((checkpoint): Happening[] => {
    if (checkpoint.kind === 'explain') return [];
    const answer: Answer =
      checkpoint.kind === 'choice'
        ? { kind: 'choice', option: checkpoint.key }
        : { kind: 'order', cards: checkpoint.cards.map((card) => card.id) };
    return [{ type: 'answered', checkpoint: checkpoint.id, answer, outcome: 'correct', score: 1 }];
  });
  const tried: Happening[] = lab
    ? [
        { type: 'prediction-made', lab: lab.id, prediction: 'parameters' },
        { type: 'lab-finished', lab: lab.id },
      ]
    : [];
  return eventsOf(id, [...read(...sections.map((section) => section.id)), ...tried, ...solved]);
}

/** In the middle of a sitting, and back in a lesson whose last piece is written and not yet submitted. */
function atLastPiece(): Played {
  const lesson = builtLesson();
  const played = answer(sitting(learner(allButWords(lesson))), numberOf('order') - 1);
  return open(played, lesson.id).press('c').type(ENOUGH);
}

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
  'the last piece of a lesson': atLastPiece,
  'an item, choice': () => sitting(),
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
