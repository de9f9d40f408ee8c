import { join } from 'node:path';
import { parseConcepts } from '../../src/course/concepts';
import type { LessonContext } from '../../src/course/context';
import { parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import { parseLesson } from '../../src/course/lesson';
import { labValues } from '../../src/labs/registry';
import { checkPattern } from '../../src/learning/explain/pattern';
import { readCourse } from '../../src/store/course-source';
import { firstForbidden } from '../../src/text/characters';
import { below, type Chance, chance, oneOf } from './chance';
import { payloads } from './payloads';

/** The course of this repository: its lesson files, and what they are held against. */
function ownCourse(): { lessons: [path: string, text: string][]; context: LessonContext } {
  const { files } = readCourse(join(__dirname, '../../lessons'), 'lessons');
  const standards = { labs: labValues, checkPattern };
  const { course } = parseCourse(files, { folder: 'lessons', ...standards });
  const { concepts } = parseConcepts(files.get('lessons/concepts.yaml') ?? '', 'lessons/concepts.yaml');
  const lessons = [...files].filter(([path]) => /\/.*\/.*\.md$/.test(path));
  return { lessons, context: { ...standards, register: course?.register ?? {}, concepts } };
}

const SCRAPS = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\r',
    '\ufeff',
    '---\n',
    '```\n',
    '```yaml checkpoint\n',
    '# ',
    '> ',
    '- ',
    '| ',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ': ',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '? ',
    '!!js/function ',
    '%',
    '|',
    '>-',
    '<b>',
    '&#27;',
  ],
  ...[
    '**',
    '_',
    '`',
    '[1](lab:L01/rows)',
    '![a](b)',
    '\\',
    '"\\x1b[2J"',
    '__proto__: {a: 1}\n',
    'constructor: 1\n',
  ],
  ...[
    'null',
    'true',
    '1e999',
    '-1',
    '日本',
    '😀',
    'x'.repeat(2100),
    '['.repeat(99),
    '- '.repeat(200),
    'a: '.repeat(99),
  ],
  ...Object.values(payloads),
];

const insert = (text: string, at: number, scrap: string) => text.slice(0, at) + scrap + text.slice(at);

/** What may become of a text, by a slip, by a tool, or on purpose; `other` is another lesson. */
const MUTATIONS: readonly ((text: string, other: string, random: Chance) => string)[] = [
  (text, _, random) => insert(text, below(text.length, random), oneOf(SCRAPS, random)),
  (text, _, random) => insert(text, below(text.length, random), String.fromCharCode(below(0x10000, random))),
  (text, _, random) => {
    const at = below(text.length, random);
    return text.slice(0, at) + text.slice(at + below(400, random));
  },
  (text, _, random) => {
    const at = below(text.length, random);
    return insert(text, below(text.length, random), text.slice(at, at + below(2000, random)));
  },
  (text, other, random) => {
    const at = below(other.length, random);
    return insert(text, below(text.length, random), other.slice(at, at + below(2000, random)));
  },
  (text, _, random) => {
    const lines = text.split('\n');
    const at = below(lines.length, random);
    return lines.toSpliced(at, 1, ...Array(below(200, random)).fill(lines[at])).join('\n');
  },
  (text, _, random) => text.split('\n').toSpliced(below(200, random), 1).join('\n'),
  (text, _, random) => text.slice(0, below(text.length, random)),
  (text, _, random) => {
    const at = below(text.length, random);
    return `${text.slice(0, at)}${String.fromCharCode(97 + below(26, random))}${text.slice(at + 1)}`;
  },
];

/** One to three mutations of a text. */
function mutated(text: string, other: string, random: Chance): string {
  let result = text;
  for (let count = below(3, random); count >= 0; count--)
    result = oneOf(MUTATIONS, random)(result, other, random);
  return result;
}

/** What became of so many lesson files. All but the first three should be nothing. */
export interface LessonFuzz {
  readonly accepted: number;
  readonly refused: number;
  /** Of the slowest, in ms of computing: what others do on the machine does not count. */
  readonly slowest: number;
  /** Files that made the parser throw, took longer than a second, or let something through, and how. */
  readonly faults: readonly string[];
}

/** Reads so many mutated lesson files, the same in every run. */
export function fuzzLessons(count: number, seed: number): LessonFuzz {
  const { lessons, context } = ownCourse();
  const random = chance(seed);
  const faults: string[] = [];
  let [accepted, slowest] = [0, 0];
  for (let index = 0; index < count; index++) {
    const [path, text] = oneOf(lessons, random);
    const [, other] = oneOf(lessons, random);
    const read = readOne(mutated(text, other, random), path, context);
    slowest = Math.max(slowest, read.time);
    accepted += read.isAccepted ? 1 : 0;
    faults.push(...read.faults.map((fault) => `file ${index}: ${fault}`));
  }
  return { accepted, refused: count - accepted, slowest, faults };
}

function readOne(text: string, path: string, context: LessonContext) {
  const began = process.cpuUsage();
  const faults: string[] = [];
  let isAccepted = false;
  try {
    const { lesson, diagnostics } = parseLesson(text, path, context);
    isAccepted = lesson !== undefined;
    const told = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text));
    const shown = [...stringsIn(lesson), ...stringsIn(diagnostics), ...told];
    faults.push(
      ...shown.filter((each) => firstForbidden(each)).map((each) => `let through ${JSON.stringify(each)}`),
    );
    if (!lesson && diagnostics.length === 0) faults.push('was refused without a word');
  } catch (error) {
    faults.push(`threw ${error}`);
  }
  const { user, system } = process.cpuUsage(began);
  const time = (user + system) / 1000;
  if (time > 1000) faults.push(`took ${time} ms`);
  return { isAccepted, faults, time };
}

/** Every text in a value, names of fields too. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...stringsIn(item)]);
}
