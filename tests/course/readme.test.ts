import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import { labValues } from '../../src/labs/registry';
import { checkPattern } from '../../src/learning/explain/pattern';

const readme = readFileSync('lessons/README.md', 'utf8');

/** The text of the first block of the README that matches. */
function block(pattern: RegExp): string {
  return pattern.exec(readme)?.[1] ?? '';
}

describe('the examples of lessons/README.md', () => {
  const files = new Map([
    ['lessons/course.yaml', block(/```yaml\n(# lessons\/course\.yaml\n[\s\S]*?)```/)],
    ['lessons/concepts.yaml', block(/```yaml\n(# lessons\/concepts\.yaml\n[\s\S]*?)```/)],
    ['lessons/1-lines/two-dials.md', block(/````markdown\n([\s\S]*?)````\n/)],
  ]);

  it('make a course without faults', () => {
    const { course, diagnostics } = parseCourse(files, { folder: 'lessons', labs: labValues, checkPattern });
    const faults = diagnostics.map((each) => formatDiagnostic(each, files.get(each.file)));
    expect(faults.join('\n\n')).toBe('');
    expect(course?.lessons.map(({ id }) => id)).toEqual(['two-dials']);
  });
});
