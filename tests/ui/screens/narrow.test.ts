import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/course/limits';
import type { Size } from '../../../src/session/types';
import { widthOf } from '../../../src/text/width';
import { PLAIN, pictureOf, textOf } from '../../support/picture';
import { answer, finish, quizCourse } from '../../support/quiz-course';
import { retitled } from '../../support/retitled';
import { contextOf, mapAfter, Played } from '../../support/sitting';
import { said } from '../../support/small-course';

/** Nothing of what an author or a learner wrote is lost where the window is narrow. */

const SMALLEST: Size = { columns: 40, rows: 12 };
const SIZES: readonly Size[] = [SMALLEST, { columns: 40, rows: 60 }, { columns: 60, rows: 20 }];
const LONG = 'Module 1 Checkpoint: Read a Learning Problem';
const LONGEST = `Tell ${'how a line learns from its trips, '.repeat(3)}and what it keeps`;

const course = retitled(quizCourse, LONG);
const at = (size: Size, of = course) => new Played(mapAfter([], size, of), contextOf(of));
const rows = ({ state, context }: Played) =>
  pictureOf(state, PLAIN, context.course).lines.map((line) => textOf(line).trimEnd());
/** The words on the screen, without the mark of focus. */
const words = (played: Played) => rows(played).join(' ').replaceAll('▌', ' ').replace(/\s+/g, ' ');

const SITTING = 'End Enter c';
const finished = (size: Size) => finish(at(size).press(SITTING), ['+', '-', '-', 'partial']);

describe.each(SIZES)('a title of 44 columns at %j', (size) => {
  it.each<[screen: string, go: (size: Size) => Played]>([
    ['a section', () => at(size).press('Down Enter')],
    ['a checkpoint', () => at(size).press('Down Enter c')],
    ['a verdict', () => at(size).press('Down Enter c Submit')],
    ['an explanation', () => at(size).press('Down Enter c n n')],
    ['a model answer', () => at(size).press('Down Enter c n n').type(said.partial).press('Submit m')],
    ['marking oneself', () => at(size).press('Down Enter c n n').type(said.aside).press('Submit s')],
    ['the end of a lesson', () => at(size).press('Down Enter c n n').type(said.aside).press('Submit Enter')],
    ['an item', () => at(size).press(SITTING)],
    ['the map', () => at(size).press('End')],
    ['the way on of a map', () => at(size)],
  ])('is there as a whole: %s', (_, go) => {
    const played = go(size);
    expect(words(played)).toContain(LONG);
    expect(rows(played).every((row) => widthOf(row) <= size.columns)).toBe(true);
  });

  it('is there as a whole for each item of the results, beside what it came to', () => {
    const shown = rows(finished(size).press('Home')).filter((row) => row.includes('▌'));
    expect(shown.join(' ').replaceAll('▌', ' ').replace(/\s+/g, ' ')).toContain('1 Module 1 Checkpoint:');
    expect(shown.join(' ')).toContain('critical');
    expect(shown.join(' ')).toContain('Problem');
  });
});

describe('the map of long lessons', () => {
  const long = (minutes: number, xp: number, of = course): typeof of => {
    const modules = of.outline.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({ ...lesson, minutes, xp })),
    }));
    return { ...of, outline: { ...of.outline, modules } };
  };

  it.each([
    [60, 20],
    [80, 24],
  ])('keeps their titles whole beside their minutes and XP: %d columns', (columns, rowCount) => {
    const played = at({ columns, rows: rowCount }, long(LIMITS.minutes.max, LIMITS.xp.max)).press(
      'Enter c q q End',
    );
    const told = words(played);
    expect(told.replace(/ (?:·|→) | 240 min \w+ (?:\d+\/)?1000 XP/g, '')).toContain(LONG);
    expect(told).not.toContain('…');
    expect(told).toContain('240 min easy 0/1000 XP');
  });
});

describe('progress under a long title of a module', () => {
  const [first, ...others] = course.outline.modules;
  const titled: typeof course = {
    ...course,
    outline: { ...course.outline, modules: [{ ...first!, title: LONGEST }, ...others] },
  };

  it.each([...SIZES, { columns: 80, rows: 24 }])('has all of it: %j', (size) => {
    expect(words(at(size, titled).press('p'))).toContain(`1 ${size.columns < 60 ? LONGEST : 'Tell'}`);
    expect(words(at(size, titled).press('p')).replace('0/461 XP ', '')).toContain(LONGEST);
  });
});

describe('the header of a narrow screen', () => {
  it('gives a long title its rows, and the body the rest', () => {
    const shown = rows(at(SMALLEST).press('Down Enter'));
    expect(shown.slice(0, 4)).toEqual([
      '  Module 1 Checkpoint:',
      '  Read a Learning Problem',
      '  1 of 3 sections opened · 0/100 XP',
      '  1  What stays',
    ]);
    expect(shown).toHaveLength(11);
  });

  it('has the longest title that a course may have', () => {
    const played = at(SMALLEST, retitled(quizCourse, LONGEST)).press('Down Enter');
    expect(LONGEST.length).toBeGreaterThan(110);
    expect(words(played)).toContain(LONGEST);
    expect(words(played)).toContain('1 of 3 sections opened');
  });

  it.each<[string, string]>([
    ['of 120 characters', `${'How a line learns from all trips '.repeat(3)}and keeps not one row`],
    ['of five long words', 'abcdefghijklmnopqrstuvw '.repeat(5).trim()],
  ])('has a title %s, as one of any size has', (_, long) => {
    expect([LIMITS.title, LIMITS.title - 1]).toContain(long.length);
    for (const size of [...SIZES, { columns: 80, rows: 24 }, { columns: 120, rows: 40 }]) {
      for (const keys of ['', ' c', ' c Submit', ' c n n', ' c Submit ?']) {
        const played = at(size, retitled(quizCourse, long)).press(`Down Enter${keys}`);
        if (!keys.endsWith('?')) expect(words(played), `${size.columns}${keys}`).toContain(long);
        expect(rows(played)).toHaveLength(Math.min(size.rows, 40) - 1);
      }
    }
  });

  it('keeps the page of a section whole: each line of it is on some page', () => {
    const played = at(SMALLEST).press('Down Enter');
    const seen = new Set<string>();
    for (let page = 0; page < 60; page++) {
      for (const row of rows(played).slice(3, -2)) seen.add(row);
      played.press('PageDown');
    }
    expect([...seen].join(' ').match(/\brow\d+\b/g)).toHaveLength(90);
  });

  it('says where the map begins in a line of its own', () => {
    expect(rows(at(SMALLEST)).slice(2, 5)).toEqual([
      `▌ Start here: Module 1 Checkpoint:`,
      '▌ Read a Learning Problem',
      '▌ 35 min · easy · 100 XP',
    ]);
  });
});

describe('the note of what was saved', () => {
  it.each([
    [SMALLEST, /^ +Saved · 15 XP · \d below ↓$/],
    [{ columns: 80, rows: 24 }, /^ +Saved · 15 XP$/],
  ])('says too that there is more to read, where there is: %j', (size, note) => {
    const played = at(size).press('Down Enter c n n').type(said.partial).press('Submit');
    expect(rows(played).at(-2)).toMatch(note);
  });

  it('stands beside what an item says of itself', () => {
    const wide = { columns: 80, rows: 24 };
    expect(rows(answer(at(wide).press(SITTING), '+')).at(-2)).toMatch(/^ {4}One try an item.*Saved\.$/);
  });
});
