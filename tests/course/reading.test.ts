import { describe, expect, it } from 'vitest';
import { proseOf, readingOf, sentencesIn, syllablesIn, wordsOf, wordsShown } from '../../src/course/reading';
import type { Block } from '../../src/course/types';

/** Counted by ear, with a dictionary where in doubt. */
const SYLLABLES: readonly (readonly [count: number, words: string])[] = [
  [
    1,
    'the rode makes times lines turned asked whole trips five held ones loss guessed weighed through tree’s',
  ],
  [1, '200 4.5 17:40 d38ca239'],
  [2, 'training answer table metres boxes changes fitted added being trying ready closely someone quiet'],
  [2, 'people steeply careless science create courses actions model’s re-read'],
  [3, 'numbers-game regression area video actual usual radio decision fingerprint important idea ideas'],
  [3, 'courier library everything related'],
  [4, 'parameter kilometre estimated memorizing naturally society obviously material'],
  [5, 'classification university'],
];

describe('syllables', () => {
  it.each(SYLLABLES)('%i in each of: %s', (count, words) => {
    const counted = words.split(' ').map((word) => [word, syllablesIn(word)]);
    expect(counted).toEqual(words.split(' ').map((word) => [word, count]));
  });

  it('of a word without vowels are one', () => {
    expect(['b', 'km', 'MSE', '×'].map(syllablesIn)).toEqual([1, 1, 1, 1]);
  });
});

describe('the reading grade', () => {
  it.each([
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
    ['The cat sat on the mat.', -1.45],
    // 12 words, 2 sentences, 15 syllables: 0.39 × 6 + 11.8 × 15/12 − 15.59
    ['The courier rode five trips. The table has a row for each.', 1.5],
    // 10 words, 1 sentence, 30 syllables: 0.39 × 10 + 11.8 × 3 − 15.59
    ['Everybody estimated additional parameters obviously, and naturally ignored the data.', 23.71],
  ])('of "%s" is %d', (text, grade) => {
    expect(readingOf([text]).grade).toBeCloseTo(grade, 2);
  });

  it('of nothing is 0', () => {
    expect(readingOf(['', '× = +'])).toEqual({ words: 0, grade: 0, meanSentence: 0 });
  });

  it('counts a paragraph without a full stop as a sentence', () => {
    expect(readingOf(['one two three', 'Four five. Six seven eight nine.']).meanSentence).toBe(3);
  });
});

describe('words', () => {
  it.each([
    ['minutes = w × km + b', ['minutes', 'w', 'km', 'b']],
    ['“Two”, he said – or 3?', ['“Two”,', 'he', 'said', 'or', '3?']],
    ['', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  const blocks: readonly Block[] = [
    { kind: 'paragraph', spans: [{ text: 'A ' }, { text: 'row', style: 'term' }, { text: ' is read.' }] },
    { kind: 'list', ordered: true, items: [[{ text: 'First this' }], [{ text: 'then that.' }]] },
    { kind: 'quote', spans: [{ text: 'So be it. And so on.' }] },
    { kind: 'figure', lines: ['km   1   2', '---------'], spoken: 'Two trips.' },
  ];

  it('are read in paragraphs, items and quotes, and shown in figures too', () => {
    expect(proseOf({ blocks })).toEqual([
      'A row is read.',
      'First this',
      'then that.',
      'So be it. And so on.',
    ]);
    expect(blocks.map(wordsShown)).toEqual([4, 4, 6, 3]);
  });

  it('are counted in each sentence', () => {
    expect(sentencesIn(proseOf({ blocks })).map(({ words }) => words)).toEqual([4, 2, 2, 3, 3]);
  });
});
