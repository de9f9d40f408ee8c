import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, CourseOutline, Lesson } from '../course/types';

/**
 * The compiled course, as the build wrote it: `course.json` beside `lessons/<id>.json`. The outline is read at
 * once, a lesson when it is first asked for. Drafts are lessons that the outline does not list.
 */
export function openCourse(folder: string): Course {
  const outline = readJson<CourseOutline>(join(folder, 'course.json'));
  const read = new Map<string, Lesson>();
  return {
    outline,
    lesson(id) {
      const known = read.get(id);
      if (known) return known;
      const lesson = readJson<Lesson>(join(folder, 'lessons', `${id}.json`));
      read.set(id, lesson);
      return lesson;
    },
  };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
