import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../scripts/build/course';
import { frameOf } from '../../../src/session/frame';
import { openersOf } from '../../../src/session/opener';
import type { OpenerScreen, Size, State } from '../../../src/session/types';
import { placeText } from '../../../src/ui/place-text';
import { viewOf } from '../../../src/ui/screens/view-of';
import { openerCourse, readBefore } from '../../support/opener-course';
import { PLAIN, pictureOf, textOf } from '../../support/picture';
import { contextOf, mapAfter, Played } from '../../support/sitting';
import { courseOf } from '../../support/small-course';

const USUAL: Size = { columns: 80, rows: 24 };
const SMALL: Size = { columns: 40, rows: 12 };
const RECALL = 'Down Down Enter';
const GUESS = 'End Enter';

const asked = (keys: string, size = USUAL, events = readBefore) =>
  new Played(mapAfter(events, size, openerCourse), contextOf(openerCourse)).press(keys);
/** Asked, and this option chosen, wherever it lies. */
const chosen = (keys: string, option: string, size = USUAL, events = readBefore) => {
  const played = asked(keys, size, events);
  return played.press(`${(played.screen as OpenerScreen).options.indexOf(option) + 1} Enter`);
};
/** The screen as text, without the blanks at the right. */
const rows = ({ state }: Played) =>
  pictureOf(state, PLAIN, openerCourse).lines.map((line) => textOf(line).trimEnd());
const rowWith = (played: Played, words: string) => rows(played).find((row) => row.includes(words)) ?? '';

describe('a question before a lesson', () => {
  it('names the lesson, itself, and how far the lesson is opened', () => {
    expect(rows(asked(RECALL)).slice(0, 2)).toEqual([
      expect.stringMatching(/^ {4}The Gap · before you read +0\/80 XP$/),
      expect.stringMatching(/^ {4}From before +0 of 1 sections opened$/),
    ]);
    expect(rowWith(asked(GUESS), 'opened')).toMatch(/^ {4}Guess first/);
  });

  it.each<[what: string, played: () => Played, words: string]>([
    [
      'a recall',
      () => asked(RECALL),
      'From the earlier lesson "What a Straight Line Can Learn". Not scored.',
    ],
    ['a guess', () => asked(GUESS), 'A first guess, to set you thinking. Not scored.'],
    ['a recall, answered', () => asked(`${RECALL} Enter`), '    Not scored.'],
    ['a small one', () => asked(RECALL, SMALL), 'Not scored.'],
    ['a small one, answered', () => asked(`${GUESS} Enter`, SMALL), 'Not scored.'],
  ])('says that it is not scored: %s', (_, played, words) => {
    expect(rowWith(played(), 'Not scored.')).toContain(words);
  });

  it('keeps its focused option in view, where the stem has to give way', () => {
    const played = asked(`${RECALL} End`, SMALL);
    expect(rowWith(played, '▌ 3')).not.toBe('');
    expect(rows(played).join()).toMatch(/↑ \d above/);
  });

  it.each([
    ['Down Down Enter q', 'Before you read: a question from before'],
    ['End Enter q', 'Before you read: a first guess'],
  ])('is where the map goes on, after "%s"', (keys, words) => {
    expect(rowWith(asked(keys), 'Before you')).toContain(words);
    expect(placeText(openerCourse, asked(keys).state.resume as OpenerScreen)).toBe(words);
  });
});

describe('an answered question before a lesson', () => {
  const number = (played: Played, option: string) =>
    (played.screen as OpenerScreen).options.indexOf(option) + 1;

  it.each([USUAL, SMALL])('marks the answer and the choice, in words as well, at %j', (size) => {
    const missed = chosen(GUESS, 'fault', size);
    expect(rows(missed).join('\n')).toMatch(/✓ the answer/);
    expect(rows(missed).join('\n')).toMatch(/\? your guess/);
    const hit = chosen(RECALL, 'slope', size);
    expect(rows(hit).join('\n')).toMatch(/✓ your answer/);
    expect(rows(hit).join('\n')).not.toContain('the answer');
  });

  it.each<[what: string, played: () => Played, option: string, head: string]>([
    ['a guess that hit', () => chosen(GUESS, 'gap'), 'gap', 'It is number N, as you guessed.'],
    ['one that missed', () => chosen(GUESS, 'fault'), 'gap', 'It is number N. Keep yours in mind.'],
    ['what was known', () => chosen(RECALL, 'slope'), 'slope', 'It is number N, as you said.'],
    ['what was not', () => chosen(RECALL, 'none'), 'slope', 'It is number N. Here is why.'],
  ])('tells the answer without blame: %s', (_, way, option, head) => {
    const played = way();
    expect(rows(played).map((row) => row.trim())).toContain(
      head.replace('N', String(number(played, option))),
    );
    expect(rows(played).join('\n')).not.toMatch(/not yet|wrong|tried|↺/i);
  });

  it('offers the section that tells, once the learner has opened it', () => {
    const offer = 'v opens section 2 of "What a Straight Line Can Learn" and returns here.';
    expect(rowWith(chosen(RECALL, 'rows'), 'v opens')).toContain(offer);
    expect(rows(chosen(RECALL, 'rows')).at(-1)).toContain('v reread');
    for (const other of [chosen(RECALL, 'rows', USUAL, []), chosen(GUESS, 'gap')])
      expect(rows(other).join('\n')).not.toMatch(/v opens|v reread/);
  });

  it('moves no option: each stays on its row', () => {
    const before = rows(asked(RECALL));
    const after = rows(chosen(RECALL, 'none'));
    const place = (shown: readonly string[], text: string) => shown.findIndex((row) => row.includes(text));
    for (const text of ['the slope of the line', 'the rows, each', 'nothing'])
      expect(place(after, text)).toBe(place(before, text));
  });

  it('can be scrolled to its end where room is short', () => {
    const played = chosen(GUESS, 'fault', SMALL);
    expect(rows(played).join('\n')).toMatch(/\d+ below ↓/);
    const last = rows(played.press('PageDown PageDown PageDown')).join('\n');
    expect(last).toContain('come to.');
    expect(last).not.toContain('below');
  });
});

describe('the questions of the course', () => {
  const { course: compiled } = checkCourse();
  const written = [...(compiled?.lessons ?? []), ...(compiled?.drafts ?? [])];
  const openers = written.flatMap((lesson) =>
    openersOf(lesson).flatMap((which) =>
      (lesson[which]?.options ?? []).map(({ id }) => ({
        name: `${lesson.id}: ${which}, ${id}`,
        lesson,
        which,
        id,
      })),
    ),
  );

  it.each(openers)('fit the usual screen, whatever is chosen: $name', ({ lesson, which, id }) => {
    const outline = { ...openerCourse.outline, modules: [] };
    const course = courseOf(written, outline);
    const options = (lesson[which]?.options ?? []).map((option) => option.id);
    const screen: OpenerScreen = { kind: 'opener', lesson: lesson.id, which, options, focus: 0 };
    for (const shown of [screen, { ...screen, chosen: id }]) {
      const state: State = { ...mapAfter([], USUAL, course), screen: shown };
      expect(viewOf(state, course, PLAIN).body.length).toBeLessThanOrEqual(frameOf(USUAL).body);
    }
  });
});
