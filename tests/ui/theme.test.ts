import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/types';
import { lessonsOf } from '../../src/session/selectors';
import { widthOf } from '../../src/text/width';
import type { Token } from '../../src/ui/line';
import { paint, paintLine } from '../../src/ui/theme';
import { everyScreen } from '../support/every-screen';
import { pictureOf, stylesIn, textOf } from '../support/picture';
import { mapAfter, type Played } from '../support/sitting';
import { courseOf } from '../support/small-course';

const TOKENS: readonly Token[] = [
  'title',
  'body',
  'term',
  'muted',
  'focus',
  'right',
  'warning',
  'data',
  'parameter',
  'prediction',
  'keycap',
  'bar',
  'strong',
];
/** Bold, underline, and the ends of both. */
const WEIGHTS = ['\x1b[1m', '\x1b[22m', '\x1b[4m', '\x1b[24m'];
/** Faint, green, red, cyan, magenta, and the end of a hue: no bright ones, no backgrounds. */
const HUES = ['\x1b[2m', '\x1b[32m', '\x1b[31m', '\x1b[36m', '\x1b[35m', '\x1b[39m'];
const SIZE = { columns: 80, rows: 24 };

const drawn = ({ state, context }: Played, color: boolean) =>
  pictureOf(state, { color, ascii: false }, context.course).lines;
const styles = (color: boolean) =>
  new Set(everyScreen.flatMap(({ go }) => drawn(go(SIZE), color).flatMap(stylesIn)));

describe('colour', () => {
  it('is not there when it was not asked for: weight and underline alone', () => {
    expect([...styles(false)].filter((style) => !WEIGHTS.includes(style))).toEqual([]);
    for (const token of TOKENS)
      expect(
        stylesIn(paint({ text: 'x', token }, { color: false, ascii: false })).filter(
          (style) => !WEIGHTS.includes(style),
        ),
      ).toEqual([]);
  });

  it('is one of four hues or faint, never a background', () => {
    expect([...styles(true)].filter((style) => ![...WEIGHTS, ...HUES].includes(style))).toEqual([]);
  });

  it('never lies on what must be read', () => {
    for (const token of ['body', 'title', 'term', 'focus', 'keycap', 'strong', 'prediction'] as const)
      expect(
        stylesIn(paint({ text: 'x', token }, { color: true, ascii: false })).filter((style) =>
          HUES.includes(style),
        ),
      ).toEqual([]);
  });

  it('changes no word of any screen', () => {
    const words = (color: boolean) => everyScreen.map(({ go }) => drawn(go(SIZE), color).map(textOf));
    expect(words(true)).toEqual(words(false));
  });

  it('wraps no blank', () => {
    expect(paint({ text: '   ', token: 'focus' }, { color: true, ascii: false })).toBe('   ');
  });
});

describe('ASCII', () => {
  it('shows the likeness that a run brings along', () => {
    expect(
      paintLine(
        [
          { text: '↑↓', ascii: 'Up Dn' },
          { text: '·', ascii: '.' },
        ],
        { color: false, ascii: true },
      ),
    ).toBe('Up Dn.');
  });
});

/** What no screen shows: names of things. */
const NAMES = [
  'id',
  'kind',
  'key',
  'answer',
  'from',
  'section',
  'style',
  'difficulty',
  'misconception',
  'file',
];

/** The strings of a value, each with something hostile before and behind it. */
function poisoned<T>(value: T, payload: string, key = ''): T {
  if (typeof value === 'string') return (NAMES.includes(key) ? value : `${payload}${value}${payload}`) as T;
  if (Array.isArray(value))
    return (
      ['reread', 'match', 'weak', 'words', 'opposite', 'target', 'foil', 'includingAny'].includes(key)
        ? value
        : value.map((item) => poisoned(item, payload))
    ) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      ['before', 'concepts'].includes(name) ? part : poisoned(part, payload, name),
    ]),
  ) as T;
}

const poisonedCourse = ({ outline, lesson }: Course, payload: string) =>
  courseOf(
    lessonsOf(outline).map(({ id }) => poisoned(lesson(id), payload)),
    poisoned(outline, payload),
  );

describe('text on its way to the terminal', () => {
  const PAYLOADS = {
    'the clipboard': '\x1b]52;c;cm0gLXJm\x07',
    'a window title': '\x1b]0;owned\x1b\\',
    'an erased screen': '\x1b[2J\x1b[3J',
    'a C1 sequence': '\u009b31m\u009d0;x\u009c',
    'a bell and a backspace': '\x07\b\x7f',
    'a line end': 'a\r\nb\u2028c',
    'another direction': '\u202egnp.exe\u2066',
    'a device question': '\x1bP$q"p\x1b\\\x05',
  };
  const control = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

  it.each(Object.entries(PAYLOADS))('holds no %s', (_, payload) => {
    for (const { go } of everyScreen) {
      const { state, context } = go(SIZE);
      const { lines } = pictureOf(
        { ...state, note: { kind: 'record', text: payload } },
        { color: true, ascii: false },
        poisonedCourse(context.course, payload),
      );
      expect(lines.map(textOf).filter((line) => control.test(line))).toEqual([]);
      expect(lines.flatMap(stylesIn).filter((style) => ![...WEIGHTS, ...HUES].includes(style))).toEqual([]);
    }
  });

  it.each([false, true])(
    'is no wider than the terminal, whatever of it becomes visible (ASCII: %s)',
    (ascii) => {
      const hostile = [{ text: `${'a'.repeat(30)}\x1b]2;${'b'.repeat(30)}\x07` }];
      const painted = paintLine(hostile, { color: false, ascii }, 40);
      expect(widthOf(painted)).toBe(40);
      expect(painted).toMatch(ascii ? /\.$/ : /…$/);
    },
  );

  it('is one line, whatever is in it', () => {
    const note = { kind: 'not-kept', why: 'first\nsecond\tthird' } as const;
    const { lines } = pictureOf({ ...mapAfter(), note });
    expect(lines.join('|')).toContain('first second third');
    expect(lines.filter((line) => /[\n\t]/.test(line))).toEqual([]);
  });
});
