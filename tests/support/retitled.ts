import type { Course, Lesson, LessonOutline } from '../../src/course/types';
import { lessonsOf } from '../../src/session/selectors';
import { courseOf } from './small-course';

/** The course with one title for all its lessons, checkpoints and items. */
export function retitled(course: Course, title: string): Course {
  const { outline } = course;
  const outlined = (lesson: LessonOutline): LessonOutline => ({
    ...lesson,
    title,
    checkpoints: lesson.checkpoints.map((checkpoint) => ({ ...checkpoint, title })),
  });
  const modules = outline.modules.map((module) => ({ ...module, lessons: module.lessons.map(outlined) }));
  const lessons = lessonsOf(outline).map(({ id }) => withTitle(course.lesson(id), title));
  return courseOf(lessons, { ...outline, modules });
}

function withTitle(lesson: Lesson, title: string): Lesson {
  const checkpoints = lesson.checkpoints.map((checkpoint) => ({ ...checkpoint, title }));
  const { assessment } = lesson;
  if (!assessment) return { ...lesson, title, checkpoints };
  const items = assessment.items.map((item) => ({
    ...item,
    title,
    siblings: item.siblings.map((sibling) => ({ ...sibling, title })),
  }));
  return { ...lesson, title, checkpoints, assessment: { ...assessment, items } };
}
