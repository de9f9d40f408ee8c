import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { minutesFor } from '../../src/course/rules/minutes';
import type { Lesson } from '../../src/course/types';
import { courseFiles, courseOptions } from '../support/lesson-text';

const { course } = parseCourse(courseFiles, courseOptions);
const [small, , quiz] = (course?.lessons ?? []) as [Lesson, Lesson, Lesson];

const silent = (lesson: Lesson): Lesson => ({ ...lesson, sections: [] });
const words = (count: number): string => 'word '.repeat(count);
const bare: Lesson = {
  id: 'bare',
  title: 'Bare',
  summary: 'Only to read.',
  minutes: 5,
  difficulty: 'easy',
  xp: 10,
  objectives: [],
  sections: [],
  checkpoints: [],
  glossary: [],
  source: { file: 'bare.md', line: 1, column: 1 },
};
const opener = { stem: words(90), options: [{ id: 'a', text: words(60) }], answer: 'a', after: words(30) };

describe('the minutes of a lesson', () => {
  it.each<[string, Lesson, number]>([
    ['nothing', bare, 0],
    [
      '180 words, read once and a third of them again',
      {
        ...bare,
        sections: [
          {
            id: 'a',
            title: 'A',
            blocks: [
              { kind: 'paragraph', spans: [{ text: words(100) }] },
              { kind: 'list', ordered: false, items: [[{ text: words(30) }], [{ text: words(30) }]] },
              { kind: 'figure', lines: [words(20)], spoken: words(99) },
            ],
          },
        ],
      },
      1.3,
    ],
    ['a lab', { ...bare, lab: { id: 'L01' } }, 8],
    ['a guess of 180 words', { ...bare, guess: opener }, 2 + 1.3],
    ['a recall of 180 words', { ...bare, recall: { ...opener, from: 'a', section: 'b' } }, 1.3],
    // 7 + 8 + 5 words of a choice with what is said to its right answer, 5 + 13 + 7 of an order, 7 + 13 of an
    // explanation; 9 + 4 + 9 of the guess
    ['a guess, one checkpoint of each kind, and a lab', silent(small), 2 + 2 + 3 + 5 + 8 + (87 / 180) * 1.3],
    // 10 + 4 + 6, 8 + 8 + 4, 10 + 8: of each item the first sibling
    ['an assessment of one item of each kind', silent(quiz), 2 + 3 + 5 + (58 / 180) * 1.3],
  ])('%s', (_, lesson, minutes) => {
    expect(minutesFor(lesson)).toBeCloseTo(minutes, 5);
  });
});
