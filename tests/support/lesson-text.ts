import type { CourseFiles, CourseOptions } from '../../src/course/course';
import { testText } from './test-text';

/** A small course in which nothing is wrong: two lessons with everything in them, an assessment, and a draft. */

export const COURSE_FILE = 'lessons/course.yaml';
export const CONCEPTS_FILE = 'lessons/concepts.yaml';
export const LESSON_FILE = 'lessons/1-lines/a-small-lesson.md';
export const SECOND_FILE = 'lessons/1-lines/a-second-lesson.md';
export const TEST_FILE = 'lessons/1-lines/a-small-test.md';
export const DRAFT_FILE = 'lessons/1-lines/a-draft.md';

/** The wrong beliefs that the courses of the tests know. */
export const REGISTER = `misconceptions:
  MC01: {name: data-edited, belief: The rows are rewritten.}
  MC02: {name: data-stored, belief: The rows are kept.}`;

const course = `format: 1
id: small-course
title: A Small Course
lang: en
${REGISTER}
modules:
  - id: lines
    title: Lines
    folder: 1-lines
    lessons: [a-small-lesson, a-second-lesson, a-small-test]
    drafts: [a-draft]
    coming:
      - {title: A Later Lesson, minutes: 25, xp: 200}
  - {id: curves, title: Curves}
`;

const concepts = `LINE: [line, slope, "a|the line"]
ROW: {words: [row, example], opposite: [gap]}
TABLE: {is: ROW, plus: [table]}
KEEP: {words: [keep, store], opposite: [forget]}
UNUSED: [unused]
`;

export const lessonText = `---
id: a-small-lesson
title: A Small Lesson
summary: What a line may change, and what it may not.
minutes: 20
difficulty: easy
xp: 80
objectives:
  - Tell the numbers that move from those that stay.
sections: [still, moving]
glossary:
  - {term: row, section: still, meaning: One measured case.}
  - {term: slope, section: moving, meaning: How steeply a line climbs.}
---

# A Small Lesson

\`\`\`yaml guess
stem: A line meets its first row. What gives way?
options: [{id: line, text: the line}, {id: row, text: the row}]
answer: line
after: The line does, by as little as [5](lab:L01/rows).
\`\`\`

## What stays

A **row** is read, and *never*
written. The first loss is [42.8](lab:L01/start-loss) here.

\`\`\`text Two rows of two numbers.
x   1   2
y   3   5
\`\`\`

## What moves

Only the **Slopes** move:

- first \`w\`,
- then the start.

> The line gives way.

# Lab

\`\`\`yaml lab
id: L01
\`\`\`

# Checkpoints

\`\`\`yaml checkpoint
id: pick-what-moves
kind: choice
title: Pick what moves
task: choose one
stem: >-
  The line has been fitted.
  What moved?
options:
  - {id: slope, text: the slope, feedback: The slope is what gives way.}
  - {id: rows, text: the rows, misconception: MC01, feedback: The rows were only read.}
  - {id: copies, text: "a copy, kept", misconception: MC02, feedback: Two numbers hold no copy.}
key: slope
hints:
  - Look at the second section.
  - Think of what gives way.
  - Half of it, the rows stay.
reread: [moving, still]
\`\`\`

\`\`\`yaml checkpoint
id: order-the-steps
kind: order
title: Order the steps
task: put in order
stem: Put one step in order.
cards:
  - {id: read, text: A row is read}
  - {id: answer, text: The line answers}
  - {id: shift, text: The slope shifts}
before:
  - {first: read, then: answer, feedback: What would it answer?}
  - {first: answer, then: shift, feedback: What would it shift for?}
decoys:
  - {id: edit, text: The row is edited, misconception: MC01, feedback: Rows stay as they are.}
right: Each step needs the one before it.
hints: [Look at the steps., Think of the first., Half of it is read and answer.]
reread: [moving]
\`\`\`

\`\`\`yaml checkpoint
id: explain-the-line
kind: explain
title: Explain the line
task: in your words
stem: Why does the line keep no rows?
words: {min: 12, max: 60}
hints: [Look inside., Count the numbers., Half of it is two numbers.]
reread: [still]
modelAnswer: The line has two numbers, from [42.8](lab:L01/start-loss) on, and no row is kept.
rubric:
  target: [LINE]
  foil: [TABLE]
  ideas:
    - id: line_moves
      say: The line is what moves.
      hint: What gives way?
      match: ["LINE > move", "LINE ~ shift"]
      weak: [LINE]
    - id: rows_stay
      say: The rows stay.
      hint: And the rows?
      match: ["ROW > stay"]
  misconceptions:
    - {id: keeps_rows, misconception: MC02, match: ["LINE > KEEP > ROW"], feedback: It holds two numbers.}
  complete: {atLeast: 2, includingAny: [line_moves]}
samples:
  - {answer: the line moves and rows stay, ideas: [line_moves, rows_stay], verdict: complete}
  - {answer: the line moves, ideas: [line_moves], verdict: partial}
  - {answer: it keeps the rows, ideas: [], verdict: misconception, misconception: keeps_rows}
  - {answer: no idea, ideas: [], verdict: off_topic}
\`\`\`
`;

const draftText = `---
id: a-draft
title: A Draft
summary: Only its last question is written.
minutes: 20
difficulty: hard
xp: 100
objectives: [Explain a line.]
---

# A Draft

# Checkpoints

\`\`\`yaml checkpoint
id: explain-it
kind: explain
title: Explain it
task: in your words
stem: Why a line?
words: {min: 5, max: 40}
hints: [One., Two., Three.]
modelAnswer: Because it is straight.
rubric:
  ideas:
    - {id: straight, say: It is straight., hint: Which shape?, match: ["LINE > be > straight"]}
  complete: {atLeast: 1}
\`\`\`
`;

/** The same lesson once more, after the first: it asks for something of it. */
const secondText = lessonText
  .replaceAll('a-small-lesson', 'a-second-lesson')
  .replaceAll('A Small Lesson', 'A Second Lesson')
  .replace(
    '## What stays',
    `\`\`\`yaml recall
from: a-small-lesson
section: moving
stem: Which number of the line moved?
options: [{id: slope, text: the slope}, {id: row, text: the row}, {id: none, text: none}]
answer: slope
after: The slope did.
\`\`\`

## What stays`,
  );

export const courseOptions: CourseOptions = {
  folder: 'lessons',
  labs: { L01: { 'start-loss': '42.8', rows: '5' } },
  checkPattern: (pattern) => (/[()]/.test(pattern) ? 'a pattern has no brackets' : undefined),
};

export const courseFiles: CourseFiles = new Map([
  [COURSE_FILE, course],
  [CONCEPTS_FILE, concepts],
  [LESSON_FILE, lessonText],
  [SECOND_FILE, secondText],
  [TEST_FILE, testText],
  [DRAFT_FILE, draftText],
]);

/** A stretch of a file, and what stands there instead. `‸` marks the place of the fault and is taken out. */
export type Change = readonly [from: string | RegExp, to: string];

export interface Mutation {
  readonly files: CourseFiles;
  readonly line: number;
  readonly column: number;
}

const CARET = '‸';

/** The course with one file changed. Each `from` must stand in the file exactly once, and one caret be left. */
export function courseWith(file: string, changes: readonly Change[], course = courseFiles): Mutation {
  let text = course.get(file) ?? '';
  for (const [from, to] of changes) {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${String(from)} stands ${parts.length - 1} times in ${file}`);
    text = parts.join(to);
  }
  const before = text.slice(0, text.indexOf(CARET)).split('\n');
  if (text.split(CARET).length !== 2) throw new Error(`one caret is wanted in ${file}`);
  const files = new Map([...course, [file, text.replace(CARET, '')]]);
  return { files, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
