import { basename, join } from 'node:path';
import type { GradeSample } from '../../src/course/context';
import { type CourseOptions, parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import type { CompiledCourse } from '../../src/course/types';
import { labValues } from '../../src/labs/registry';
import { gradeExplanation } from '../../src/learning/explain/grade-explanation';
import { checkPattern } from '../../src/learning/explain/pattern';
import { type CourseSize, readCourse } from '../../src/store/course-source';
import { ROOT } from './root';

const LESSONS = join(ROOT, 'lessons');
const ANY_SIZE: CourseSize = { files: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

/** A course, and every fault that was found in it, as an author reads it. */
export interface CheckedCourse {
  /** Absent when there is an error among the faults. */
  readonly course?: CompiledCourse;
  readonly faults: readonly string[];
}

/** Checks and judges the course of this repository, or checks the one in another folder against the format. */
export function checkCourse(path = LESSONS, size = ANY_SIZE): CheckedCourse {
  const folder = basename(path);
  const { files, diagnostics: refused } = readCourse(path, folder, size);
  const format: CourseOptions = { folder, labs: labValues, checkPattern };
  const { course, diagnostics: found } = parseCourse(
    files,
    path === LESSONS ? { ...format, gradeSample } : format,
  );
  const diagnostics = [...refused, ...found];
  const faults = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, files.get(diagnostic.file)));
  const isWhole = course !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  return isWhole ? { course, faults } : { faults };
}

const gradeSample: GradeSample = (checkpoint, answer) => {
  const { outcome, ideas, misconceptions } = gradeExplanation(checkpoint, answer);
  return {
    outcome,
    ideas: ideas.filter(({ reading }) => reading === 'found').map(({ id }) => id),
    misconceptions: misconceptions.map(({ id }) => id),
  };
};

/**
 * The course as the program reads it: the outline at once, `course.json`, and each lesson when it is opened,
 * `lessons/<id>.json`.
 */
export function courseInFiles({
  outline,
  lessons,
  drafts,
}: CompiledCourse): [name: string, content: Uint8Array][] {
  const listed = { ...outline, drafts: drafts.map(({ id }) => id) };
  const written = [...lessons, ...drafts].map((lesson) => [`lessons/${lesson.id}.json`, lesson] as const);
  return [['course.json', listed] as const, ...written].map(([name, value]) => [
    name,
    Buffer.from(`${JSON.stringify(value, withoutSamples)}\n`),
  ]);
}

/** Samples are the author's tests of a rubric; the program has no use for them. */
const withoutSamples = (key: string, value: unknown): unknown => (key === 'samples' ? [] : value);
