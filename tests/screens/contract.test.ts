import { describe, expect, it } from 'vitest';
import { blemishes, type Contract, holdThroughout, LOOKS } from '../support/contract';
import { keysToOpen, LESSON, startCourse } from '../support/course-run';
import { temporaryHome } from '../support/home';

/** The screen contract, in a real terminal; contract-late.test.ts has the screens that stand late in the course. */

/** Those of somebody new, from the map through a lesson. */
const SCREENS: readonly Contract[] = [
  {
    name: 'map',
    keys: [],
    shows: /Start here/,
    title: 'How Models Learn',
    position: /\d of \d lessons? done/,
    isFocused: true,
  },
  { name: 'help', keys: ['?'], shows: /Everywhere/, title: 'Keys', position: /Map/, isFocused: false },
  {
    name: 'progress',
    keys: ['?', 'p'],
    shows: /Alone: first try/,
    title: 'Progress',
    position: /\d of \d lessons? done/,
    isFocused: true,
  },
  {
    name: 'glossary',
    keys: ['q', 'g'],
    shows: /Glossary/,
    title: 'Glossary',
    position: /\d words in the course/,
    isFocused: true,
  },
  {
    name: 'recall',
    keys: ['q', ...keysToOpen(LESSON)],
    shows: /From before/,
    title: 'From before',
    position: /0 of 4 sections opened/,
    isFocused: true,
  },
  {
    name: 'recall answered',
    keys: ['Enter'],
    shows: /It is number/,
    title: 'From before',
    position: /0 of 4 sections opened/,
    isFocused: false,
  },
  {
    name: 'guess',
    keys: ['Enter'],
    shows: /Guess first/,
    title: 'Guess first',
    position: /0 of 4 sections opened/,
    isFocused: true,
  },
  {
    name: 'guess answered',
    keys: ['Enter'],
    shows: /It is number/,
    title: 'Guess first',
    position: /0 of 4 sections opened/,
    isFocused: false,
  },
  {
    name: 'section',
    keys: ['Enter'],
    shows: /sections opened/,
    title: 'What Training Actually Changes',
    position: /1 of 4 sections opened/,
    isFocused: false,
  },
  {
    name: 'prediction',
    keys: ['t'],
    shows: /1 of 3: predict/,
    title: 'The Crank',
    position: /1 of 3: predict/,
    isFocused: true,
  },
  {
    name: 'lab',
    keys: ['3', 'Enter', 'Space', 'Space'],
    shows: /Trip 1, beat 2/,
    title: 'The Crank',
    position: /2 of 3: try it/,
    isFocused: false,
  },
  {
    name: 'valley',
    keys: ['v'],
    shows: /A ring joins spots/,
    title: 'The Crank',
    position: /2 of 3: try it/,
    isFocused: false,
  },
  {
    name: 'choice',
    keys: ['c'],
    shows: /checkpoint 1 of 3/,
    title: 'Name what training changes',
    position: /checkpoint 1 of 3/,
    isFocused: true,
  },
  {
    name: 'how sure',
    keys: ['Enter'],
    shows: /How sure/,
    title: 'Name what training changes',
    position: /checkpoint 1 of 3/,
    isFocused: true,
  },
  {
    name: 'verdict',
    keys: ['3'],
    shows: /Right\.|Not yet\./,
    title: 'Name what training changes',
    position: /checkpoint 1 of 3/,
    isFocused: true,
  },
  {
    name: 'order',
    keys: ['Enter', 'Space'],
    shows: /picked up/,
    title: 'Rebuild the training loop',
    position: /checkpoint 2 of 3/,
    isFocused: true,
  },
  {
    name: 'explanation',
    keys: ['Space', 'n', 'The numbers in the model are changed, and no trip is kept in it.'],
    shows: /no trip is kept/,
    title: 'Explain why this is not memorization',
    position: /checkpoint 3 of 3/,
    isFocused: true,
  },
  {
    name: 'explanation judged',
    keys: ['Enter', '2'],
    shows: /You wrote/,
    title: 'Explain why this is not memorization',
    position: /checkpoint 3 of 3/,
    isFocused: false,
  },
  {
    name: 'comparison',
    keys: ['m'],
    shows: /A model answer/,
    title: 'Explain why this is not memorization',
    position: /checkpoint 3 of 3/,
    isFocused: false,
  },
  {
    name: 'end of the lesson',
    keys: ['m', 'Enter'],
    shows: /left|done/,
    title: 'What Training Actually Changes',
    position: /left|done/,
    isFocused: false,
  },
];

describe.each(LOOKS)('$name', (look) => {
  it('shows title, position, focus and keys at every size, and the same picture at each return', async () => {
    using home = temporaryHome();
    await using terminal = startCourse({ ...home.env, ...look.env }, { args: look.args });
    await terminal.waitFor('Start here');
    await holdThroughout(terminal, SCREENS, look.args.length > 0);
    expect(blemishes(terminal.writtenSince(0), look)).toEqual([]);
  }, 120_000);
});
