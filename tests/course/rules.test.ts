import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import { RULES } from '../../src/course/rules/names';
import { firstForbidden } from '../../src/text/characters';
import { faultsByFile } from '../support/course-faults';
import { judgedFiles, judgedOptions } from '../support/judged-course';
import { judgedFaults } from '../support/judged-faults';
import { courseFiles, courseOptions, courseWith, lessonText } from '../support/lesson-text';

const rows = faultsByFile.flatMap(([file, faults]) =>
  faults.map(([rule, ...changes]) => ({
    rule,
    file,
    changes,
    title: `${rule}: ${changes.at(-1)?.[1].slice(0, 60)}`,
  })),
);

const judged = judgedFaults.flatMap(([file, faults]) =>
  faults.map(([rule, severity, ...changes]) => ({ rule, severity, file, changes })),
);

describe('a course without faults', () => {
  it('has no diagnostics', () => {
    expect(parseCourse(courseFiles, courseOptions).diagnostics).toEqual([]);
  });

  it('has none when it is judged, if it is written well', () => {
    expect(parseCourse(judgedFiles, judgedOptions).diagnostics).toEqual([]);
  });

  it('of a small example is not judged, unless explanations can be graded', () => {
    expect(parseCourse(courseFiles, judgedOptions).diagnostics).not.toEqual([]);
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

  it.each(judged)('$rule fires once as $severity, in its place', ({ rule, severity, file, changes }) => {
    const { files, line, column } = courseWith(file, changes, judgedFiles);
    const { diagnostics } = parseCourse(files, judgedOptions);
    expect(diagnostics).toMatchObject([{ rule, file, line, column, severity }]);
    for (const { fix } of diagnostics) expect(fix).toMatch(/^[A-Z].*\.$/);
  });

  it('has a fault in the tables', () => {
    const fired = new Set<string>(
      [...rows, ...judged].map(({ rule }) => rule).concat('lesson-not-in-course'),
    );
    expect(RULES.filter((rule) => !fired.has(rule))).toEqual([]);
  });
});

it('reports a lesson file that course.yaml does not name', () => {
  const files = new Map([...courseFiles, ['lessons/1-lines/lost.md', lessonText]]);
  expect(parseCourse(files, courseOptions).diagnostics).toMatchObject([
    { rule: 'lesson-not-in-course', file: 'lessons/1-lines/lost.md', line: 1, column: 1 },
  ]);
});
