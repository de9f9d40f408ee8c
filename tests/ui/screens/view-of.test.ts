import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../src/learning/types';
import type { Size } from '../../../src/session/types';
import { FINISHED, read, revealed, TRIED_LAB } from '../../support/happenings';
import { pictureOf, textOf } from '../../support/picture';
import { eventsOf, mapAfter, Played } from '../../support/sitting';
import { said } from '../../support/small-course';

const USUAL: Size = { columns: 80, rows: 24 };
const at = (keys: string, size = USUAL) => new Played(mapAfter([], size)).press(keys);
const explained = (text: string) => at('Enter c n n').type(text).press('Submit');
/** The screen as text, without the blanks at the right. */
const rows = ({ state }: Played) => pictureOf(state).lines.map((line) => textOf(line).trimEnd());
const rowWith = (played: Played, words: string) => rows(played).find((row) => row.includes(words)) ?? '';

describe('a section', () => {
  it('tells course and module, minutes, level and XP, title and position', () => {
    const [above, below] = rows(at('Enter'));
    expect(above).toMatch(/^ {4}A Small Course · Lines +35 min · easy · 0\/100 XP$/);
    expect(below).toMatch(/^ {4}What a Straight Line Can Learn +1 of 3 sections opened$/);
  });

  it('names itself at the foot once its heading is out of sight', () => {
    expect(rowWith(at('Enter'), 'below')).not.toContain('What stays');
    expect(rowWith(at('Enter PageDown'), 'below')).toMatch(
      /^ {4}1 {2}What stays +↑ \d+ above · \d+ below ↓$/,
    );
  });

  it('has no line of prose beyond 72 columns, however wide the terminal is', () => {
    const body = rows(at('Enter', { columns: 200, rows: 60 })).slice(4, -3);
    expect(body.filter((row) => row.length > 64 + 72)).toEqual([]);
    expect(body.filter(Boolean).every((row) => row.startsWith(' '.repeat(64)))).toBe(true);
  });
});

describe('the map', () => {
  it('offers a new learner the first lesson', () => {
    const played = at('');
    expect(rowWith(played, 'Start here')).toContain('▌ Start here   What a Straight Line Can Learn');
    expect(rowWith(played, '35 min ·')).toContain('35 min · easy · 100 XP');
    expect(rows(played).at(-2)).toContain('Nothing here is timed');
  });

  it('shows state, minutes, level and XP of each lesson', () => {
    const played = at('Enter c').select('slope').press('Submit q q');
    expect(rowWith(played, '→')).toMatch(/→ {2}What a Straight Line Can Learn +35 min easy +20\/100 XP$/);
    expect(rowWith(played, 'The Gap')).toMatch(/· {2}The Gap +20 min easy +80 XP$/);
    expect(rowWith(played, 'Module 1 Checkpoint')).toMatch(/coming$/);
    expect(rows(played)[0]).toMatch(/20 of 260 XP$/);
  });

  it.each([
    ['Enter q', 'Section 1 of 3: What stays'],
    ['Enter t q q', 'Section 1 of 3: What stays'],
  ])('after "%s" says where Continue leads: %s', (keys, place) => {
    const text = rows(at(keys));
    expect(text.findIndex((row) => row.includes('▌ Continue'))).toBe(
      text.findIndex((row) => row.includes(place)) - 1,
    );
  });
});

describe('a choice', () => {
  it('marks what was tried and what is right, in words and signs', () => {
    const played = at('Enter c').select('copies').press('Submit');
    expect(rowWith(played, 'a copy of the rows')).toMatch(/▌ \d {2}a copy of the rows +↺ tried$/);
    played.press('r').select('slope').press('Submit');
    expect(rowWith(played, 'the slope of the line')).toMatch(/▌ \d {2}the slope of the line +✓ right$/);
    expect(rowWith(played, 'a copy of the rows')).toContain('↺ tried');
  });

  it('says why this answer is not right, and which section to read again', () => {
    const text = rows(at('Enter c').select('copies').press('Submit')).join('\n');
    expect(text).toContain('Not yet.\n    Two numbers hold no copy.');
    expect(text).toContain('v opens section 2 and returns here.');
  });

  it('says what a shown answer pays', () => {
    const text = rows(at('Enter c').select('copies').press('Submit r Submit a')).join(' ');
    expect(text).toContain('= the answer');
    expect(text).toContain('The XP for it waits for another day.');
  });
});

describe('a hint', () => {
  const SMALL: Size = { columns: 40, rows: 12 };
  it.each([
    ['choice', 'Enter c h h'],
    ['order', 'Enter c n h h'],
    ['carrying', 'Enter c n Space Down h h'],
    ['explain', 'Enter c n n Ctrl-T Ctrl-T'],
  ])('is in view with the focus, however small the screen: %s', (_, keys) => {
    const text = rows(at(keys, SMALL)).join('\n');
    expect(text).toContain('Hint 2: ');
    expect(text).toMatch(/^▌/m);
  });

  it('is in view after a verdict', () => {
    expect(rows(at('Enter c Submit h h', SMALL)).join('\n')).toContain('Hint 2: ');
  });

  it('stands below the task, in order, where there is room', () => {
    const text = rows(at('Enter c h h h')).join('\n');
    expect(text).toMatch(/Hint 1: .*\n {4}Hint 2: .*\n {4}Hint 3: /);
  });
});

describe('an order', () => {
  it('numbers what is above the line, and steps a carried card aside', () => {
    const text = rows(at('Enter c n Space Down'));
    const cards = text.filter((row) => /^ {2}[ ▌] [1-5·] /.test(row));
    expect(cards.map((row) => row.charAt(4))).toEqual(['1', '2', '3', '4', '5']);
    expect(text.find((row) => row.includes('picked up ↑↓'))).toMatch(/^ {2}▌ 2 {4}\S/);
    expect(text.findIndex((row) => row.includes('not part of it'))).toBe(10);
  });

  it('numbers no card below the line', () => {
    const text = rows(at('Enter c n Space End Space'));
    expect(text.filter((row) => /^ {2}[ ▌] · /.test(row))).toHaveLength(1);
  });
});

describe('an explanation', () => {
  it.each([
    ['', '0 words, 12 to 60'],
    ['one', '1 word, 12 to 60 · draft kept'],
    ['one  two\nthree ', '3 words, 12 to 60 · draft kept'],
  ])('of %j counts its words: %s', (text, counter) => {
    expect(rowWith(at('Enter c n n').type(text), 'to 60')).toMatch(new RegExp(`${counter}$`));
  });

  it('has its cursor where the next character goes', () => {
    const played = at('Enter c n n').type('数 a');
    expect(pictureOf(played.state).cursor).toEqual({ x: 8, y: 6 });
    expect(rows(played)[6]).toBe('  ▌ 数 a');
  });

  it('that was judged shows what was found, in the learner’s own words, and a hint for the rest', () => {
    const text = rows(explained(said.partial)).join('\n');
    expect(text).toContain(
      '✓  The slope is what moves.\n       You wrote: "It is only the slope that changes while all of it goes',
    );
    expect(text).toContain('↺  Not found yet. A hint: And the rows?');
    expect(text).not.toContain('The rows stay.');
  });

  it('that says something wrong is answered with its own words', () => {
    const text = rows(explained(said.wrong)).join('\n');
    expect(text).toContain('!  You wrote: "The line keeps the rows in itself"\n       It holds two numbers.');
    expect(text).not.toMatch(/mark/);
  });

  it('that was marked by its writer says so', () => {
    expect(rows(explained(said.aside).press('s Enter Enter')).join('\n')).toContain(
      'o  Marked by yourself; it pays half.',
    );
  });

  it('that nobody marked does not say so, though one before it was', () => {
    const again = explained(said.aside).press('s Enter Enter r').type(`${said.partial} `);
    expect(rows(again.press('Submit')).join('\n')).not.toContain('Marked by yourself');
    expect(rows(again.press('s End Enter')).join('\n')).not.toContain('Marked by yourself');
  });

  it('shows which ideas its writer marked, and where they say them', () => {
    const played = explained(said.aside).press('s 1 Enter 2 Enter');
    const text = rows(played).join('\n');
    expect(text).toContain(
      'o  The slope is what moves.\n       You marked: "The weather was fine on that day',
    );
    expect(text).toContain('↺  Not found yet. A hint: And the rows?');
    expect(rows(played.press('r Submit')).join('\n')).not.toContain('You marked');
  });
});

describe('where nothing is saved', () => {
  const unsaved = ({ state }: Played) => new Played({ ...state, kept: mapAfter().progress });
  const ALL: readonly Happening[] = [
    ...read('still', 'moving', 'asking'),
    ...TRIED_LAB,
    ...['pick', 'loop', 'why'].map(revealed),
  ];
  const whole = () =>
    new Played({ ...mapAfter(eventsOf('line', ALL)), screen: { kind: 'done', lesson: 'line' } });

  it('a lesson is not done, and the key leads on all the same', () => {
    expect(rows(whole())[1]).toMatch(/ done$/);
    const played = unsaved(whole());
    expect(rows(played)[1]).toMatch(/ 7 pieces left$/);
    expect(rowWith(played, 'Up next')).toContain('The Gap');
    expect(rows(played).join('\n')).not.toContain('✓');
  });

  it('an explanation is not marked', () => {
    const marked = explained(said.aside).press('s 1 Enter 1 Enter');
    expect(rows(marked).join('\n')).toContain('You marked: "The weather');
    const text = rows(unsaved(marked)).join('\n');
    expect(text).not.toMatch(/marked/i);
    expect(text).toContain('Not found yet. A hint: And the rows?');
  });
});

describe('the question how sure one is', () => {
  it('stands where the feedback will, and the keys act on it', () => {
    const played = at('Enter c').select('copies').press('Enter');
    const question = rowWith(played, 'How sure are you?');
    expect(question).toBe('  ▌ How sure are you?   1 unsure   2 fairly   3 sure');
    const row = rows(played).indexOf(question);
    expect(rows(played.press('2'))[row]).toBe('    Not yet.');
  });

  it('names the chosen option as the learner’s answer, without a mark', () => {
    const played = at('Enter c').select('copies').press('Enter');
    expect(rowWith(played, 'a copy of the rows')).toMatch(/^ {4}\d {2}a copy of the rows +your answer$/);
    expect(rows(played).join('\n')).not.toMatch(/tried|right|✓|↺/);
  });

  it.each<Size>([USUAL, { columns: 40, rows: 12 }])(
    'is in view under an answer of forty lines, at %j',
    (size) => {
      const played = at('Enter c n n', size)
        .type(`${said.wrong}${'\n'.repeat(40)}`)
        .press('Enter');
      expect(rows(played).join('\n')).toMatch(/^ *▌ How sure/m);
      expect(rows(played.press('PageUp PageUp PageUp PageUp')).join('\n')).toContain('Explain why');
    },
  );
});

describe('an error that the learner was sure of', () => {
  const SAID = '✱  You were sure. Surprises like this tend to be remembered best.';
  it.each([
    ['a choice', () => at('Enter c').select('copies')],
    ['an order', () => at('Enter c n')],
    ['an explanation', () => at('Enter c n n').type(said.wrong)],
  ])('is called a surprise in one line, once: %s', (_, way) => {
    expect(rows(way().press('Enter 3')).join('\n')).toContain(`    ${SAID}`);
    expect(rows(way().press('Enter 2')).join('\n')).not.toContain('You were sure');
    expect(rows(way().press('Enter')).join('\n')).not.toContain('You were sure');
  });

  it('is no surprise where half of it was found, nor where it was right', () => {
    for (const way of [at('Enter c n n').type(said.partial), at('Enter c').select('slope')])
      expect(rows(way.press('Enter 3')).join('\n')).not.toContain('You were sure');
  });
});

describe('the end of a lesson', () => {
  const ALL: readonly Happening[] = [{ type: 'hint-taken', checkpoint: 'loop', hint: 1 }, ...FINISHED];

  it('tells what was earned, what was hard, and what comes next', () => {
    const state = { ...mapAfter(eventsOf('line', ALL)), screen: { kind: 'done', lesson: 'line' } as const };
    const text = rows(new Played(state));
    expect(text[1]).toMatch(/What a Straight Line Can Learn +done$/);
    expect(text.filter((row) => row.endsWith(' XP')).map((row) => row.trim().replace(/ {2,}/g, '|'))).toEqual(
      [
        expect.stringContaining('of 260 XP'),
        '✓|Three sections read|10 XP',
        '✓|The Crank, prediction first|15 XP',
        '✓|Pick what moves|20 XP',
        '✓|Order the steps|25 XP',
        '✓|Explain why the line keeps no row|30 XP',
        '100 XP',
        expect.stringContaining('20 min · 80 XP'),
      ],
    );
    expect(text.join('\n')).toContain('What took a second look\n    Order the steps.');
    expect(text.join('\n')).toContain('▌ Up next      The Gap');
  });
});

describe('the end of a lesson with a surprise', () => {
  it('tells the surprises first, marked, then what is settled; what is open is no second look yet', () => {
    const played = at('Enter c').select('copies').press('Enter 1 r').select('slope').press('Submit Enter');
    played.press('Enter 3 Enter').type(said.partial).press('Submit Enter');
    expect(rows(played).join('\n')).toContain(
      [
        '    What took a second look',
        '    ✱  Order the steps. You were sure.',
        '       Pick what moves.',
        '',
      ].join('\n'),
    );
  });
});

describe('the glossary', () => {
  it.each<Size>([
    { columns: 60, rows: 18 },
    { columns: 60, rows: 24 },
    { columns: 80, rows: 24 },
    { columns: 40, rows: 60 },
  ])('shows the whole meaning of a long term at %j', (size) => {
    const text = rows(at('Enter g', size)).join(' ').replace(/\s+/g, ' ');
    for (const word of ['One measured case, word1', 'word24.', 'First used in section 1.'])
      expect(text).toContain(word);
  });

  it('says in which lesson a word of the course is first used', () => {
    const text = rows(at('g Down')).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(`First used in section 2 of "What a Straight Line Can Learn".`);
  });

  it('shows meanings, not neighbours', () => {
    expect(rows(at('Enter g Down')).join('\n')).toContain('How steeply a line climbs.');
    expect(rows(at('Enter g Down')).join('\n')).not.toContain('One measured case');
  });
});

describe('progress', () => {
  it('has room for a title of 30 characters at 80 columns', () => {
    expect(rows(at('p')).join('\n')).toContain('What a Straight Line Can Learn ');
  });

  it.each<[keys: string, at80: string | undefined, at40: string | undefined]>([
    ['Enter', undefined, undefined],
    ['Enter 3', 'When you were sure: 1 of 1 right.', 'Sure 1/1'],
    ['Enter 2', 'When you were fairly sure: 1 of 1 right.', 'Fairly 1/1'],
    [
      'Enter 1 Enter Enter 3 r Enter 2',
      'When you were sure: 0 of 1 right. Fairly sure: 0 of 1. Unsure: 1 of 1.',
      'Sure 0/1 · Fairly 0/1 · Unsure 1/1',
    ],
  ])('shows, after "%s", how sure one was and how right: %s', (keys, at80, at40) => {
    const shown = (size: Size) => {
      const played = at('Enter c', size).select('slope').press(`${keys} q q p PageDown`);
      return rows(played)
        .map((row) => row.trim())
        .find((row) => /sure|Fairly/i.test(row));
    };
    expect(shown(USUAL)).toBe(at80);
    expect(shown({ columns: 40, rows: 12 })).toBe(at40);
  });

  it('has its figures in columns', () => {
    const text = rows(at('Enter c').select('slope').press('Submit q q p'));
    const head = text.find((row) => row.includes('1 2 3')) ?? '';
    const lesson = (title: string) => text.find((row) => row.includes(title)) ?? '';
    expect(lesson('What a Straight').charAt(head.indexOf('1 2 3'))).toBe('✓');
    expect(lesson('The Gap').charAt(head.indexOf('1 2 3'))).toBe('·');
    for (const title of ['What a Straight', 'The Gap', 'Only to Read']) {
      expect(lesson(title).slice(head.indexOf('read'), head.indexOf('read') + 4)).toMatch(/^ \d\/\d$/);
      expect(lesson(title).charAt(head.indexOf('alone') + 4)).toMatch(/\d/);
    }
  });
});

describe('help', () => {
  it('tells the keys of the screen behind, and where it was asked for', () => {
    const text = rows(at('Enter ?')).join('\n');
    expect(text).toMatch(/Keys +Section/);
    expect(text).toContain('Space → n Enter      next');
    expect(text).toContain('Ctrl-C  leave at once');
  });
});
