import type { Course } from '../course/types';
import { lessonsOf } from '../session/selectors';
import { openCourse } from '../store/course-files';

let course: Course | undefined;

/** The course that lies beside the program. */
export function courseHere(): Course {
  course ??= openCourse(__dirname);
  return course;
}

/** Whether a word is the id of a lesson that can be opened. */
export const isLesson = (word: string): boolean =>
  lessonsOf(courseHere().outline).some(({ id }) => id === word);
