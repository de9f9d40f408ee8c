import type { Lesson, LessonOutline } from './types';

/** What the map and the record need to know of a lesson. */
export function lessonOutline(lesson: Lesson): LessonOutline {
  const { id, title, minutes, difficulty, xp, sections, lab, assessment } = lesson;
  const questions = assessment?.items ?? lesson.checkpoints;
  return {
    ...{ id, title, minutes, difficulty, xp },
    sections: sections.map((section) => section.id),
    ...(lab && { lab: lab.id }),
    checkpoints: questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      title: question.title,
    })),
    ...(assessment && {
      assessment: {
        pass: assessment.pass,
        critical: assessment.items.filter(({ critical }) => critical).map((item) => item.id),
      },
    }),
  };
}
