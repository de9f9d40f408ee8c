import { basename, join } from 'node:path';
import { parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import type { CompiledCourse } from '../../src/course/types';
import { labValues } from '../../src/labs/registry';
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

/** Checks the course of this repository, or the one in another folder. */
export function checkCourse(path = LESSONS, size = ANY_SIZE): CheckedCourse {
  const folder = basename(path);
  const { files, diagnostics: refused } = readCourse(path, folder, size);
  const { course, diagnostics: found } = parseCourse(files, { folder, labs: labValues, checkPattern });
  const diagnostics = [...refused, ...found];
  const faults = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, files.get(diagnostic.file)));
  const isWhole = course !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  return isWhole ? { course, faults } : { faults };
}

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
    Buffer.from(`${JSON.stringify(value)}\n`),
  ]);
}
