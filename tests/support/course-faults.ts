import type { Rule } from '../../src/course/rules/names';
import {
  type Change,
  CONCEPTS_FILE,
  COURSE_FILE,
  DRAFT_FILE,
  LESSON_FILE,
  lessonText,
  SECOND_FILE,
  TEST_FILE,
} from './lesson-text';
import { secondFaults, testFaults } from './test-faults';

/** A rule, and changes to a faultless file that break it; `‸` stands where the fault must be reported. */
export type Fault = readonly [rule: Rule, ...changes: Change[]];

const LAB_LINE = lessonText.slice(0, lessonText.indexOf('# Lab\n')).split('\n').length;
const CHOICE = /```yaml checkpoint\nid: pick-what-moves[\s\S]*?\n```\n/;
const EXPLAIN = /```yaml checkpoint\nid: explain[\s\S]*?\n```\n/;
const GUESS = /```yaml guess[\s\S]*?\n```\n/;
const guess = GUESS.exec(lessonText)?.[0] ?? '';
const secondChoice = (CHOICE.exec(lessonText)?.[0] ?? '').replace('id: pick-what-moves', 'id: pick-first');

const lessonFaults: Fault[] = [
  // any file
  ['file-too-large', ['---\nid: a-small', `‸---\n# ${'x'.repeat(256 * 1024)}\nid: a-small`]],
  ['file-too-long', ['# Lab', `${'\n'.repeat(5001 - LAB_LINE)}‸# Lab`]],
  ['line-too-long', ['A **row**', `A ${'x'.repeat(1998)}‸y **row**`]],
  ['forbidden-character', ['written.', 'written‸\u001b]0;title\u0007.']],
  ['forbidden-character', ['written.', 'written ‸&#x202e;.']],
  ['forbidden-character', ['text: the slope', 'text: "‸the \\u202e slope"']],
  ['forbidden-character', ['## What stays', '## What ‸&#x200b; stays']],
  // YAML and its fields
  [
    'yaml-broken',
    ['text: the slope, feedback: The', 'text: "the slope, feedback: The'],
    ['- {id: rows, text: the', '‸- {id: rows, text: the'],
  ],
  ['yaml-broken', ['stem: Put one step in order.', 'stem: Put one‸: step in order.']],
  ['yaml-broken', ['id: L01', 'id: [[[[[[[‸[[L01]]]]]]]]]']],
  ['yaml-empty', ['id: L01\n', '‸']],
  ['yaml-not-plain', ['id: L01', 'id: ‸!!str L01']],
  ['yaml-not-plain', ['title: Pick what moves', 'title: ‸&title Pick what moves']],
  ['yaml-not-plain', ['id: L01', 'id: L01\n---\n‸id: L01']],
  ['yaml-not-plain', ['weak: [LINE]', 'weak: [LINE]\n      ? ‸[a]\n      : b']],
  ['field-missing', ['      say: The rows stay.\n', ''], ['- id: rows_stay', '- ‸id: rows_stay']],
  ['field-missing', [', feedback: Rows stay as they are.', ''], ['- {id: edit', '- ‸{id: edit']],
  [
    'field-missing',
    ['misconception: MC01, feedback: Rows', 'feedback: Rows'],
    ['- {id: edit', '- ‸{id: edit'],
  ],
  ['field-empty', ['task: choose one', '‸task:']],
  ['field-empty', ['task: choose one', "task: '‸ '"]],
  ['field-twice', ['xp: 80', 'xp: 80\n‸xp: 90']],
  ['field-unknown', ['xp: 80', 'xp: 80\n‸points: 90']],
  ['field-unknown', ['xp: 80', 'xp: 80\n‸__proto__: {xp: 90}']],
  ['value-not-a-list', ['weak: [LINE]', 'weak: ‸LINE']],
  ['value-not-a-mapping', ['words: {min: 12, max: 60}', 'words: ‸12 to 60']],
  ['value-not-a-number', ['minutes: 20', 'minutes: ‸twenty']],
  ['value-not-a-number', ['minutes: 20', 'minutes: ‸20.5']],
  ['value-not-a-text', ['text: the slope', 'text: ‸42']],
  ['value-not-a-text', ['text: the slope', 'text: ‸{a: slope}']],
  ['number-out-of-range', ['minutes: 20', 'minutes: ‸0']],
  ['number-out-of-range', ['xp: 80', 'xp: ‸8000']],
  ['number-out-of-range', ['atLeast: 2', 'atLeast: ‸0']],
  ['list-too-short', ['  - Tell the numbers that move from those that stay.', '  ‸[]']],
  ['list-too-long', ['foil: [TABLE]', `foil: ‸[${'TABLE, '.repeat(21)}]`]],
  ['text-on-several-lines', ['title: Order the steps', 'title: |\n  ‸Order the\n  steps']],
  ['text-too-long', ['title: Order the steps', `title: ‸${'Order '.repeat(21)}`]],
  ['text-too-long', ['text: the slope', `text: ‸${'slope '.repeat(51)}`]],
  ['text-too-long', ['## What stays', `‸## ${'What '.repeat(25)}`]],
  ['word-not-known', ['difficulty: easy', 'difficulty: ‸simple']],
  ['word-not-known', ['verdict: partial', 'verdict: ‸half']],
  ['id-not-kebab-case', ['id: pick-what-moves', 'id: ‸Pick_what_moves']],
  ['id-not-kebab-case', ['id: pick-what-moves', 'id: ‸1-moves']],
  ['id-not-snake-case', ['line moves, ideas: [line_moves]', 'line moves, ideas: [‸line-moves]']],
  ['id-not-snake-case', ['includingAny: [line_moves]', 'includingAny: [‸line-moves]']],
  ['id-twice', ['{id: copies', '{id: ‸rows']],
  ['id-twice', ['{id: edit', '{id: ‸read']],
  [
    'id-twice',
    ['sections: [still, moving]', 'sections: [still, moving, ‸still]'],
    ['# Lab', '## More\n\nText.\n\n# Lab'],
  ],
  ['id-twice', ['id: order-the-steps', 'id: ‸pick-what-moves']],
  [
    'id-twice',
    [
      '- {id: keeps_rows',
      '- {id: keeps_rows, misconception: MC01, match: [], feedback: No.}\n    - {id: ‸keeps_rows',
    ],
  ],
  // front matter, headings and sections
  ['front-matter-missing', ['---\nid: a-small', '‸id: a-small']],
  ['front-matter-not-closed', ['climbs.}\n---', 'climbs.}'], ['---\nid: a-small', '‸---\nid: a-small']],
  [
    'front-matter-too-large',
    ['---\nid: a-small', `---\n‸${`# ${'x'.repeat(1500)}\n`.repeat(11)}id: a-small`],
  ],
  ['id-not-the-file-name', ['id: a-small-lesson', 'id: ‸a-large-lesson']],
  ['title-missing', ['\n# A Small Lesson\n', ''], ['title: A Small', 'title: ‸A Small']],
  ['title-not-the-same', ['# A Small Lesson', '‸# A small lesson']],
  ['part-not-known', ['# Checkpoints', '‸# Questions\n\n# Checkpoints']],
  ['part-twice', ['# Checkpoints', '‸# Lab\n\n# Checkpoints']],
  ['heading-not-in-sections', ['# Lab', '‸## More\n\nText.\n\n# Lab']],
  ['heading-not-plain', ['## What stays', '## What ‸*stays*']],
  ['heading-too-deep', ['Only the', '‸### Deeper\n\nOnly the']],
  [
    'section-empty',
    ['## What moves', '‸## Nothing\n\n## What moves'],
    ['[still, moving]', '[still, empty, moving]'],
  ],
  ['section-out-of-place', ['# Checkpoints', '‸## Late\n\n# Checkpoints']],
  ['section-without-heading', ['sections: [still, moving]', 'sections: [still, moving, ‸gone]']],
  ['text-outside-section', ['## What stays', '‸Early.\n\n## What stays']],
  ['text-outside-section', ['# Checkpoints', '# Checkpoints\n\n‸Three of them.']],
  // Markdown
  ['html-used', ['written.', 'written ‸<b>.']],
  ['html-used', ['Only the', '‸<div>\n\nOnly the']],
  ['image-used', ['written.', 'written ‸![cat](cat.png).']],
  ['link-not-a-number', ['written.', 'written ‸[here](https://example.org).']],
  ['link-not-a-number', ['written.', 'written ‸<https://example.org>.']],
  ['link-not-a-number', ['written.', 'written ‸[1](lab:L01).']],
  ['list-item-too-long', ['- first `w`,', '‸- first `w`,\n\n  and more\n']],
  ['markdown-not-supported', ['> The line gives way.', '‸***']],
  ['markdown-not-supported', ['- first `w`,', '- first `w`,\n  ‸- nested']],
  ['nested-too-deep', ['> The line gives way.', `‸${'> '.repeat(13)}deep`]],
  ['nested-too-deep', ['*never*', '*a _b *c _d ‸*e* d_ c* b_ a*']],
  [
    'paragraph-too-long',
    ['> The line', `> x\n${`> ${'x'.repeat(1000)}\n`.repeat(3)}‸> ${'x'.repeat(1000)}\n\n> The line`],
  ],
  ['block-not-known', ['> The line', '‸```js\nrun()\n```\n\n> The line']],
  ['block-not-known', ['> The line', '‸~~~text\nrun()\n~~~\n\n> The line']],
  ['block-out-of-place', ['# Lab', '‸```yaml checkpoint\nid: a\n```\n\n# Lab']],
  [
    'fence-not-closed',
    ['off_topic}\n```', 'off_topic}'],
    ['```yaml checkpoint\nid: explain', '‸```yaml checkpoint\nid: explain'],
  ],
  ['figure-too-wide', ['x   1   2', `‸x   1   2${' '.repeat(70)}3`]],
  ['figure-with-tab', ['x   1   2', 'x‸\t1   2']],
  ['figure-without-words', ['```text Two rows of two numbers.', '‸```text']],
  // glossary
  ['bold-not-in-glossary', ['*never*', '‸**never**']],
  ['bold-not-in-glossary', ['*never*', '‸**slope**']],
  [
    'section-not-known',
    ['{term: slope, section: moving', '{term: slope, section: ‸leaving'],
    ['**Slopes**', 'slopes'],
  ],
  ['term-bold-twice', ['*never*', 'a ‸**row**']],
  ['term-not-introduced', ['**Slopes**', 'slopes'], ['{term: slope', '{term: ‸slope']],
  ['term-twice', ['climbs.}', 'climbs.}\n  - {term: ‸Slope, section: moving, meaning: The same.}']],
  // questions that open a lesson
  ['answer-not-an-option', ['answer: line', 'answer: ‸column']],
  ['guess-missing', [GUESS, ''], ['# A Small Lesson', '‸# A Small Lesson']],
  ['opener-twice', ['## What stays', `‸${guess}\n## What stays`]],
  ['id-twice', ['{id: row, text: the row}]', '{id: ‸line, text: the row}]']],
  [
    'list-too-short',
    ['options: [{id: line, text: the line}, {', 'options: ‸[{'],
    ['answer: line', 'answer: row'],
  ],
  ['feedback-too-long', ['after: The line', `after: ‸${'word '.repeat(40)}the line`]],
  ['number-not-the-labs', ['as [5](lab', 'as ‸[6](lab']],
  ['block-out-of-place', ['## What moves', `‸${guess}\n## What moves`]],
  ['block-of-another-kind', ['# Checkpoints\n', `# Checkpoints\n\n‸\`\`\`yaml item\nid: a\n\`\`\`\n`]],
  // labs and their numbers
  ['lab-missing', ['# Lab', '‸# Lab'], ['```yaml lab\nid: L01\n```\n', '']],
  ['lab-not-known', ['id: L01', 'id: ‸L99']],
  ['lab-not-known', ['is [42.8](lab:L01/', 'is ‸[42.8](lab:constructor/']],
  ['lab-twice', ['# Checkpoints', '‸```yaml lab\nid: L01\n```\n\n# Checkpoints']],
  ['lab-value-not-known', ['is [42.8](lab:L01/start-loss)', 'is ‸[42.8](lab:L01/end-loss)']],
  ['number-not-the-labs', ['is [42.8](lab', 'is ‸[42.80](lab']],
  ['number-not-the-labs', ['from [42.8](lab', 'from ‸[428](lab']],
  // checkpoints
  ['checkpoint-kind-missing', [CHOICE, ''], ['off_topic}\n```', 'off_topic}\n```‸']],
  ['checkpoint-kind-not-known', ['kind: order', 'kind: ‸sort']],
  [
    'checkpoint-kind-twice',
    ['# Checkpoints\n', `# Checkpoints\n\n${secondChoice}`],
    ['id: pick-what', 'id: ‸pick-what'],
  ],
  ['feedback-not-own', ['feedback: Two numbers hold no copy.', 'feedback: ‸The rows were only read.']],
  ['feedback-not-own', ['feedback: Rows stay as they are.', 'feedback: ‸What would it shift for?']],
  ['feedback-too-long', ['right: Each step', `right: ‸${'word '.repeat(40)}each step`]],
  ['feedback-too-long', ['feedback: It holds', `feedback: ‸${'word '.repeat(44)}it holds`]],
  ['hints-not-three', ['hints: [Look inside., Count the numbers.,', 'hints: ‸[Look inside.,']],
  [
    'misconception-id-broken',
    ['{id: rows, text: the rows, misconception: MC01', '{id: rows, text: the rows, misconception: ‸mc1'],
  ],
  [
    'misconception-not-in-register',
    ['{id: rows, text: the rows, misconception: MC01', '{id: rows, text: the rows, misconception: ‸MC77'],
  ],
  [
    'misconception-not-in-register',
    ['The row is edited, misconception: MC01', 'The row is edited, misconception: ‸MC77'],
  ],
  [
    'misconception-not-in-register',
    ['{id: keeps_rows, misconception: MC02', '{id: keeps_rows, misconception: ‸MC77'],
  ],
  ['reread-missing', ['reread: [moving]\n', ''], ['id: order-the-steps', '‸id: order-the-steps']],
  ['reread-not-a-section', ['reread: [moving, still]', 'reread: [moving, ‸end]']],
  // choice
  ['key-not-an-option', ['key: slope', 'key: ‸slopes']],
  [
    'key-with-misconception',
    ['{id: slope, text: the slope,', '{id: slope, text: the slope, misconception: ‸MC01,'],
  ],
  [
    'option-without-misconception',
    ['- {id: rows, text: the rows, misconception: MC01,', '- ‸{id: rows, text: the rows,'],
  ],
  // order
  ['card-not-known', ['first: answer, then: shift', 'first: answer, then: ‸edit']],
  [
    'cards-not-in-right-order',
    ['first: answer, then: shift', 'first: shift, then: answer'],
    ['- {id: answer', '- ‸{id: answer'],
  ],
  ['order-cyclic', ['decoys:', '  - ‸{first: shift, then: read, feedback: Round it goes.}\ndecoys:']],
  ['order-cyclic', ['decoys:', '  - ‸{first: read, then: read, feedback: Round it goes.}\ndecoys:']],
  ['pair-twice', ['decoys:', '  - ‸{first: read, then: answer, feedback: Once more.}\ndecoys:']],
  // explain
  [
    'complete-out-of-reach',
    ['atLeast: 2', 'atLeast: ‸3'],
    ['rows_stay], verdict: complete}', 'rows_stay], verdict: partial}'],
  ],
  ['concept-not-known', ['"LINE > move"', '"‸LINES > move"']],
  ['concept-not-known', ['target: [LINE]', 'target: [‸LINES]']],
  ['concept-not-known', ['weak: [LINE]', 'weak: [‸CURVE]']],
  ['idea-not-known', ['includingAny: [line_moves]', 'includingAny: [line_moves, ‸rows_move]']],
  ['idea-not-known', ['line moves, ideas: [line_moves]', 'line moves, ideas: [‸row_moves]']],
  ['pattern-broken', ['"ROW > stay"', '"‸(ROW > stay)"']],
  ['rubric-misconception-not-known', ['misconception: keeps_rows}', 'misconception: ‸keeps_all}']],
  ['sample-verdict-not-its-marks', ['verdict: partial', 'verdict: ‸complete']],
  ['words-out-of-order', ['words: {min: 12, max: 60}', 'words: ‸{min: 60, max: 12}']],
];

const conceptFaults: Fault[] = [
  ['concept-not-in-capitals', ['UNUSED:', '‸Unused:']],
  ['concept-not-known', ['is: ROW', 'is: ‸ROWS']],
  ['concept-without-end', ['UNUSED: [unused]', 'UNUSED: {is: ‸UNUSED}']],
  ['list-too-short', ['UNUSED: [unused]', 'UNUSED: ‸[]']],
  ['field-missing', ['UNUSED: [unused]', 'UNUSED: ‸{opposite: [used]}']],
];

const courseFaults: Fault[] = [
  ['file-missing', ['a-small-test]', 'a-small-test, ‸not-there]']],
  ['folder-missing', ['{id: curves, title: Curves}', '‸{id: curves, title: Curves, lessons: [bends]}']],
  ['folder-not-kebab-case', ['title: Curves', 'title: Curves, folder: ‸../2-curves']],
  ['format-not-known', ['format: 1', 'format: ‸2']],
  ['id-twice', ['id: curves', 'id: ‸lines']],
  ['language-not-known', ['lang: en', 'lang: ‸English']],
  ['misconception-id-broken', ['modules:', '  ‸M3: {name: third, belief: Third.}\nmodules:']],
];

const draftFaults: Fault[] = [
  ['reread-not-a-section', ['words: {min: 5', 'reread: [‸first]\nwords: {min: 5']],
  ['heading-not-in-sections', ['# Checkpoints', '‸## First\n\nText.\n\n# Checkpoints']],
  ['checkpoint-kind-missing', ['# Checkpoints\n', '# Checkpoints‸\n'], [EXPLAIN, '']],
];

/** Every fault, by the file that has it. */
export const faultsByFile: readonly (readonly [file: string, faults: readonly Fault[]])[] = [
  [LESSON_FILE, lessonFaults],
  [CONCEPTS_FILE, conceptFaults],
  [COURSE_FILE, courseFaults],
  [SECOND_FILE, secondFaults],
  [TEST_FILE, testFaults],
  [DRAFT_FILE, draftFaults],
];
