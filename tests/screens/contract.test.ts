import { describe, expect, it } from 'vitest';
import { blemishesOf, type Contract, LOOKS, screen } from '../support/contract';
import { keysToOpen, LESSON } from '../support/course-run';

/** The screen contract, in a real terminal; contract-late.test.ts has the screens that stand late in the course. */

const TITLE = 'What Training Actually Changes';
const PICK = 'Name what training changes';
const WHY = 'Explain why this is not memorization';

/** Those of somebody new, from the map through a lesson. */
const SCREENS: readonly Contract[] = [
  screen('map', [], /Start here/, 'How Models Learn', /\d of \d lessons? done/),
  screen('help', ['?'], /Everywhere/, 'Keys', /Map/, false),
  screen('progress', ['?', 'p'], /Alone: first try/, 'Progress', /\d of \d lessons? done/),
  screen('glossary', ['q', 'g'], /Glossary/, 'Glossary', /\d words in the course/),
  screen('recall', ['q', ...keysToOpen(LESSON)], /From before/, 'From before', /0 of 4 sections opened/),
  screen('recall answered', ['Enter'], /It is number/, 'From before', /0 of 4 sections opened/, false),
  screen('guess', ['Enter'], /Guess first/, 'Guess first', /0 of 4 sections opened/),
  screen('guess answered', ['Enter'], /It is number/, 'Guess first', /0 of 4 sections opened/, false),
  screen('section', ['Enter'], /sections opened/, TITLE, /1 of 4 sections opened/, false),
  screen('prediction', ['t'], /1 of 3: predict/, 'The Crank', /1 of 3: predict/),
  screen('lab', ['3', 'Enter', 'Space', 'Space'], /Trip 1, beat 2/, 'The Crank', /2 of 3: try it/, false),
  screen('valley', ['v'], /A ring joins spots/, 'The Crank', /2 of 3: try it/, false),
  screen('choice', ['c'], /checkpoint 1 of 3/, PICK, /checkpoint 1 of 3/),
  screen('how sure', ['Enter'], /How sure/, PICK, /checkpoint 1 of 3/),
  screen('verdict', ['3'], /Right\.|Not yet\./, PICK, /checkpoint 1 of 3/),
  screen('order', ['Enter', 'Space'], /picked up/, 'Rebuild the training loop', /checkpoint 2 of 3/),
  screen(
    'explanation',
    ['Space', 'n', 'The numbers in the model are changed, and no trip is kept in it.'],
    /no trip is kept/,
    WHY,
    /checkpoint 3 of 3/,
  ),
  screen('explanation judged', ['Enter', '2'], /You wrote/, WHY, /checkpoint 3 of 3/, false),
  screen('comparison', ['m'], /A model answer/, WHY, /checkpoint 3 of 3/, false),
  screen('end of the lesson', ['m', 'Enter'], /left|done/, TITLE, /left|done/, false),
];

describe.each(LOOKS)('$name', (look) => {
  it('shows title, position, focus and keys at every size, and the same picture at each return', async () => {
    expect(await blemishesOf(look, SCREENS)).toEqual([]);
  }, 120_000);
});
