import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import { labValues } from '../../src/labs/registry';
import { gradeExplanation } from '../../src/learning/explain/grade-explanation';
import { checkPattern } from '../../src/learning/explain/pattern';

const readme = readFileSync('lessons/README.md', 'utf8');

/** The text of the first block of the README that matches. */
function block(pattern: RegExp): string {
  return pattern.exec(readme)?.[1] ?? '';
}

const files = new Map([
  ['lessons/course.yaml', block(/```yaml\n(# lessons\/course\.yaml\n[\s\S]*?)```/)],
  ['lessons/concepts.yaml', block(/```yaml\n(# lessons\/concepts\.yaml\n[\s\S]*?)```/)],
  ['lessons/1-lines/two-dials.md', block(/````markdown\n(---\nid: two-dials\n[\s\S]*?)````\n/)],
  ['lessons/1-lines/two-dials-again.md', block(/````markdown\n(---\nid: two-dials-again\n[\s\S]*?)````\n/)],
]);
const { course, diagnostics } = parseCourse(files, { folder: 'lessons', labs: labValues, checkPattern });

describe('the examples of lessons/README.md', () => {
  it('make a course without faults', () => {
    const faults = diagnostics.map((each) => formatDiagnostic(each, files.get(each.file)));
    expect(faults.join('\n\n')).toBe('');
    expect(course?.lessons.map(({ id }) => id)).toEqual(['two-dials', 'two-dials-again']);
  });

  it('have a rubric that marks its samples and its model answer as they say', () => {
    const explain = course?.lessons[0]?.checkpoints.find((checkpoint) => checkpoint.kind === 'explain');
    if (!explain) throw new Error('the example has no explain checkpoint');
    const marked = [...explain.samples, { answer: explain.modelAnswer, verdict: 'complete' }];
    const outcomes = marked.map(({ answer }) => gradeExplanation(explain, answer).outcome);
    expect(outcomes).toEqual(marked.map(({ verdict }) => verdict));
  });
});
