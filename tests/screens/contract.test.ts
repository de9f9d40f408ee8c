import { describe, expect, it } from 'vitest';
import { keysToOpen, LESSON, skipping, startCourse } from '../support/course-run';
import { temporaryHome } from '../support/home';
import type { Term } from '../support/terminal';

/** The screen contract, in a real terminal: every screen, at every size, with and without colour, and in ASCII. */

const SIZES = [
  [40, 12],
  [60, 20],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

/** How each screen is reached from the one before, and what stands on it at every size. */
const SCREENS: readonly {
  readonly name: string;
  readonly keys: readonly string[];
  readonly shows: RegExp;
  readonly title: string;
  readonly position: RegExp;
  readonly isFocused: boolean;
}[] = [
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
    name: 'guess',
    keys: ['Space'],
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

const LOOKS: readonly {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}[] = [
  { name: 'in colour', args: [], env: {} },
  { name: 'without colour', args: [], env: { NO_COLOR: '1' } },
  { name: 'in ASCII', args: ['--ascii'], env: {} },
];

const COLOUR = /\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/;
const text = (terminal: Term) => terminal.screen().join('\n');

type Contract = (typeof SCREENS)[number];

/** Title, position, focused item and keys are there, and the last row of the terminal is not drawn. */
function holds({ title, position, isFocused }: Contract, isAscii: boolean) {
  return (shown: readonly string[]): boolean => {
    const all = shown.join('\n');
    const focus = isAscii ? /^ *>/m : /▌/;
    return (
      shown.at(-1)?.trim() === '' &&
      all.includes(title) &&
      position.test(all) &&
      (!isFocused || focus.test(all)) &&
      /\? (keys|close)|Esc leave/.test(all)
    );
  };
}

describe.each(LOOKS)('$name', ({ args, env }) => {
  it('shows title, position, focus and keys at every size, and the same picture at each return', async () => {
    using home = temporaryHome();
    await using terminal = startCourse({ ...home.env, ...env }, { args });
    await terminal.waitFor('Start here');
    for (const screen of SCREENS) {
      for (const key of screen.keys) {
        const before = text(terminal);
        terminal.key(key);
        await terminal.waitFor((shown) => shown.join('\n') !== before);
      }
      await terminal.waitFor(screen.shows);
      await terminal.quiet(150);
      const picture = text(terminal);
      for (const [columns, rows] of SIZES) {
        terminal.resize(columns, rows);
        await terminal.waitFor(holds(screen, args.length > 0));
      }
      terminal.resize(80, 24);
      await terminal.waitFor((shown) => shown.join('\n') === picture);
    }
    const written = terminal.writtenSince(0);
    expect(written).not.toContain('\x1b[3J');
    if (env.NO_COLOR) expect(written).not.toMatch(COLOUR);
    if (args.length > 0) expect(written).toMatch(/^[\x00-\x7e]*$/);
  }, 120_000);
});

describe('a terminal that is too small', () => {
  it('asks for room in one line, and keeps everything', async () => {
    using home = temporaryHome();
    await using terminal = startCourse(home.env, { args: [LESSON] });
    await terminal.waitFor('sections opened');
    await terminal.keys(...skipping());
    await terminal.waitFor('1 of 4 sections opened');
    await terminal.quiet(100);
    const picture = text(terminal);
    terminal.resize(38, 10);
    await terminal.waitFor((shown) => {
      const rows = shown.filter((row) => row.trim() !== '');
      return rows.length === 1 && rows.join().includes('Please make it 40 x 12');
    });
    terminal.resize(80, 24);
    await terminal.waitFor((shown) => shown.join('\n') === picture);
  });
});

describe('a screen that nobody touches', () => {
  it.each([
    ['the map', [], []],
    ['a question before a lesson', [LESSON], []],
    ['a section', [LESSON], skipping()],
    ['a lab', ['lab', 'L01'], []],
  ])('writes nothing: %s', async (_, args, keys) => {
    using home = temporaryHome();
    await using terminal = startCourse(home.env, { args });
    await terminal.waitFor(/keys/);
    await terminal.keys(...keys);
    await terminal.quiet(500);
    const mark = terminal.mark();
    const until = Date.now() + 3000;
    await terminal.waitUntil(() => Date.now() > until);
    expect(terminal.writtenSince(mark)).toBe('');
  });
});
