import type { CourseOutline, LessonOutline } from '../course/types';
import type { Progress } from '../learning/types';
import { earnedText } from '../ui/earned-text';
import { messages } from '../words/messages';
import type { World } from './world';

/** `list`: modules and lessons with their state. */
export function list(world: World, { json }: { readonly json?: boolean }): number {
  const { outline } = world.course;
  const progress = world.progress();
  world.out(json ? world.json(listJson(outline, progress)) : listText(outline, progress));
  return 0;
}

function listJson(outline: CourseOutline, progress: Progress) {
  const modules = outline.modules.filter(({ lessons }) => lessons.length > 0);
  return {
    modules: modules.map(({ id, title, lessons }) => ({
      id,
      title,
      lessons: lessons.map((lesson) => lessonJson(lesson, progress)),
    })),
  };
}

function lessonJson(lesson: LessonOutline, progress: Progress) {
  const known = progress.lessons[lesson.id];
  const { id, title, minutes, difficulty, xp } = lesson;
  return {
    id,
    title,
    minutes,
    difficulty,
    xp,
    state: known?.state ?? 'new',
    sections: { opened: known?.opened.length ?? 0, total: lesson.sections.length },
    checkpoints: lesson.checkpoints.map((checkpoint) => ({
      id: checkpoint.id,
      kind: checkpoint.kind,
      title: checkpoint.title,
      state: known?.checkpoints[checkpoint.id]?.state ?? 'new',
    })),
  };
}

function listText(outline: CourseOutline, progress: Progress): string {
  const lines = outline.modules.flatMap((module, index) => [
    `${index + 1}  ${module.title}${module.lessons.length === 0 ? ` (${messages.coming})` : ''}`,
    ...module.lessons.map((lesson) => `   ${lessonText(lesson, progress)}`),
  ]);
  return lines.join('\n');
}

function lessonText(lesson: LessonOutline, progress: Progress): string {
  const { id, title, minutes, difficulty } = lesson;
  const known = progress.lessons[id];
  const facts = [
    messages.states[known?.state ?? 'new'],
    messages.minutes(minutes),
    messages.levels[difficulty],
    earnedText(lesson, known),
  ];
  return `${id}: ${title} (${facts.join(', ')})`;
}
