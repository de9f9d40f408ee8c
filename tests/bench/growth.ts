import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseOutline, Lesson, LessonOutline } from '../../src/course/types';
import { copyProgram } from '../support/program-copy';
import { event, lay, sittingText } from '../support/records';
import type { Figure } from './figure';
import { measure, type Run } from './measure';
import { END_OF_FRAME, firstLesson, LAUNCHER, type Setting } from './setting';
import { median } from './table';

/** What becomes of a start when the course, a lesson or the learner's record grows. */

const LESSONS = 1_000;
const LARGE_LESSON = 250_000;
const SITTINGS = 2_000;
const EVENTS_EACH = 50;

const picture = (launcher: string, args: readonly string[] = [], data?: string): Run => ({
  args: [launcher, ...args],
  until: END_OF_FRAME,
  ...(data && { env: { HOW_MODELS_LEARN_HOME: data } }),
});

/** Median time of one over that of the other, started in turn. */
async function ratio(setting: Setting, rounds: number, large: Run, small: Run): Promise<number> {
  const [times, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    times.push((await measure(setting, large)).ms);
    others.push((await measure(setting, small)).ms);
  }
  return median(times) / median(others);
}

export async function growth(setting: Setting, rounds: number): Promise<Figure[]> {
  const manyLessons = await withManyLessons(setting, rounds);
  const largeLesson = await withLargeLesson(setting, rounds);
  const manyEvents = await withManyEvents(setting, rounds);
  return [
    { name: `map of ${LESSONS} lessons, to the real one`, value: manyLessons, unit: '×', most: 1.25 },
    { name: `lesson of ${LARGE_LESSON / 1000} kB, to a real one`, value: largeLesson, unit: '×' },
    {
      name: `${SITTINGS * EVENTS_EACH} events in ${SITTINGS} sittings, to ten`,
      value: manyEvents,
      unit: '×',
      most: 1.5,
    },
  ];
}

/** The program as it is installed, with another course: only so can it be given one. */
async function withManyLessons(setting: Setting, rounds: number): Promise<number> {
  using copy = copyProgram();
  rewrite<CourseOutline>(join(copy.path, 'dist/course.json'), (outline) => ({
    ...outline,
    modules: outline.modules.map((module, index) => ({
      ...module,
      lessons: lessonsLike(outline, `${index}`, LESSONS / outline.modules.length),
    })),
  }));
  return await ratio(setting, rounds, picture(copy.launcher), picture(LAUNCHER));
}

function lessonsLike({ modules }: CourseOutline, name: string, count: number): LessonOutline[] {
  const lesson = modules.flatMap(({ lessons }) => lessons)[0];
  if (!lesson) throw new Error('The course has no lesson.');
  const numbered = (number: number) => ({ ...lesson, id: `${lesson.id}-${name}-${number}` });
  return Array.from({ length: count }, (_, number) => numbered(number));
}

async function withLargeLesson(setting: Setting, rounds: number): Promise<number> {
  using copy = copyProgram();
  const id = firstLesson();
  rewrite<Lesson>(join(copy.path, `dist/lessons/${id}.json`), (lesson) => {
    const times = Math.ceil(LARGE_LESSON / JSON.stringify(lesson.sections).length);
    const sections = lesson.sections.map((section) => ({
      ...section,
      blocks: Array.from({ length: times }, () => section.blocks).flat(),
    }));
    return { ...lesson, sections };
  });
  return await ratio(setting, rounds, picture(copy.launcher, [id]), picture(LAUNCHER, [id]));
}

async function withManyEvents(setting: Setting, rounds: number): Promise<number> {
  const [small, large] = ['ten', 'many'].map((name) => join(setting.home, name)) as [string, string];
  writeSittings(small, 1, 10);
  writeSittings(large, SITTINGS, EVENTS_EACH);
  // The first start reads all of it, and writes down what it found.
  await measure(setting, picture(LAUNCHER, [], large));
  return ratio(setting, rounds, picture(LAUNCHER, [], large), picture(LAUNCHER, [], small));
}

function writeSittings(folder: string, sittings: number, each: number): void {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < sittings; at++) {
    const session = randomUUID();
    const events = Array.from({ length: each }, (_, index) => event(at * each + index + 1));
    lay(folder, `${session}.json`, sittingText(events, session));
  }
}

function rewrite<T>(file: string, change: (content: T) => T): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as T)));
}
