import { describe, expect, it } from 'vitest';
import type { LessonContext } from '../../src/course/context';
import { parseCourse } from '../../src/course/course';
import { parseLesson } from '../../src/course/lesson';
import type { Lesson } from '../../src/course/types';
import { hostileLessons } from '../support/hostile-lessons';
import { courseFiles, courseOptions, LESSON_FILE, lessonText } from '../support/lesson-text';

const LINE = { words: ['line', 'slope', 'a|the line'], opposite: [] };
const ROW = { words: ['row', 'example'], opposite: ['gap'] };
const TABLE = { words: ['table', 'row', 'example'], opposite: ['gap'] };
const KEEP = { words: ['keep', 'store'], opposite: ['forget'] };

const context: LessonContext = {
  ...courseOptions,
  register: {
    MC01: { name: 'data-edited', belief: 'The rows are rewritten.' },
    MC02: { name: 'data-stored', belief: 'The rows are kept.' },
  },
  concepts: { LINE, ROW, TABLE, KEEP, UNUSED: { words: ['unused'], opposite: [] } },
};

const expected: Lesson = {
  id: 'a-small-lesson',
  title: 'A Small Lesson',
  summary: 'What a line may change, and what it may not.',
  minutes: 20,
  difficulty: 'easy',
  xp: 80,
  objectives: ['Tell the numbers that move from those that stay.'],
  glossary: [
    { term: 'row', section: 'still', meaning: 'One measured case.' },
    { term: 'slope', section: 'moving', meaning: 'How steeply a line climbs.' },
  ],
  sections: [
    {
      id: 'still',
      title: 'What stays',
      blocks: [
        {
          kind: 'paragraph',
          spans: [
            { text: 'A ' },
            { text: 'row', style: 'term' },
            { text: ' is read, and ' },
            { text: 'never', style: 'emphasis' },
            { text: ' written. The first loss is 42.8 here.' },
          ],
        },
        { kind: 'figure', lines: ['x   1   2', 'y   3   5'], spoken: 'Two rows of two numbers.' },
      ],
    },
    {
      id: 'moving',
      title: 'What moves',
      blocks: [
        {
          kind: 'paragraph',
          spans: [{ text: 'Only the ' }, { text: 'Slopes', style: 'term' }, { text: ' move:' }],
        },
        {
          kind: 'list',
          ordered: false,
          items: [
            [{ text: 'first ' }, { text: 'w', style: 'code' }, { text: ',' }],
            [{ text: 'then the start.' }],
          ],
        },
        { kind: 'quote', spans: [{ text: 'The line gives way.' }] },
      ],
    },
  ],
  lab: { id: 'L01' },
  guess: {
    stem: 'A line meets its first row. What gives way?',
    options: [
      { id: 'line', text: 'the line' },
      { id: 'row', text: 'the row' },
    ],
    answer: 'line',
    after: 'The line does, by as little as 5.',
  },
  checkpoints: [
    {
      id: 'pick-what-moves',
      kind: 'choice',
      title: 'Pick what moves',
      task: 'choose one',
      stem: 'The line has been fitted. What moved?',
      options: [
        { id: 'slope', text: 'the slope', feedback: 'The slope is what gives way.' },
        { id: 'rows', text: 'the rows', misconception: 'MC01', feedback: 'The rows were only read.' },
        { id: 'copies', text: 'a copy, kept', misconception: 'MC02', feedback: 'Two numbers hold no copy.' },
      ],
      key: 'slope',
      hints: ['Look at the second section.', 'Think of what gives way.', 'Half of it, the rows stay.'],
      reread: ['moving', 'still'],
    },
    {
      id: 'order-the-steps',
      kind: 'order',
      title: 'Order the steps',
      task: 'put in order',
      stem: 'Put one step in order.',
      cards: [
        { id: 'read', text: 'A row is read' },
        { id: 'answer', text: 'The line answers' },
        { id: 'shift', text: 'The slope shifts' },
      ],
      // biome-ignore-start lint/suspicious/noThenProperty: the author's word for the later card
      before: [
        { first: 'read', then: 'answer', feedback: 'What would it answer?' },
        { first: 'answer', then: 'shift', feedback: 'What would it shift for?' },
      ],
      // biome-ignore-end lint/suspicious/noThenProperty: the author's word for the later card
      decoys: [
        { id: 'edit', text: 'The row is edited', misconception: 'MC01', feedback: 'Rows stay as they are.' },
      ],
      right: 'Each step needs the one before it.',
      hints: ['Look at the steps.', 'Think of the first.', 'Half of it is read and answer.'],
      reread: ['moving'],
    },
    {
      id: 'explain-the-line',
      kind: 'explain',
      title: 'Explain the line',
      task: 'in your words',
      stem: 'Why does the line keep no rows?',
      words: { min: 12, max: 60 },
      hints: ['Look inside.', 'Count the numbers.', 'Half of it is two numbers.'],
      reread: ['still'],
      modelAnswer: 'The line has two numbers, from 42.8 on, and no row is kept.',
      rubric: {
        target: ['LINE'],
        foil: ['TABLE'],
        ideas: [
          {
            id: 'line_moves',
            say: 'The line is what moves.',
            hint: 'What gives way?',
            match: ['LINE > move', 'LINE ~ shift'],
            weak: ['LINE'],
          },
          { id: 'rows_stay', say: 'The rows stay.', hint: 'And the rows?', match: ['ROW > stay'], weak: [] },
        ],
        misconceptions: [
          {
            id: 'keeps_rows',
            misconception: 'MC02',
            match: ['LINE > KEEP > ROW'],
            feedback: 'It holds two numbers.',
          },
        ],
        complete: { atLeast: 2, includingAny: ['line_moves'] },
        concepts: { LINE, ROW, TABLE, KEEP },
      },
      samples: [
        { answer: 'the line moves and rows stay', ideas: ['line_moves', 'rows_stay'], verdict: 'complete' },
        { answer: 'the line moves', ideas: ['line_moves'], verdict: 'partial' },
        { answer: 'it keeps the rows', ideas: [], verdict: 'misconception', misconception: 'keeps_rows' },
        { answer: 'no idea', ideas: [], verdict: 'off_topic' },
      ],
    },
  ],
  source: { file: LESSON_FILE, line: 1, column: 1 },
};

describe('a lesson file', () => {
  it('becomes the lesson that its author wrote', () => {
    expect(parseLesson(lessonText, LESSON_FILE, context)).toEqual({ lesson: expected, diagnostics: [] });
  });

  it('is the same inside its course, with the words of concepts.yaml', () => {
    expect(parseCourse(courseFiles, courseOptions).course?.lessons[0]).toEqual(expected);
  });

  it('is the same with the line ends of Windows and a byte order mark', () => {
    const windows = `\ufeff${lessonText.replaceAll('\n', '\r\n')}`;
    expect(parseLesson(windows, LESSON_FILE, context)).toEqual({ lesson: expected, diagnostics: [] });
  });

  it('is a lesson with a warning, and none with an error', () => {
    const silent = lessonText.replace('```text Two rows of two numbers.', '```text');
    expect(parseLesson(silent, LESSON_FILE, context)).toMatchObject({
      lesson: { id: 'a-small-lesson' },
      diagnostics: [{ severity: 'warning' }],
    });
    expect(parseLesson(lessonText.replace('xp: 80', 'xp: 0'), LESSON_FILE, context).lesson).toBeUndefined();
  });

  it('tells all its faults at once, from top to bottom', () => {
    const faulty = lessonText
      .replace('xp: 80', 'xp: 0')
      .replace('*never*', '**never**')
      .replace('key: slope', 'key: slopes')
      .replace('then: shift', 'then: edit')
      .replace('atLeast: 2', 'atLeast: 9');
    expect(parseLesson(faulty, LESSON_FILE, context).diagnostics.map(({ rule }) => rule)).toEqual([
      'number-out-of-range',
      'bold-not-in-glossary',
      'key-not-an-option',
      'card-not-known',
      'complete-out-of-reach',
      'sample-verdict-not-its-marks',
    ]);
  });

  it('counts the ideas of a sample alone where its misconception is gentle', () => {
    const gentle = lessonText.replace(
      'match: ["LINE > KEEP > ROW"],',
      'gentle: true, match: ["LINE > KEEP > ROW"],',
    );
    const rulesOf = (text: string) =>
      parseLesson(text, LESSON_FILE, context).diagnostics.map(({ rule }) => rule);
    expect(rulesOf(gentle)).toEqual(['sample-verdict-not-its-marks']);
    expect(rulesOf(gentle.replace('verdict: misconception,', 'verdict: off_topic,'))).toEqual([]);
  });

  it('keeps a text as it is written: a figure, quoted YAML, a number at the end of a sentence', () => {
    const changed = lessonText
      .replace('x   1   2', '  x   *1*  <2>')
      .replace('text: the slope', 'text: "1.0: `a` **b**"')
      .replace('no row is kept.', 'it ends at [5](lab:L01/rows).');
    const { lesson, diagnostics } = parseLesson(changed, LESSON_FILE, context);
    expect(diagnostics).toEqual([]);
    expect(lesson?.sections[0]?.blocks[1]).toMatchObject({ lines: ['  x   *1*  <2>', 'y   3   5'] });
    expect(lesson?.checkpoints[0]).toMatchObject({ options: [{ text: '1.0: `a` **b**' }, {}, {}] });
    expect(lesson?.checkpoints[2]).toMatchObject({ modelAnswer: expect.stringMatching(/it ends at 5\.$/) });
  });
});

describe('reading a lesson takes little time', () => {
  it('less than 20 ms for a lesson', () => {
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      parseLesson(lessonText, LESSON_FILE, context);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });

  it.each(Object.entries(hostileLessons))('and no more than seconds for %s', (_, text) => {
    // Of computing: on a busy machine the clock goes on without it.
    const before = process.cpuUsage();
    expect(parseLesson(text, LESSON_FILE, context).lesson).toBeUndefined();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });
});
