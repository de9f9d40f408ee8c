import type { GradeSample } from '../../src/course/context';
import type { CourseFiles, CourseOptions } from '../../src/course/course';
import { CONCEPTS_FILE, COURSE_FILE, courseOptions, REGISTER } from './lesson-text';

/** A course that reads well and asks fairly: a lesson, and an assessment with four more choices. */

export const KETTLE_FILE = 'lessons/1-lines/a-kettle.md';
export const QUIZ_FILE = 'lessons/1-lines/a-quiz.md';

const course = `format: 1
id: judged-course
title: A Judged Course
lang: en
${REGISTER}
modules:
  - {id: lines, title: Lines, folder: 1-lines, lessons: [a-kettle, a-quiz]}
`;

/** The first paragraph of the first section. */
export const KETTLE = `A kettle takes longer to boil when there is more water in it. You can time it with any clock.
Pour in one cup, switch the kettle on, and write down how many seconds go by. Then repeat it
with two cups, and with three. Soon you have a little **table**, with one row for every time that you
boiled the water.`;

/** The first paragraph of the second section. */
export const RULER = `Put the rows on paper as dots, with the cups along the bottom and the seconds up the side. The
dots will nearly stand on a straight **line**. Lay a ruler beside them, and turn it until it comes
close to every dot. Then you can read off an answer for any number of cups, even for one that you
have never tried.`;

const kettle = `---
id: a-kettle
title: A Kettle
summary: Time a kettle, and lay a ruler along what you find.
minutes: 22
difficulty: easy
xp: 80
objectives: [Tell a row from a line.]
sections: [kettle, ruler]
given: [10]
glossary:
  - {term: table, section: kettle, meaning: Rows of numbers.}
  - {term: line, section: ruler, meaning: What a ruler draws.}
---

# A Kettle

\`\`\`yaml guess
stem: A kettle with four cups in it boils. Which of these will a clock show?
options: [{id: more, text: more than for three cups}, {id: less, text: less than for three cups}]
answer: more
after: More water takes longer. How much longer is what the lesson will find out.
\`\`\`

## Cups and seconds

${KETTLE}

\`\`\`text One cup took 80 seconds, two took 120, and three took 170.
cups       1    2    3
seconds   80  120  170
\`\`\`

Each row has two numbers in it. The first is the amount that you decided on, and the second is the
duration that you measured. Nobody decides on the second, since it depends on the kettle. If you
boil two cups again tomorrow, the clock may show 10 seconds more, or a little less than 120. So a
row tells what happened on one occasion, and it makes no promise for the following one.

What could the rows be good for, then?

## A ruler on the dots

${RULER}

Before anyone turns it, the ruler lies flat, and the loss of its answers is
[42.8](lab:L01/start-loss). Every turn that brings it closer to the dots makes the loss smaller. The
dots do not move at all while you do this. They are only there to be looked at. In the end
the ruler rests where no small turn would help it any more, and a little loss is left over.

Which of the two gave way, the ruler or the dots?

# Lab

\`\`\`yaml lab
id: L01
\`\`\`

# Checkpoints

\`\`\`yaml checkpoint
id: name-what-turned
kind: choice
title: Name what turned
task: choose one
stem: A baker lays a ruler along the dots of a week of sales. What is different once she is done?
options:
  - {id: dots, text: the place of each of her dots, misconception: MC01, feedback: The dots stay where they are.}
  - {id: tilt, text: the tilt of what she laid down, feedback: Only the tilt gives way.}
  - {id: copy, text: the tally now kept in the log, misconception: MC02, feedback: No log was kept.}
key: tilt
hints: [Look at the second section., Think of what you turned., Half of it is that dots stay.]
reread: [ruler]
\`\`\`

\`\`\`yaml checkpoint
id: order-the-turns
kind: order
title: Order the turns
task: put in order
stem: Put one turn of the ruler in order.
cards: [{id: lay, text: The ruler is laid down}, {id: look, text: Its distance is seen}, {id: turn, text: It is turned}]
before:
  - {first: lay, then: look, feedback: The distance of what?}
  - {first: look, then: turn, feedback: Which way would it turn?}
right: Each step needs the one before it.
hints: [Look at the second section., Think of the first step., Half of it is lay and look.]
reread: [ruler]
\`\`\`

\`\`\`yaml checkpoint
id: explain-the-ruler
kind: explain
title: Explain the ruler
task: in your words
stem: Why is the ruler no store of the dots?
words: {min: 5, max: 60}
hints: [Look at the ruler., Think of its tilt., Half of it is that the tilt changes.]
reread: [ruler]
modelAnswer: The tilt changes until it suits the dots, and no dots are kept.
rubric:
  ideas:
    - {id: tilt, say: The tilt changes., hint: What gives way?, match: [tilt changes]}
    - {id: dots, say: No dots are kept., hint: And the dots?, match: [no dots are kept]}
  misconceptions:
    - {id: store, misconception: MC02, match: [it keeps the dots], feedback: Wood keeps nothing.}
  complete: {atLeast: 2}
samples:
  - {answer: the tilt changes and no dots are kept, ideas: [tilt, dots], verdict: complete}
  - {answer: no dots are kept while the tilt changes, ideas: [tilt, dots], verdict: complete}
  - {answer: since no dots are kept but the tilt changes, ideas: [tilt, dots], verdict: complete}
  - {answer: first the tilt changes then no dots are kept, ideas: [tilt, dots], verdict: complete}
  - {answer: the tilt changes, ideas: [tilt], verdict: partial}
  - {answer: no dots are kept, ideas: [dots], verdict: partial}
  - {answer: you turn it so the tilt changes, ideas: [tilt], verdict: partial}
  - {answer: it keeps the dots, ideas: [], verdict: misconception, misconception: store}
  - {answer: the tilt changes but it keeps the dots, ideas: [tilt], verdict: misconception, misconception: store}
  - {answer: it keeps the dots inside, ideas: [], verdict: misconception, misconception: store}
  - {answer: tilt tilt dots, ideas: [], verdict: off_topic}
  - {answer: my sister has a kettle, ideas: [], verdict: off_topic}
\`\`\`
`;

const quiz = `---
id: a-quiz
kind: assessment
pass: 0.8
title: A Quiz
summary: The same, of a ferry.
minutes: 3
difficulty: medium
xp: 100
objectives: [Tell a row from a line in another scene.]
sections: [ferry]
---

# A Quiz

## The ferry

A ferry crosses the bay twice a day. It takes longer when the wind is strong. The captain has
written down the wind and the time of every trip for a year. He would like to tell his guests how
long the next crossing will take. So he lays a ruler along the dots.

# Checkpoints

\`\`\`yaml item
id: ferry
kind: choice
title: What turned on the ferry
task: choose one
reread: [a-kettle/ruler]
siblings:
  - scene: ferry
    stem: The captain is done. What is different from before?
    options:
      - {id: tilt, text: the tilt of his wood, feedback: Only the tilt gives way.}
      - {id: wind, text: the wind in his book, misconception: MC01, feedback: The wind was only read.}
    key: tilt
  - scene: ferry
    stem: A new year begins. What may the captain have to do over?
    options:
      - {id: book, text: mend the old entries, misconception: MC01, feedback: The entries stay as they are.}
      - {id: tilt, text: set the tilt afresh, feedback: The tilt may suit other dots now.}
    key: tilt
  - scene: ferry
    stem: What does the captain need for his answer tomorrow?
    options:
      - {id: book, text: the log of all his trips, misconception: MC02, feedback: The log may stay at home.}
      - {id: tilt, text: the tilt that he found, feedback: The tilt is enough for an answer.}
    key: tilt
  - scene: ferry
    stem: A guest asks what was fitted. What does the captain say?
    options:
      - {id: tilt, text: the tilt of a ruler, feedback: The tilt is what was fitted.}
      - {id: wind, text: the wind and the hours, misconception: MC01, feedback: Those were only read.}
    key: tilt
\`\`\`
`;

/** Finds an idea or a misconception where one of its patterns stands in the answer, word for word. */
const gradeSample: GradeSample = ({ rubric }, answer) => {
  const stated = (all: readonly { readonly id: string; readonly match: readonly string[] }[]) =>
    all.filter(({ match }) => match.some((words) => answer.includes(words))).map(({ id }) => id);
  const ideas = stated(rubric.ideas);
  const misconceptions = stated(rubric.misconceptions);
  if (misconceptions.length > 0) return { outcome: 'misconception', ideas, misconceptions };
  if (ideas.length === 0) return { outcome: 'off_topic', ideas, misconceptions };
  return { outcome: ideas.length < rubric.complete.atLeast ? 'partial' : 'complete', ideas, misconceptions };
};

export const judgedOptions: CourseOptions = { ...courseOptions, gradeSample };

export const judgedFiles: CourseFiles = new Map([
  [COURSE_FILE, course],
  [CONCEPTS_FILE, 'UNUSED: [unused]\n'],
  [KETTLE_FILE, kettle],
  [QUIZ_FILE, quiz],
]);
