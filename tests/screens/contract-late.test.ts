import { describe, expect, it } from 'vitest';
import { OWN_WORDS, TEST } from '../support/beginnings';
import { blemishesOf, type Contract, LOOKS, screen } from '../support/contract';
import { rowOnMap } from '../support/course-run';

/** The screen contract of what stands late in the course: the end of a lesson, a sitting, its results. */

const WHY = 'Explain why this is not memorization';
const ORDER = 'Put one turn of training in order';

/** Seven items are given the answer that comes first. Of the last, the rules cannot tell: nobody is asked how sure. */
const SECOND_SITTING = [...Array(7).fill(['Enter', '2']).flat(), OWN_WORDS, 'Enter'];

const SCREENS: readonly Contract[] = [
  screen('written explanation', ['Enter'], /\d+ words/, WHY, /checkpoint 3 of 3/),
  screen('how sure of it', ['Enter'], /How sure/, WHY, /checkpoint 3 of 3/),
  screen('self-mark', ['2', 's'], /Which of your sentences/, WHY, /idea \d of \d/),
  screen('compare', ['m'], /A model answer/, WHY, /checkpoint 3 of 3/, false),
  screen('done', ['m', 'Esc', 'Enter'], /Up next/, 'What Training Actually Changes', /done/),
  screen('calibration', ['p'], /sure/i, 'Progress', /\d of \d lessons done/),
  screen(
    'item, choice',
    ['q', 'm', ...Array(rowOnMap(TEST)).fill('Down'), 'Enter', 'c'],
    /item 5/,
    '',
    /item 5 of 8/,
  ),
  screen('item, no help', ['h'], /No hints/, '', /item 5 of 8/),
  screen('item, how sure', ['Enter'], /How sure/, '', /item 5 of 8/),
  screen('item, order', ['2', 'Space'], /picked up/, ORDER, /item 6 of 8/),
  {
    ...screen('scene', ['Space', 'v'], /v return/, 'Module 1 Checkpoint', /\d of 2 sections opened/, false),
    wholeTitle: 'Module 1 Checkpoint: Read a Learning Problem',
  },
  screen('item, explain', ['v', 'Enter', '2', 'Enter', '2', OWN_WORDS], /words/, 'Explain', /item 8 of 8/),
  screen('results', ['Enter'], /This sitting/, 'Results', /of 8 right/),
  screen('results, an explanation', ['End'], /You wrote/, 'Results', /of 8 right/),
  screen('rereading from results', ['Enter'], /v return/, 'What Training', /\d of \d sections opened/, false),
  screen('marking from results', ['v', 's'], /Which of your sentences/, 'Explain', /idea \d of \d/),
  screen('results, marked', ['Enter', 'Enter', 'Enter'], /of 8 right/, 'Results', /of 8 right/),
  screen('second results', ['r', ...SECOND_SITTING], /before:/, 'Results', /of 8 right/),
];

describe.each(LOOKS)('$name', (look) => {
  it('shows title, position, focus and keys at every size, and the same picture at each return', async () => {
    expect(await blemishesOf(look, SCREENS, 'the last piece of a lesson')).toEqual([]);
  }, 120_000);
});
