import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CourseFiles, parseCourse } from '../../src/course/course';
import { formatDiagnostic } from '../../src/course/diagnostic';
import type { CompiledCourse } from '../../src/course/types';
import { labValues } from '../../src/labs/registry';
import { checkPattern } from '../../src/learning/explain/pattern';
import { ROOT } from './root';

const FOLDER = 'lessons';

/** The course of this repository, and every fault that was found in it, as an author reads it. */
export interface CheckedCourse {
  /** Absent when there is an error among the faults. */
  readonly course?: CompiledCourse;
  readonly faults: readonly string[];
}

export function checkCourse(): CheckedCourse {
  const files = courseFiles();
  const { course, diagnostics } = parseCourse(files, { folder: FOLDER, labs: labValues, checkPattern });
  const faults = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, files.get(diagnostic.file)));
  const isWhole = course !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  return isWhole ? { course, faults } : { faults };
}

/** The texts under lessons/ by path, with "/" between its parts. */
function courseFiles(): CourseFiles {
  const names = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => /\.(?:md|yaml)$/.test(name));
  return new Map(
    texts.map((name) => [
      `${FOLDER}/${name.replaceAll('\\', '/')}`,
      readFileSync(join(ROOT, FOLDER, name), 'utf8'),
    ]),
  );
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
