import type { Course, Lesson } from '../../src/course/types';

/**
 * A language that nobody speaks: each Latin letter is another one that can still be read, and each text stands in
 * brackets. What is left of plain letters on a screen was written by the code.
 */
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FOREIGN = 'àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ';
/** Where the letters of what is filled into a text are kept safe: a private area of Unicode. */
const SAFE = 0xe000;

const lettersOf = (text: string, of: (letter: string) => string): string => text.replace(/[A-Za-z]/g, of);
const accented = (text: string): string => lettersOf(text, (letter) => FOREIGN[PLAIN.indexOf(letter)] ?? '');

/** A text of the catalogue in the language that nobody speaks: "[Ŝàṽéđ.]" */
export const foreign = (text: string): string => (text === '' ? '' : `⟦${accented(text)}⟧`);

const kept = (text: string): string =>
  lettersOf(text, (letter) => String.fromCharCode(SAFE + letter.charCodeAt(0)));
const givenBack = (text: string): string =>
  text.replace(/[\ue041-\ue07a]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - SAFE));

/** The same shape, with every text in it made another. */
function mapTexts(value: unknown, of: (text: string) => string): unknown {
  if (typeof value === 'string') return of(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, of)]));
}

type Told = (...values: readonly unknown[]) => unknown;

/** The catalogue in that language. What is filled into its texts stays as it is, so that English shows. */
export const pseudoLocale = <T>(words: T): T => inLetters(words, foreign);

/** The catalogue in letters that are two columns wide, one for two of ours: as wide as before, and half as long. */
export const wideLocale = <T>(words: T): T =>
  inLetters(words, (text) =>
    text.replace(/[A-Za-z]+/g, (word) => '\u6570'.repeat(Math.ceil(word.length / 2))),
  );

function inLetters<T>(words: T, of: (text: string) => string): T {
  if (typeof words === 'string') return of(words) as T;
  if (typeof words === 'function') {
    const told = words as unknown as Told;
    const translated: Told = (...values) =>
      mapTexts(told(...values.map((value) => mapTexts(value, kept))), (text) => givenBack(of(text)));
    return translated as T;
  }
  if (Array.isArray(words)) return words.map((word) => inLetters(word, of)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, inLetters(word, of)])) as T;
}

/** What of a course a learner reads. The rest are ids, and the words that the judge knows. */
const READ = [
  'title',
  'summary',
  'objectives',
  'after',
  'task',
  'stem',
  'hints',
  'text',
  'feedback',
  'say',
  'hint',
  'modelAnswer',
  'term',
  'meaning',
  'lines',
  'spoken',
  'right',
];

function foreignTexts<T>(value: T): T {
  if (Array.isArray(value)) return value.map(foreignTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    READ.includes(key) && isText(item) ? mapTexts(item, accented) : foreignTexts(item),
  ]);
  return Object.fromEntries(entries) as T;
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** The course in letters of that language, so that none of its words is taken for one of the code. */
export function foreignCourse({ outline, lesson }: Course): Course {
  const read = new Map<string, Lesson>();
  return {
    outline: foreignTexts(outline),
    lesson(id) {
      const known = read.get(id) ?? foreignTexts(lesson(id));
      read.set(id, known);
      return known;
    },
  };
}

/** Words in plain letters; a single letter is a key, a parameter or a mark. */
export const plainWords = (text: string): string[] => text.match(/[A-Za-z]{2,}/g) ?? [];
