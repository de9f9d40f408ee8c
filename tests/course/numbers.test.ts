import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { judgedFiles, judgedOptions, KETTLE_FILE } from '../support/judged-course';

/** The numbers without a source in the lesson about the kettle, with a sentence added. */
function unbound(sentence: string, given = '10'): string[] {
  const text = judgedFiles
    .get(KETTLE_FILE)
    ?.replace('What could the rows', `${sentence} What could the rows`)
    .replace('given: [10]', `given: [10, ${given}]`);
  const { diagnostics } = parseCourse(new Map([...judgedFiles, [KETTLE_FILE, text ?? '']]), judgedOptions);
  return diagnostics
    .filter(({ rule }) => rule === 'number-not-bound')
    .map(({ message }) => /`(.*)`/.exec(message)?.[1] ?? '');
}

describe('a number in prose', () => {
  it.each([
    ['typed by hand', 'It took 1.7 seconds.', ['1.7']],
    ['typed by hand, twice', 'It took 1.7 of 31 seconds.', ['1.7', '31']],
    ['in code', 'It is `w = 1.7` now.', ['1.7']],
    ['in emphasis', 'It took *31* seconds.', ['31']],
    ['with a unit', 'It took 31s and 5km.', ['31s', '5km']],
    ['with a sign', 'It fell by −31 and by -32.', ['31', '32']],
    ['at the end of a sentence', 'It took 31.', ['31']],
    ['a clock', 'It was 17:41 by then.', ['17:41']],
    ['a range', 'It takes 31–32 seconds.', ['31', '32']],
    ['a fingerprint', 'Its code is d38ca239 now.', ['d38ca239']],
    ['a year without a word that says so', 'It took 1998 seconds.', ['1998']],
  ])('needs a source: %s', (_, sentence, numbers) => {
    expect(unbound(sentence)).toEqual(numbers);
  });

  it.each([
    ['a number of the figure', 'One cup took 80 seconds.'],
    ['the same, written otherwise', 'One cup took 80.0 seconds, or 80s.'],
    ['a number that is bound elsewhere', 'The loss was 42.8 before.'],
    ['a quoted number', 'There are [5](lab:L01/rows) of them.'],
    ['a part of the course', 'Module 5 and lesson 1.3 and section 4 say more.'],
    ['a step', 'After step 31 it is done.'],
    ['a name', 'The lab L01 has a dial w1.'],
    ['an ordinal', 'The 31st cup is the last.'],
    ['a year', 'That was so in 1962.'],
    ['a number in words', 'It took two hundred seconds.'],
    ['a character written as a number', 'It is 80 &#8722; or so.'],
  ])('has one, or needs none: %s', (_, sentence) => {
    expect(unbound(sentence)).toEqual([]);
  });

  it.each([
    ['a number', '4.5', 'It took 4.5 minutes, or 4.50.'],
    ['a clock', '17:41', 'It was 17:41 by then.'],
    ['a large number', '1200', 'It took 1,200 seconds.'],
    ['0', '0', 'It took 0 seconds.'],
  ])('may be given: %s', (_, given, sentence) => {
    expect(unbound(sentence, given)).toEqual([]);
  });
});
