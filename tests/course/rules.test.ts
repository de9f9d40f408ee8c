import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import { RULES } from '../../src/course/rules/names';
import { firstForbidden } from '../../src/text/characters';
import { faultsByFile } from '../support/course-faults';
import { courseFiles, courseOptions, courseWith, lessonText } from '../support/lesson-text';

const rows = faultsByFile.flatMap(([file, faults]) =>
  faults.map(([rule, ...changes]) => ({
    rule,
    file,
    changes,
    title: `${rule}: ${changes.at(-1)?.[1].slice(0, 60)}`,
  })),
);

describe('a course without faults', () => {
  it('has no diagnostics', () => {
    expect(parseCourse(courseFiles, courseOptions).diagnostics).toEqual([]);
  });
});

describe('each rule', () => {
  it.each(rows)('fires once, in its place, with a cure: $title', ({ rule, file, changes }) => {
    const { files, line, column } = courseWith(file, changes);
    const { diagnostics } = parseCourse(files, courseOptions);
    const severity = rule === 'figure-without-words' ? 'warning' : 'error';
    expect(diagnostics).toMatchObject([{ rule, file, line, column, severity }]);
    for (const diagnostic of diagnostics) {
      expect(diagnostic.fix).toMatch(/^[A-Z].*\.$/);
      expect(firstForbidden(formatDiagnostic(diagnostic, files.get(file)))).toBeUndefined();
    }
  });

  it('has a fault in the tables', () => {
    const fired = new Set<string>([...rows.map(({ rule }) => rule), 'lesson-not-in-course']);
    expect(RULES.filter((rule) => !fired.has(rule))).toEqual([]);
  });
});

it('reports a lesson file that course.yaml does not name', () => {
  const files = new Map([...courseFiles, ['lessons/1-lines/lost.md', lessonText]]);
  expect(parseCourse(files, courseOptions).diagnostics).toMatchObject([
    { rule: 'lesson-not-in-course', file: 'lessons/1-lines/lost.md', line: 1, column: 1 },
  ]);
});
