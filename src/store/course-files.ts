import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, CourseOutline, Lesson } from '../course/types';

/**
 * The compiled course, as the build wrote it: `course.json` beside `lessons/<id>.json`. The outline is read at
 * once, a lesson when it is first asked for. Drafts lie among them. An id that the outline does not have names no
 * file, and throws.
 */
export function openCourse(folder: string): Course {
  const outline = readJson<CourseOutline>(join(folder, 'course.json'));
  const read = new Map<string, Lesson>();
  return {
    outline,
    lesson(id) {
      const known = read.get(id);
      if (known) return known;
      if (!isListed(outline, id)) throw new Error(`no lesson ${id}`);
      const lesson = readJson<Lesson>(join(folder, 'lessons', `${id}.json`));
      read.set(id, lesson);
      return lesson;
    },
  };
}

const isListed = ({ modules, drafts = [] }: CourseOutline, id: string): boolean =>
  drafts.includes(id) || modules.some(({ lessons }) => lessons.some((lesson) => lesson.id === id));

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
