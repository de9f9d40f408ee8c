import type { LessonOutline } from '../course/types';
import type { LessonProgress, Progress } from '../learning/types';
import { lessonsOf } from '../session/selectors';
import { isUnderWay, toldCalibration, toldXpOfAll } from '../session/told';
import { calibrationText } from '../ui/calibration-text';
import { earnedText } from '../ui/earned-text';
import { messages } from '../words/messages';
import type { World } from './world';

/** `progress`: XP, lessons, mastery. */
export function progress(world: World, { json }: { readonly json?: boolean }): number {
  const known = world.progress();
  const lessons = lessonsOf(world.course.outline);
  world.out(json ? world.json(progressJson(known, lessons)) : progressText(known, lessons));
  return 0;
}

/** For programs: all that the record amounts to. */
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

/** For people: of a sitting under way nothing is told, as on the screens. */
function progressText(known: Progress, lessons: readonly LessonOutline[]): string {
  const xp = messages.xpOf(toldXpOfAll(known), known.xpTotal);
  const rows = lessons.map((lesson) => lessonText(lesson, known.lessons[lesson.id] as LessonProgress));
  return [xp, ...rows, calibrationText(toldCalibration(known))].filter(Boolean).join('\n');
}

function lessonText(lesson: LessonOutline, known: LessonProgress): string {
  const facts = [
    messages.states[known.state],
    messages.sectionsOpened(known.opened.length, lesson.sections.length),
    earnedText(lesson, known),
    ...(isUnderWay(known) ? [] : [messages.mastery(known.mastery)]),
  ];
  return `${lesson.title}: ${facts.join(', ')}`;
}
