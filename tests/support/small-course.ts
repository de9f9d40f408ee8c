import { lessonOutline } from '../../src/course/outline';
import type {
  Block,
  ChoiceCheckpoint,
  Course,
  CourseOutline,
  ExplainCheckpoint,
  Lesson,
  OrderCheckpoint,
  Section,
  Span,
} from '../../src/course/types';

/**
 * A small course in code: `line` has everything a lesson can have; `gap` lacks a lab; `bare` lacks lab and
 * checkpoints. Module 2 is announced only.
 */

const span = (text: string): Span => ({ text });
const paragraph = (...spans: (string | Span)[]): Block => ({
  kind: 'paragraph',
  spans: spans.map((part) => (typeof part === 'string' ? span(part) : part)),
});
const words = (count: number, word = 'row'): string =>
  Array.from({ length: count }, (_, index) => `${word}${index + 1}`).join(' ');

/** Long enough for several pages at 80 columns and 24 rows. */
const still: Section = {
  id: 'still',
  title: 'What stays',
  blocks: [
    paragraph('A ', { text: 'row', style: 'term' }, ' is read, and never written.'),
    { kind: 'figure', lines: ['x   1   2', '', 'y   3   5'], spoken: 'Two rows.' },
    paragraph(words(90)),
    { kind: 'list', ordered: false, items: [[span('one thing')], [span(words(30, 'thing'))]] },
    {
      kind: 'list',
      ordered: true,
      items: Array.from({ length: 11 }, (_, index) => [span(`${words(16, 'step')} ${index}`)]),
    },
    { kind: 'quote', spans: [span(words(20, 'said'))] },
    paragraph('A word that no line can hold: ', { text: 'long'.repeat(60), style: 'code' }),
    paragraph(words(60, 'end')),
  ],
};
/** One page at any size. */
const moving: Section = { id: 'moving', title: 'What moves', blocks: [paragraph('Only the slope moves.')] };
const asking: Section = { id: 'asking', title: 'What it asks', blocks: [paragraph(words(120, 'ask'))] };

const pick: ChoiceCheckpoint = {
  kind: 'choice',
  id: 'pick',
  title: 'Pick what moves',
  task: 'choose one',
  stem: 'The line has been fitted to five rows, and nobody has touched the rows since. What moved?',
  hints: ['Look at section 2.', 'Think of what gives way.', 'Half of it: the rows stay.'],
  reread: ['moving', 'still'],
  key: 'slope',
  options: [
    { id: 'slope', text: 'the slope of the line', feedback: 'The slope is what gives way.' },
    {
      id: 'rows',
      text: 'the rows, each of them a little more with every round',
      feedback: 'The rows were only read, by every round and to the very end. What gave way to them instead?',
      misconception: 'MC01',
    },
    {
      id: 'copies',
      text: 'a copy of the rows',
      feedback: 'Two numbers hold no copy.',
      misconception: 'MC02',
    },
    { id: 'nothing', text: 'nothing at all', feedback: 'Something did move.', misconception: 'MC03' },
  ],
};

const loop: OrderCheckpoint = {
  kind: 'order',
  id: 'loop',
  title: 'Order the steps',
  task: 'put in order',
  stem: 'Put one step in order. One card does not belong.',
  hints: ['Look at the steps.', 'Think of the first.', 'Half of it: read, then answer.'],
  reread: ['asking'],
  cards: [
    { id: 'read', text: 'A row is read' },
    { id: 'answer', text: 'The line answers for that row' },
    { id: 'meet', text: 'The answer meets the target that the row has had all the time' },
    { id: 'shift', text: 'The slope shifts' },
  ],
  // biome-ignore-start lint/suspicious/noThenProperty: the author's word for the later card
  before: [
    { first: 'read', then: 'answer', feedback: 'What would it answer?' },
    { first: 'answer', then: 'meet', feedback: 'What would meet the target?' },
    { first: 'meet', then: 'shift', feedback: 'What would it shift for?' },
  ],
  // biome-ignore-end lint/suspicious/noThenProperty: the author's word for the later card
  decoys: [{ id: 'edit', text: 'The row is edited', feedback: 'Rows stay.', misconception: 'MC01' }],
  right: 'Each step needs the one before it.',
};

const why: ExplainCheckpoint = {
  kind: 'explain',
  id: 'why',
  title: 'Explain why the line keeps no row',
  task: 'in your words',
  stem: 'A friend says: "The line learns the rows by heart." Why is that not what happened?',
  hints: ['Look inside.', 'Count the numbers.', 'Half of it: two numbers.'],
  reread: ['still'],
  words: { min: 12, max: 60 },
  modelAnswer: 'The slope changes in training, and the rows stay as they are.',
  samples: [],
  rubric: {
    target: ['LINE'],
    foil: ['TABLE'],
    concepts: {
      LINE: { words: ['line', 'slope'], opposite: [] },
      ROW: { words: ['row', 'example'], opposite: [] },
      TABLE: { words: ['table'], opposite: [] },
      KEEP: { words: ['keep', 'store'], opposite: [] },
    },
    ideas: [
      {
        id: 'slope_moves',
        say: 'The slope is what moves.',
        hint: 'What gives way?',
        match: ['LINE > change|move'],
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
    complete: { atLeast: 2, includingAny: [] },
  },
};

/** Answers to `why`, by what they are. */
export const said = {
  complete: 'The slope changes in training, and the rows stay as they are.',
  partial: 'It is only the slope that changes while all of it goes on and on. That is how it went.',
  wrong: 'The line keeps the rows in itself, and it gives them back to us later.',
  aside: 'The weather was fine on that day, and so we went to the seaside by train.',
} as const;

const base = { summary: 'In one sentence.', objectives: ['Tell.'], difficulty: 'easy' } as const;
const source = { file: 'lessons/line.md', line: 1, column: 1 };

const line: Lesson = {
  ...base,
  id: 'line',
  title: 'What a Straight Line Can Learn',
  minutes: 35,
  xp: 100,
  sections: [still, moving, asking],
  lab: { id: 'L01' },
  checkpoints: [pick, loop, why],
  glossary: [
    { term: 'row', section: 'still', meaning: `One measured case, ${words(24, 'word')}.` },
    { term: 'slope', section: 'moving', meaning: 'How steeply a line climbs.' },
    { term: 'target', section: 'asking', meaning: 'The known answer.' },
  ],
  source,
};
const gap: Lesson = {
  ...base,
  id: 'gap',
  title: 'The Gap',
  minutes: 20,
  xp: 80,
  sections: [moving],
  checkpoints: [{ ...pick, id: 'again', reread: [] }],
  glossary: [{ term: 'gap', section: 'moving', meaning: 'What is left.' }],
  source,
};
const bare: Lesson = { ...gap, id: 'bare', title: 'Only to Read', checkpoints: [], glossary: [] };

export const lessons: readonly Lesson[] = [line, gap, bare];

const outline: CourseOutline = {
  id: 'small',
  title: 'A Small Course',
  lang: 'en',
  formatVersion: 1,
  modules: [
    {
      id: 'lines',
      title: 'Lines',
      lessons: lessons.map(lessonOutline),
      coming: [{ title: 'Module 1 Checkpoint: Read a Line', minutes: 25, xp: 200 }],
    },
    { id: 'curves', title: 'Curves', lessons: [], coming: [] },
  ],
};

/** A course of some lessons, as the program opens one. */
export function courseOf(known: readonly Lesson[], of: CourseOutline): Course {
  return {
    outline: of,
    lesson(id) {
      const lesson = known.find((candidate) => candidate.id === id);
      if (!lesson) throw new Error(`no lesson ${id}`);
      return lesson;
    },
  };
}

export const smallCourse: Course = courseOf(lessons, outline);
