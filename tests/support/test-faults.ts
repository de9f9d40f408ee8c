import type { Fault } from './course-faults';
import { lessonText } from './lesson-text';

const guess = /```yaml guess[\s\S]*?\n```\n/.exec(lessonText)?.[0] ?? '';
const checkpoint = /```yaml checkpoint[\s\S]*?\n```\n/.exec(lessonText)?.[0] ?? '';

/** Of the lesson that comes second. */
export const secondFaults: Fault[] = [
  ['recall-missing', [/```yaml recall[\s\S]*?\n```\n/, ''], ['# A Second Lesson', '‸# A Second Lesson']],
  ['recall-of-later-lesson', ['from: a-small-lesson', 'from: ‸a-second-lesson']],
  ['recall-of-unknown-lesson', ['from: a-small-lesson', 'from: ‸a-large-lesson']],
  ['recall-of-unknown-lesson', ['from: a-small-lesson', 'from: ‸a-small-test']],
  ['recall-of-unknown-section', ['section: moving\nstem', 'section: ‸leaving\nstem']],
  ['answer-not-an-option', ['answer: slope', 'answer: ‸steepness']],
];

/** Of the assessment. */
export const testFaults: Fault[] = [
  ['block-of-another-kind', ['## The ferry', `‸${guess}\n## The ferry`]],
  ['block-of-another-kind', ['# Checkpoints', '‸# Lab\n\n# Checkpoints']],
  ['block-of-another-kind', ['# Checkpoints\n', `# Checkpoints\n\n‸${checkpoint}`]],
  ['item-missing', [/# Checkpoints[\s\S]*$/, '# Checkpoints‸\n']],
  ['checkpoint-kind-not-known', ['kind: order', 'kind: ‸sort']],
  ['word-not-known', ['kind: assessment', 'kind: ‸exam']],
  ['field-missing', ['pass: 0.8\n', ''], ['id: a-small-test', '‸id: a-small-test']],
  ['number-out-of-range', ['pass: 0.8', 'pass: ‸80']],
  ['value-not-a-number', ['pass: 0.8', 'pass: ‸most']],
  ['value-not-true-or-false', ['critical: true', 'critical: ‸very']],
  ['id-twice', ['id: order-a-step', 'id: ‸name-what-moves']],
  ['id-twice', ['id: order-a-step', 'id: ‸name-what-moves-2']],
  ['reread-of-unknown-lesson', ['[a-small-lesson/moving,', '[‸a-large-lesson/moving,']],
  ['reread-of-unknown-section', ['a-second-lesson/still', '‸a-second-lesson/end']],
  ['section-name-broken', ['a-second-lesson/still', '‸still']],
  ['list-too-short', ['reread: [a-small-lesson/still]', 'reread: ‸[]']],
  ['scene-not-a-section', ['scene: ferry\n    stem: The line', 'scene: ‸harbour\n    stem: The line']],
  ['field-missing', ['scene: ferry, stem', 'stem'], ['- {stem', '- ‸{stem']],
  ['field-unknown', ['reread: [a-small-lesson/moving]\n', 'reread: [a-small-lesson/moving]\n‸hints: []\n']],
  ['field-unknown', ['scene: ferry, stem', '‸hint: none, scene: ferry, stem']],
  // three siblings, and the rules of checkpoints for each of them
  [
    'list-too-short',
    [/ {2}- scene: ferry\n {4}stem: The ferry is late[\s\S]*?key: slope\n/, ''],
    ['moving, a-second-lesson/still]\nsiblings:\n  - scene', 'moving]\nsiblings:\n  ‸- scene'],
  ],
  ['value-not-a-mapping', ['{scene: beans, stem: Why does the line of the sorter keep no beans?}', '‸why']],
  ['key-not-an-option', ['to the beans.}\n    key: slope', 'to the beans.}\n    key: ‸beam']],
  ['misconception-not-in-register', ['the beans, misconception: MC01', 'the beans, misconception: ‸MC77']],
  ['card-not-known', ['then: shift, feedback: Which bean', 'then: ‸cut, feedback: Which bean']],
  // what siblings share is told once
  ['concept-not-known', ['target: [LINE]', 'target: [‸LINES]']],
  ['idea-not-known', ['moves, ideas: [line_moves]', 'moves, ideas: [‸lines_move]']],
];
