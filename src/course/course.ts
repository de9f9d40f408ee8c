import { type ParsedConcepts, parseConcepts } from './concepts';
import type { LessonContext, Standards } from './context';
import { type LessonReading, lessonOf, readLesson } from './lesson';
import { type Manifest, readManifest } from './manifest';
import { lessonOutline } from './outline';
import { named, Report } from './report';
import { checkUnique, type Located } from './rules/check';
import { judgeKeys } from './rules/keys';
import type { Rule } from './rules/names';
import { checkOpeners } from './rules/openers';
import { checkItemRereads } from './rules/reread';
import { Source } from './source';
import type { CompiledCourse, CourseOutline, Diagnostic } from './types';

/** The files of a course by path, e.g. `lessons/course.yaml`. */
export type CourseFiles = ReadonlyMap<string, string>;

export interface CourseOptions extends Standards {
  /** The folder of the course, as it stands at the front of the paths: `lessons`. */
  readonly folder: string;
}

export interface ParsedCourse {
  /**
   * What could be read: a lesson with an error is left out. Absent when course.yaml itself cannot be read.
   * Whole when there is no error among the diagnostics.
   */
  readonly course?: CompiledCourse;
  /** File by file: course.yaml, concepts.yaml, the lessons in their order, files that nobody names. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A lesson or draft that course.yaml names; `at` is the offset of its name there. */
interface Entry {
  readonly id: string;
  readonly module: number;
  readonly draft: boolean;
  readonly path: string;
  readonly at: number;
}

/** Reads a whole course from the texts of its files. Never throws. */
export function parseCourse(files: CourseFiles, options: CourseOptions): ParsedCourse {
  const path = `${options.folder}/course.yaml`;
  const source = files.get(path);
  if (source === undefined) return { diagnostics: reportMissing(path) };
  const report = new Report(new Source(path, source));
  const manifest = readManifest(report);
  if (!manifest) return { diagnostics: report.diagnostics };
  const entries = entriesOf(manifest, options.folder);
  checkEntries(entries, files, report);
  const { concepts, diagnostics } = readConcepts(files, `${options.folder}/concepts.yaml`);
  const context = { ...options, register: manifest.value.misconceptions, concepts };
  const read = entries.map((entry) => readEntry(entry, files, context));
  checkAcross(read, options);
  return {
    course: compile(manifest.value, read),
    diagnostics: [
      ...report.diagnostics,
      ...diagnostics,
      ...read.flatMap((each) => each.report?.diagnostics ?? []),
      ...reportUnnamed(files, entries, options.folder),
    ],
  };
}

function entriesOf({ value, at }: Located<Manifest>, courseFolder: string): Entry[] {
  return value.modules.flatMap(({ folder, ...lists }, module) =>
    // A module without a folder is a fault of course.yaml, told there.
    (folder ? (['lessons', 'drafts'] as const) : []).flatMap((list) =>
      lists[list].map((id, index) => ({
        id,
        module,
        draft: list === 'drafts',
        path: `${courseFolder}/${folder}/${id}.md`,
        at: at('modules', module, list, index),
      })),
    ),
  );
}

function checkEntries(entries: readonly Entry[], files: CourseFiles, report: Report): void {
  checkUnique(
    entries.map(({ id }) => id),
    (index) => entries[index]?.at ?? 0,
    report,
  );
  for (const { id, path, at } of entries) {
    if (id === '' || files.has(path)) continue;
    const message = `there is no file ${named(path)}`;
    report.error(at, 'file-missing', message, 'Write it, correct its name, or announce it under `coming`.');
  }
}

type ReadEntry = Entry & Partial<LessonReading>;

function readEntry(entry: Entry, files: CourseFiles, context: LessonContext): ReadEntry {
  const source = files.get(entry.path);
  if (source === undefined) return entry;
  return { ...entry, ...readLesson(source, entry.path, { ...context, draft: entry.draft }) };
}

/** What only shows when the lessons are looked at together, in their order; drafts have no place in it. */
function checkAcross(entries: readonly ReadEntry[], { gradeSample }: Standards): void {
  const lessons = entries.filter(({ draft }) => !draft);
  checkOpeners(lessons);
  checkItemRereads(lessons);
  if (gradeSample) judgeKeys(lessons.flatMap(({ parts }) => parts?.questions ?? []));
}

function readConcepts(files: CourseFiles, path: string): ParsedConcepts {
  const source = files.get(path);
  if (source === undefined) return { concepts: {}, diagnostics: reportMissing(path) };
  return parseConcepts(source, path);
}

function compile(manifest: Manifest, entries: readonly ReadEntry[]): CompiledCourse {
  const lessonsOf = (wanted: (entry: Entry) => boolean) =>
    entries.filter(wanted).flatMap((entry) => lessonOf(entry) ?? []);
  const { id, title, lang, format, misconceptions } = manifest;
  const modules = manifest.modules.map((module, index) => ({
    id: module.id,
    title: module.title,
    lessons: lessonsOf((entry) => entry.module === index && !entry.draft).map(lessonOutline),
    coming: module.coming,
  }));
  const outline: CourseOutline = { id, title, lang, formatVersion: format, modules };
  return {
    outline,
    lessons: lessonsOf(({ draft }) => !draft),
    drafts: lessonsOf(({ draft }) => draft),
    register: misconceptions,
  };
}

/** Lesson files in the folders of the course that course.yaml does not name. */
function reportUnnamed(files: CourseFiles, entries: readonly Entry[], folder: string): Diagnostic[] {
  const named = new Set(entries.map(({ path }) => path));
  const isLesson = (path: string) =>
    path.startsWith(`${folder}/`) && path.endsWith('.md') && path.slice(folder.length + 1).includes('/');
  const unnamed = [...files.keys()].filter((path) => isLesson(path) && !named.has(path)).sort();
  return unnamed.flatMap((path) => {
    const message = 'course.yaml does not name this lesson';
    return reportFile(
      path,
      'lesson-not-in-course',
      message,
      'Add its id to `lessons` or `drafts` of its module.',
    );
  });
}

function reportMissing(path: string): Diagnostic[] {
  return reportFile(
    path,
    'file-missing',
    'the course has no such file',
    'Write it; lessons/README.md shows how.',
  );
}

function reportFile(path: string, rule: Rule, message: string, fix: string): Diagnostic[] {
  const report = new Report(new Source(path, ''));
  report.error(0, rule, message, fix);
  return report.diagnostics;
}
