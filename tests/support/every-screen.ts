import type { Size } from '../../src/session/types';
import { openerCourse, readBefore } from './opener-course';
import { type Answers, answer, finish, sitting } from './quiz-course';
import { contextOf, mapAfter, Played } from './sitting';
import { said } from './small-course';

/** A screen: the way to it from a new map (its course is that of the sitting), its title, its position. */
export interface Shown {
  readonly name: string;
  readonly title: string;
  readonly position: string;
  readonly go: (size: Size) => Played;
}

const LINE = 'What a Straight Line Can Learn';
const PICK = 'Pick what moves';
const LOOP = 'Order the steps';
const WHY = 'Explain why the line keeps no row';

const at = (keys: string) => (size: Size) => new Played(mapAfter([], size)).press(keys);
const explained = (text: string, keys: string) => (size: Size) =>
  at('Enter c n n')(size).type(text).press(keys);
const chosen = (option: string, keys: string) => (size: Size) =>
  at('Enter c')(size).select(option).press(keys);

/** Before a lesson of the course that has questions there: `gap` has both, `bare` a guess. */
const asked = (keys: string) => (size: Size) =>
  new Played(mapAfter(readBefore, size, openerCourse), contextOf(openerCourse)).press(keys);
const sat = (keys: string) => (size: Size) => sitting(size).press(keys);
const finished =
  (answers: Answers, keys = '') =>
  (size: Size) =>
    finish(sitting(size), answers).press(keys);
const MIXED: Answers = ['+', '-', '-', 'partial'];

const screen = (name: string, title: string, position: string, go: Shown['go']): Shown => ({
  name,
  title,
  position,
  go,
});

/** The screens of an assessment. */
const ofASitting: readonly Shown[] = [
  screen('item, choice', 'Tell what moved', 'item 1 of 4', sat('')),
  screen('item, last option', 'Tell what moved', 'item 1 of 4', sat('End')),
  screen('item, no help', 'Tell what moved', 'item 1 of 4', sat('h')),
  screen('item, saved', 'Tell what stayed', 'item 2 of 4', (size) => answer(sitting(size), '-')),
  screen('item, carrying', 'Put a turn in order', 'item 3 of 4', sat('n n Space Down')),
  screen('item, explain', 'Tell a friend', 'item 4 of 4', sat('n n n')),
  screen('item, its scene', 'The Quiz', '1 of 2 sections opened', sat('v')),
  screen('results', 'Results', '1.5 of 4 right', finished(MIXED)),
  screen('results, passed', 'Results', '4 of 4 right', finished(['+', '+', '+', 'complete'])),
  screen('results, an order', 'Results', '1.5 of 4 right', finished(MIXED, '3')),
  screen('results, an explanation', 'Results', '1.5 of 4 right', finished(MIXED, 'End')),
  screen('results, its end', 'Results', '1.5 of 4 right', finished(MIXED, 'End PageDown PageDown')),
  screen('results, reread', LINE, '1 of 3 sections opened', finished(MIXED, 'Enter')),
  screen('results, self-mark', 'Tell a friend', 'idea 2 of 2', finished(MIXED, 's')),
  screen('results, marked', 'Results', '1.5 of 4 right', finished(MIXED, 's 1 Enter')),
  screen('results, a second time', 'Results', '0 of 4 right', (size) =>
    finish(finished(MIXED, 'r')(size), ['-', '-', '-', 'wrong']),
  ),
  screen('results, keys', 'Keys', 'Results of a sitting', finished(MIXED, '?')),
  screen('results, the map', 'A Small Course', '0 of 4 lessons done', finished(MIXED, 'm')),
  screen('results, progress', 'Progress', '0 of 4 lessons done', finished(MIXED, 'm p End')),
];

/** Every screen of the small course, in every state that looks different. */
export const everyScreen: readonly Shown[] = [
  ...ofASitting,
  screen('map', 'A Small Course', '0 of 3 lessons done', at('')),
  screen('map, last row', 'A Small Course', '0 of 3 lessons done', at('End')),
  screen('map, with a place', 'A Small Course', '0 of 3 lessons done', at('Enter c n Space q q Home')),
  screen('recall', 'From before', '0 of 1 sections opened', asked('Down Down Enter')),
  screen('recall, last option', 'From before', '0 of 1 sections opened', asked('Down Down Enter End')),
  screen('recall, answered', 'From before', '0 of 1 sections opened', asked('Down Down Enter 1 Enter')),
  screen(
    'recall, answered otherwise',
    'From before',
    '0 of 1 sections opened',
    asked('Down Down Enter 3 Enter'),
  ),
  screen('recall, reread', LINE, '2 of 3 sections opened', asked('Down Down Enter Enter v')),
  screen('guess', 'Guess first', '0 of 1 sections opened', asked('End Enter')),
  screen('guess, answered', 'Guess first', '0 of 1 sections opened', asked('End Enter 1 Enter')),
  screen('guess, answered otherwise', 'Guess first', '0 of 1 sections opened', asked('End Enter 2 Enter')),
  screen('map, before a lesson', 'A Small Course', '0 of 3 lessons done', asked('End Enter q')),
  screen('section', LINE, '1 of 3 sections opened', at('Enter')),
  screen('section, scrolled', LINE, '1 of 3 sections opened', at('Enter Down Down Down')),
  screen('section, last page', LINE, '1 of 3 sections opened', at(`Enter ${'PageDown '.repeat(60)}`)),
  screen('section, with a note', LINE, '1 of 3 sections opened', at('Enter b')),
  screen('rereading', LINE, '2 of 3 sections opened', at('Enter c v')),
  screen('predict', 'The Crank', '1 of 3: predict', at('Enter t')),
  screen('predict, last option', 'The Crank', '1 of 3: predict', at('Enter t End')),
  screen('lab', 'The Crank', '2 of 3: try it', at('Enter t 3 Enter')),
  screen('lab, a beat', 'The Crank', '2 of 3: try it', at('Enter t 3 Enter Space Space Space')),
  screen('lab, valley', 'The Crank', '2 of 3: try it', at('Enter t 3 Enter v Space')),
  screen('lab, running', 'The Crank', '2 of 3: try it', at('Enter t 3 Enter r')),
  screen('lab, result', 'The Crank', '3 of 3: compare', (size) => at('Enter t 3 Enter r')(size).runOut()),
  screen('choice', PICK, 'checkpoint 1 of 3', at('Enter c')),
  screen('choice, last option', PICK, 'checkpoint 1 of 3', at('Enter c End')),
  screen('choice, one hint', PICK, 'checkpoint 1 of 3', at('Enter c h')),
  screen('choice, hints and a move', PICK, 'checkpoint 1 of 3', at('Enter c h h h Down')),
  screen('choice, submitted', PICK, 'checkpoint 1 of 3', at('Enter c h h Down Enter')),
  screen('choice, a surprise', PICK, 'checkpoint 1 of 3', chosen('rows', 'Enter 3')),
  screen('choice, not right', PICK, 'checkpoint 1 of 3', chosen('rows', 'Submit')),
  screen('choice, not right, with hints', PICK, 'checkpoint 1 of 3', chosen('rows', 'h h Submit')),
  screen('choice, right', PICK, 'checkpoint 1 of 3', chosen('slope', 'Submit')),
  screen('choice, shown', PICK, 'checkpoint 1 of 3', chosen('rows', 'Submit r Submit a')),
  screen('order', LOOP, 'checkpoint 2 of 3', at('Enter c n')),
  screen('order, last card', LOOP, 'checkpoint 2 of 3', at('Enter c n End')),
  screen('order, carrying', LOOP, 'checkpoint 2 of 3', at('Enter c n Down Space Down')),
  screen('order, carried out', LOOP, 'checkpoint 2 of 3', at('Enter c n Space End')),
  screen('order, submitted', LOOP, 'checkpoint 2 of 3', at('Enter c n Enter')),
  screen('order, a surprise', LOOP, 'checkpoint 2 of 3', at('Enter c n Enter 3')),
  screen('order, not right', LOOP, 'checkpoint 2 of 3', at('Enter c n Submit')),
  screen('order, shown', LOOP, 'checkpoint 2 of 3', at('Enter c n Submit r Submit a')),
  screen('explain', WHY, 'checkpoint 3 of 3', at('Enter c n n')),
  screen('explain, some words', WHY, 'checkpoint 3 of 3', explained('some words', '')),
  screen('explain, a long text', WHY, 'checkpoint 3 of 3', explained('many words '.repeat(180), '')),
  screen('explain, its start', WHY, 'checkpoint 3 of 3', explained('many words '.repeat(180), 'Ctrl-A')),
  screen('explain, not sent', WHY, 'checkpoint 3 of 3', explained('', 'Enter')),
  screen('explain, submitted', WHY, 'checkpoint 3 of 3', explained(said.complete, 'Enter')),
  screen('explain, a surprise', WHY, 'checkpoint 3 of 3', explained(said.wrong, 'Enter 3')),
  screen('explain, complete', WHY, 'checkpoint 3 of 3', explained(said.complete, 'Submit')),
  screen('explain, partial', WHY, 'checkpoint 3 of 3', explained(said.partial, 'Submit')),
  screen('explain, misled', WHY, 'checkpoint 3 of 3', explained(said.wrong, 'Submit')),
  screen('explain, aside', WHY, 'checkpoint 3 of 3', explained(said.aside, 'Submit')),
  screen('self-mark', WHY, 'idea 1 of 2', explained(said.aside, 'Submit s')),
  screen('self-mark, last', WHY, 'idea 1 of 2', explained(said.aside, 'Submit s End')),
  screen('compare', WHY, 'checkpoint 3 of 3', explained(said.partial, 'Submit m')),
  screen('done', LINE, 'pieces left', explained(said.partial, 'Submit Enter')),
  screen('done, with surprises', LINE, 'pieces left', (size) =>
    at('Enter c n Enter 3 Enter')(size).type(said.partial).press('Submit Enter'),
  ),
  screen('help', 'Keys', 'Section', at('Enter ?')),
  screen('help while asked', 'Keys', 'How sure are you?', at('Enter c Enter ?')),
  screen('help in a text', 'Keys', 'Checkpoint, explanation', at('Enter c n n Ctrl-G')),
  screen('glossary', 'Glossary', '3 words in this lesson', at('Enter g')),
  screen('glossary, last', 'Glossary', '3 words in this lesson', at('Enter g End')),
  screen('glossary of the course', 'Glossary', '4 words in the course', at('g Down')),
  screen('progress', 'Progress', '0 of 3 lessons done', at('p')),
  screen('progress, calibrated', 'Progress', '0 of 3 lessons done', chosen('slope', 'Enter 2 q q p')),
  screen('progress, last', 'Progress', '0 of 3 lessons done', at('p End')),
];
