import type { LessonOutline } from '../course/types';
import type { LessonProgress, Progress } from '../learning/types';
import { lessonsOf } from '../session/selectors';
import { calibrationText } from '../ui/calibration-text';
import { messages } from '../words/messages';
import type { World } from './world';

/** `progress`: XP, lessons, mastery. */
export function progress(world: World, { json }: { readonly json?: boolean }): number {
  const known = world.progress();
  const lessons = lessonsOf(world.course.outline);
  world.out(json ? world.json(progressJson(known, lessons)) : progressText(known, lessons));
  return 0;
}

function progressJson(
  { xp, xpTotal, lessons: known, calibration }: Progress,
  lessons: readonly LessonOutline[],
) {
  return {
    xp,
    xpTotal,
    calibration,
    lessons: lessons.map((lesson) => lessonJson(lesson, known[lesson.id] as LessonProgress)),
  };
}

function lessonJson(lesson: LessonOutline, known: LessonProgress) {
  return {
    id: lesson.id,
    state: known.state,
    xp: known.xp,
    xpTotal: known.xpTotal,
    mastery: known.mastery,
    sections: { opened: known.opened.length, total: lesson.sections.length },
    checkpoints: lesson.checkpoints.map(({ id, kind }) => {
      const checkpoint = known.checkpoints[id];
      return {
        id,
        kind,
        state: checkpoint?.state ?? 'new',
        attempts: checkpoint?.attempts ?? 0,
        score: checkpoint?.score ?? 0,
        xp: checkpoint?.xp ?? 0,
      };
    }),
  };
}

function progressText(
  { xp, xpTotal, lessons: known, calibration }: Progress,
  lessons: readonly LessonOutline[],
): string {
  const rows = lessons.map(({ id, title, sections }) => {
    const lesson = known[id] as LessonProgress;
    const read = messages.sectionsOpened(lesson.opened.length, sections.length);
    const mastery = messages.mastery(lesson.mastery);
    return `${title}: ${messages.states[lesson.state]}, ${read}, ${messages.xpShare(lesson.xp, lesson.xpTotal)}, ${mastery}`;
  });
  return [messages.xpOf(xp, xpTotal), ...rows, calibrationText(calibration)].filter(Boolean).join('\n');
}
