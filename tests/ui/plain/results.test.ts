import { describe, expect, it } from 'vitest';
import { modeOf } from '../../../src/session/press';
import { commandWords } from '../../../src/ui/plain/commands';
import { plainText } from '../../../src/ui/plain/print';
import { actionsFor } from '../../../src/ui/plain/typed';
import { quizCourse, quizMap } from '../../support/quiz-course';
import type { Played } from '../../support/sitting';
import { said } from '../../support/small-course';

/** Types lines, and none for how sure; tells those that meant nothing. */
function type(played: Played, ...lines: readonly string[]): string[] {
  return lines.filter((line) => {
    const actions = actionsFor(played.state, line, quizCourse);
    for (const action of actions ?? []) played.act(action);
    if (modeOf(played.screen) === 'confidence') type(played, '');
    return !actions;
  });
}

const textOf = ({ state }: Played) => plainText(state, quizCourse).join('\n');
const offer = ({ state }: Played) => commandWords(state, quizCourse).join(', ');
/** To the results: the quiz is the fifth row of a new map. */
const QUIZ = ['5', 'c', '2', '1', '1', said.partial] as const;
const sat = (...lines: readonly string[]) => {
  const played = quizMap();
  expect(type(played, ...QUIZ, ...lines)).toEqual([]);
  return played;
};

describe('a sitting in plain mode', () => {
  it('goes from item to item by answers alone, to the results', () => {
    const played = quizMap();
    type(played, '5', 'c');
    expect(textOf(played)).toMatch(/^Tell what moved, item 1 of 4\n\nScene 1: /);
    expect(offer(played)).toBe('v reread, n next, b previous, ? help, q back');
    type(played, '2');
    expect(played.place).toBe('sitting 1, kept');
    expect(textOf(played)).not.toMatch(/Right|Not yet/);
    type(played, 'hint');
    expect(played.state.note).toEqual({ kind: 'no-help-in-sitting' });
    type(played, 'v', 'v', '1', '1', said.partial);
    expect(played.place).toBe('results 1');
  });

  it('tells the results as text, with what was not right', () => {
    const text = textOf(sat());
    expect(text).toMatch(
      /^Results of sitting 1, 1\.5 of 4 right\n\nNot passed yet: it takes 80 %, and both critical items\.\n/,
    );
    expect(text).toMatch(
      /\n1\. Tell what moved: critical, missed\nNot yet\. You chose "the rows, .*\nThe rows were only read/,
    );
    expect(text).toMatch(
      /\n2\. Tell what stayed: right\n\n3\. Put a turn in order: critical, missed\nNot yet\. You put: /,
    );
    expect(text).toMatch(
      /\n4\. Tell a friend: partly\nPartly there: one idea of two found, two complete it\.\nThe slope is what moves\. You wrote: "/,
    );
    expect(text).toContain('4 opens section 3 of What a Straight Line Can Learn.');
  });

  it.each([
    ['3', 'section asking, reread for results 1'],
    ['again', 'sitting 2, moved'],
    ['r', 'sitting 2, moved'],
    ['mark', 'self-mark, idea 2'],
    ['s', 'self-mark, idea 2'],
    ['map', 'map'],
    ['', 'map'],
    ['q', 'map'],
  ])('from the results "%s" leads to %s', (line, place) => {
    const played = sat();
    expect(offer(played)).toBe('m map, r again, s mark, ? help, q back');
    expect(type(played, line)).toEqual([]);
    expect(played.place).toBe(place);
  });

  it('takes no number of an item that is not there', () => {
    expect(type(sat(), '0', '5')).toEqual(['0', '5']);
  });

  it('returns from a section to the results, and from the map to them', () => {
    const played = sat('3', 'return');
    expect(played.place).toBe('results 1');
    type(played, 'map', '5');
    expect(played.place).toBe('results 1');
    expect(textOf(sat('map'))).toContain('The Quiz: started, 20 min, medium, 75 of 201 XP (37 %)');
  });

  it('tells on the map by no XP what was right', () => {
    const played = quizMap();
    type(played, '5', 'c', '1', 'q', 'q');
    expect(textOf(played)).toContain('The Quiz: started, 20 min, medium, 201 XP');
  });
});
