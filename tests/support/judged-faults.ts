import type { Rule } from '../../src/course/rules/names';
import type { Severity } from '../../src/course/types';
import { KETTLE, KETTLE_FILE, QUIZ_FILE, RULER } from './judged-course';
import type { Change } from './lesson-text';

/** A rule of judgement, how severe it is, and changes to a faultless file that break it, as in course-faults.ts. */
export type JudgedFault = readonly [rule: Rule, severity: Severity, ...changes: Change[]];

const SIMPLE = `A pot takes time to boil, and more so when it is full to the brim. You can time it with a
clock on the wall. Pour in one cup, turn it on, and note how long it takes. Then do it once more
with two cups, and then with three. Soon you have a short **table**, and in it a row for each time
that you made the pot boil.`;

const LEARNED = `Preparing additional water necessarily requires additional energy, and consequently
additional seconds. Any ordinary timepiece documents the individual duration satisfactorily. Everybody
repeating the experiment systematically, with several different quantities, accumulates an
informative **table** automatically. Preparation, repetition and documentation are fundamental
activities.`;

const BREATHLESS = `A kettle takes longer to boil when there is more water in it, and you can time it with any
clock. Pour in one cup, switch the kettle on, and then write down how many seconds go by until it is done.
Then repeat it with two cups, and with three, so that soon you have a little **table** of your own. It
has one row for every time that you boiled the water, and the rows are in the order of the cups.`;

const LONG = `${RULER}

You may ask why it should be a ruler at all, and not a ribbon that bends. A ribbon would pass
through every dot without any trouble. That sounds like a better answer, but think about the next
time that you boil some water. The clock will show a little more or a little less than before, and
the ribbon knows nothing about that. It has a bend for every accident of the day on which you timed
the kettle. A ruler cannot follow the accidents, so it keeps to what the three of them have in
common. You will meet both of them again in a later lesson.`;

const LONGER = `${LONG}

There is another reason to prefer the simple tool in this case. You can tell somebody about it on
the telephone. Two numbers are enough for that, and anybody can draw the same thing at home.`;

const lesson: JudgedFault[] = [
  // how it reads
  ['reading-grade-off', 'warning', [KETTLE, SIMPLE], ['## Cups', '‸## Cups']],
  ['reading-grade-off', 'error', [KETTLE, LEARNED], ['## Cups', '‸## Cups']],
  ['sentences-on-average-off', 'error', [KETTLE, BREATHLESS], ['## Cups', '‸## Cups']],
  [
    'sentence-too-long',
    'warning',
    ['So a\nrow tells what', '‸So a\nrow, however tidy it may look to you and others, tells what'],
  ],
  [
    'sentence-too-long',
    'error',
    [
      'So a\nrow tells what',
      '‸So a\nrow, however tidy it may look in the end and however long you took over it on that day, tells what',
    ],
  ],
  // its measure
  ['section-length-off', 'warning', [RULER, 'Draw a straight **line**.'], ['## A ruler', '‸## A ruler']],
  ['section-length-off', 'warning', [RULER, LONG], ['## A ruler', '‸## A ruler']],
  ['section-length-off', 'error', [RULER, LONGER], ['## A ruler', '‸## A ruler']],
  [
    'section-over-two-screens',
    'error',
    ['cups       1', `${'\n'.repeat(16)}cups       1`],
    ['## Cups', '‸## Cups'],
  ],
  ['minutes-not-as-estimated', 'error', ['minutes: 22', 'minutes: ‸30']],
  ['minutes-not-as-estimated', 'error', ['minutes: 22', 'minutes: ‸17']],
  ['terms-too-many', 'warning', ...termsBesides('clock', 'water')],
  ['terms-too-many', 'error', ...termsBesides('clock', 'water', 'cups')],
  // its numbers
  ['number-not-bound', 'error', ['[42.8](lab:L01/start-loss)', '‸42.8']],
  ['number-not-bound', 'error', ['given: [10]\n', ''], ['show 10 seconds', 'show ‸10 seconds']],
  // its options
  ['option-length-off', 'error', ['text: the place of each of her dots', 'text: ‸her dots']],
  [
    'option-length-off',
    'error',
    ['text: the place of each of her dots', 'text: ‸the place of each and every one of her dots on the wall'],
  ],
  ['right-option-echoes-stem', 'error', ['text: the tilt of what she', 'text: ‸the tilt that baker']],
  ['right-option-echoes-stem', 'error', ['text: the tilt of what she', 'text: ‸the tilt of rulers she']],
  // its samples
  [
    'samples-too-few',
    'error',
    ['  - {answer: my sister has a kettle, ideas: [], verdict: off_topic}\n', ''],
    ['samples:\n  - {answer', 'samples:\n  ‸- {answer'],
  ],
  ...lackOfSamples(
    'while the tilt changes, ideas: [tilt, dots], verdict: complete',
    'as you see, ideas: [dots], verdict: partial',
  ),
  ...lackOfSamples(
    'answer: no dots are kept, ideas: [dots], verdict: partial',
    'answer: nothing is, ideas: [], verdict: off_topic',
  ),
  ...lackOfSamples(
    'it keeps the dots inside, ideas: [], verdict: misconception, misconception: store',
    'none, ideas: [], verdict: off_topic',
  ),
  ...lackOfSamples(
    'tilt tilt dots, ideas: [], verdict: off_topic',
    'the tilt changes, ideas: [tilt], verdict: partial',
  ),
  ['sample-graded-otherwise', 'error', ['- {answer: tilt tilt dots', '- ‸{answer: the tilt changes']],
  [
    'sample-graded-otherwise',
    'error',
    ['- {answer: the tilt changes, ideas: [tilt]', '- ‸{answer: the tilt changes, ideas: [dots]'],
  ],
  [
    'sample-graded-otherwise',
    'error',
    ['- {answer: it keeps the dots, ideas', '- ‸{answer: the tilt changes, ideas'],
  ],
  ['model-answer-not-complete', 'error', ['modelAnswer: The tilt changes', 'modelAnswer: ‸The tilt turns']],
  [
    'stem-not-off-topic',
    'error',
    ['stem: Why is the ruler', 'stem: ‸It is so that the tilt changes. Why is the ruler'],
  ],
];

/** The section about the kettle has so many more terms. */
function termsBesides(...terms: readonly string[]): Change[] {
  const entries = terms.map((term) => `  - {term: ${term}, section: kettle, meaning: A thing.}\n`);
  return [
    ['  - {term: line,', `${entries.join('')}  - {term: line,`],
    ['## Cups', '‸## Cups'],
    ['with any clock', terms.includes('clock') ? 'with any **clock**' : 'with any clock'],
    ['boiled the water', terms.includes('water') ? 'boiled the **water**' : 'boiled the water'],
    [
      'with two cups, and with',
      terms.includes('cups') ? 'with two **cups**, and with' : 'with two cups, and with',
    ],
  ];
}

/** One sample of a kind less than is needed, and one of another kind more. */
function lackOfSamples(from: string, to: string): JudgedFault[] {
  const place: Change = ['samples:\n  - {answer', 'samples:\n  ‸- {answer'];
  return [['samples-lack-a-kind', 'error', [from, to], place]];
}

const WOOD = '      - {id: tilt, text: the tilt of his wood, feedback: Only the tilt gives way.}\n';
const BOOK =
  '      - {id: wind, text: the wind in his book, misconception: MC01, feedback: The wind was only read.}\n';
const RULED = '      - {id: tilt, text: the tilt of a ruler, feedback: The tilt is what was fitted.}\n';
const HOURS =
  '      - {id: wind, text: the wind and the hours, misconception: MC01, feedback: Those were only read.}\n';

const quiz: JudgedFault[] = [
  ['right-option-echoes-stem', 'error', ['text: the tilt of his wood', 'text: ‸the tilt he different']],
  // what only shows in all choices together: the key is the longest in each, or the second in each
  [
    'key-often-longest',
    'error',
    ['the tilt of his wood', 'the tilt of his wood now'],
    ['set the tilt afresh', 'set the tilt quite afresh'],
    ['the tilt that he found', 'the tilt that he found once'],
    ['text: the tilt of a ruler', 'text: ‸the tilt of his long ruler'],
  ],
  [
    'key-often-in-one-place',
    'error',
    [WOOD + BOOK, BOOK + WOOD],
    [RULED + HOURS, HOURS + RULED],
    ['key: tilt\n```', 'key: ‸tilt\n```'],
  ],
];

export const judgedFaults: readonly (readonly [file: string, faults: readonly JudgedFault[]])[] = [
  [KETTLE_FILE, lesson],
  [QUIZ_FILE, quiz],
];
