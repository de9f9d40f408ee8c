import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/ui/plain/print';
import { read, solved, TRIED_LAB } from '../../support/happenings';
import { pictureOf, textOf } from '../../support/picture';
import { eventsOf, mapAfter, Played } from '../../support/sitting';
import { said, smallCourse } from '../../support/small-course';

const page = ({ state }: Played): string => plainText(state, smallCourse).join('\n');
const screen = ({ state }: Played): string => pictureOf(state).lines.map(textOf).join('\n');

describe('the end of a lesson, line by line', () => {
  const end = (played: Played) => played.press('Enter c n n').type(said.complete).press('Submit Enter');

  it('names what is still open, as the screen does', () => {
    expect(page(end(new Played()))).toContain('Still open: Section 2 of 3: What moves');
  });

  it('names the next lesson once nothing is open', () => {
    const rest = [...TRIED_LAB, ...read('still', 'moving', 'asking'), ...['pick', 'loop'].map(solved)];
    expect(page(end(new Played(mapAfter(eventsOf('line', rest)))))).toContain('Up next: The Gap');
  });
});

describe('an explanation that was read, line by line', () => {
  it.each(['complete', 'partial', 'wrong', 'aside'] as const)('says what the screen says: %s', (kind) => {
    const played = new Played(mapAfter([], { columns: 100, rows: 60 })).press('Enter c n n');
    played.type(said[kind]).press('Submit');
    const shown = screen(played).replace(/\s+/g, ' ');
    // Each text of a line by itself: between them the screen has its marks.
    const texts = page(played).split(/\n+|(?<=[.?"]) (?=[A-Z])/);
    for (const text of texts.slice(2)) expect(shown).toContain(text);
  });

  it('tells what was read in place of what was typed', () => {
    const played = new Played().press('Enter c n n').type('The slpoe is what moves.').press('Submit');
    expect(page(played)).toContain('I read "slpoe" as "slope".');
    expect(screen(played)).toContain('I read "slpoe" as "slope".');
  });
});

describe('what a guess is worth', () => {
  const again = new Played().press('Enter t Enter q t');

  it('is told before the first', () => {
    const first = new Played().press('Enter t');
    expect(page(first)).toContain('A guess earns 5 XP');
    expect(screen(first)).toContain('A guess earns 5 XP');
  });

  it('is not promised again', () => {
    expect(page(again)).toContain('A guess costs nothing.');
    expect(screen(again)).toContain('A guess costs nothing.');
  });
});

it('help names the page that it is for', () => {
  expect(page(new Played().press('Enter ?'))).toContain('(Section)');
});
