import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { RULES } from '../../src/course/rules/names';
import { firstForbidden } from '../../src/text/characters';
import { judgedFiles, judgedOptions, KETTLE_FILE, QUIZ_FILE } from '../support/judged-course';
import {
  CONCEPTS_FILE,
  COURSE_FILE,
  courseFiles,
  courseOptions,
  DRAFT_FILE,
  LESSON_FILE,
  SECOND_FILE,
  TEST_FILE,
} from '../support/lesson-text';

/** What may get into a file by a slip, by a tool, or on purpose. */
const SCRAPS = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '- ',
    '# ',
    '## ',
    '> ',
    '```\n',
    '```yaml checkpoint\n',
    '---\n',
    '***',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    ',',
    '|',
    '>-',
    '"',
    "'",
    '&a ',
    '*a',
    '!!js/function ',
    '? ',
    '%',
    '@',
    '~',
  ],
  ...['**', '*', '_', '`', '[1](lab:L01/rows)', '![a](b)', '<b>', '&#x202e;', '&amp;', '\\', '"\\u001b"'],
  ...[
    '\u001b[2J',
    '\u0000',
    '\u202e',
    '\ud800',
    '\u200d',
    '\ufeff',
    '日本',
    '😀',
    'null',
    'true',
    '1e999',
    '-1',
  ],
  ...['__proto__: {a: 1}\n', 'constructor', 'MC01', 'LINE', 'kind: order\n', 'id: rows\n', 'x'.repeat(2100)],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)),
  insert: fc.oneof(fc.constantFrom('', ...SCRAPS), fc.string({ unit: 'binary', maxLength: 6 })),
});
/** Small edits that mostly leave a lesson that can be read. */
const scrap = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(12)),
  insert: fc.constantFrom(
    '',
    ' ',
    '.',
    '. ',
    ' 31 ',
    '(',
    '*',
    '`',
    '日本',
    'é',
    '?',
    '\n',
    'word '.repeat(40),
  ),
});
const file = fc.constantFrom(
  LESSON_FILE,
  LESSON_FILE,
  LESSON_FILE,
  SECOND_FILE,
  TEST_FILE,
  DRAFT_FILE,
  COURSE_FILE,
  CONCEPTS_FILE,
);

function edited(text: string, edits: readonly { at: number; remove: number; insert: string }[]): string {
  return edits.reduce((result, { at, remove, insert }) => {
    const start = Math.floor(at * result.length);
    return result.slice(0, start) + insert + result.slice(start + remove);
  }, text);
}

/** The course with one lesson only, the one in question: reading the others each time takes long. */
function alone(path: string): Map<string, string> {
  const lesson = [SECOND_FILE, TEST_FILE].find((file) => file === path) ?? LESSON_FILE;
  const id = /([^/]*)\.md$/.exec(lesson)?.[1];
  const course = courseFiles.get(COURSE_FILE)?.replace(/ {4}lessons: .*/, `    lessons: [${id}]`) ?? '';
  const rest = [CONCEPTS_FILE, DRAFT_FILE, lesson].map(
    (file) => [file, courseFiles.get(file) ?? ''] as const,
  );
  return new Map([[COURSE_FILE, course], ...rest]);
}

it('any course is judged without a throw, and what is told of it has its place', () => {
  const judgedFile = fc.constantFrom(KETTLE_FILE, QUIZ_FILE);
  fc.assert(
    fc.property(judgedFile, fc.array(scrap, { minLength: 1, maxLength: 2 }), (path, edits) => {
      const text = edited(judgedFiles.get(path) ?? '', edits);
      const { diagnostics } = parseCourse(new Map([...judgedFiles, [path, text]]), judgedOptions);
      const lines = text.split('\n');
      for (const { file, line, column, rule } of diagnostics) {
        expect(RULES).toContain(rule);
        if (file === path) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150), seed: 20261122 },
  );
});

it('any course is read without a throw: every fault has its place, and what is read can be shown', () => {
  fc.assert(
    fc.property(file, fc.array(edit, { minLength: 1, maxLength: 4 }), (path, edits) => {
      const files = alone(path);
      const text = edited(files.get(path) ?? '', edits);
      const { course, diagnostics } = parseCourse(new Map([...files, [path, text]]), courseOptions);
      const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
      for (const { file, line, column, rule, message, fix } of diagnostics) {
        expect(RULES).toContain(rule);
        expect(firstForbidden(message + fix)).toBeUndefined();
        if (file === path) expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1);
      }
      const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
      if (!hasErrors) expect(course?.lessons.length).toBe(1);
      expect(firstForbidden(JSON.stringify(course ?? ''))).toBeUndefined();
      expect(({} as Record<string, unknown>).a).toBeUndefined();
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 1000), seed: 20261122 },
  );
});
