import type { CourseOutline } from '../course/types';
import { addEvents, emptyTally, progressFrom } from '../learning/progress';
import type { LearnerEvent, Progress } from '../learning/types';
import type { CheckpointScreen, LessonScreen, Screen, State } from './types';

/**
 * A verdict that is withheld while the learner is asked how sure they are, and its XP with it, which would tell.
 * The question outlives a sitting that was left at it: it is asked, and the verdict told, when the learner is back.
 */

const isAsked = (screen: Screen | undefined): screen is CheckpointScreen =>
  screen?.kind === 'checkpoint' && screen.stage.kind === 'asked';

/** True while a verdict is withheld: on the screen, behind it, or where *Continue* leads. */
export const isWithheld = ({ screen, resume }: Pick<State, 'screen' | 'resume'>): boolean =>
  isAsked(resume) || isAsked(shownBehind(screen));

const shownBehind = (screen: Screen): Screen => ('behind' in screen ? shownBehind(screen.behind) : screen);

/** The checkpoint of a lesson at which the learner is still to be asked, wherever they are by now. */
export const askedIn = ({ resume }: State, lesson: string): CheckpointScreen | undefined =>
  isAsked(resume) && resume.sitting === undefined && resume.lesson === lesson ? resume : undefined;

/** False for an item whose sitting has gone on elsewhere since: there is nothing to tell of it any more. */
export function isStillAsked(
  { lessons }: Progress,
  { lesson, checkpoint, sitting }: Pick<CheckpointScreen, 'lesson' | 'checkpoint' | 'sitting'>,
): boolean {
  if (sitting === undefined) return true;
  const newest = lessons[lesson]?.assessment?.newest;
  return newest?.sitting === sitting && newest.answers[checkpoint] !== undefined;
}

/**
 * What a sitting shows as earned when it begins. `resume`: where the sitting before it was left. `events`: all there
 * are, in canonical order; asked for only where a verdict is withheld.
 */
export function keptAtStart(
  progress: Progress,
  resume: LessonScreen | undefined,
  outline: CourseOutline,
  events: () => readonly LearnerEvent[],
): Progress {
  if (!isAsked(resume) || !isStillAsked(progress, resume)) return progress;
  const known = events();
  const untold = known.findLast((event) => isAnswerTo(event, resume));
  const told = known.filter((event) => event !== untold);
  return progressFrom(outline, addEvents(emptyTally, told));
}

const isAnswerTo = (event: LearnerEvent, { lesson, checkpoint, sitting }: CheckpointScreen): boolean =>
  event.type === 'answered' &&
  event.lesson === lesson &&
  event.checkpoint === checkpoint &&
  event.sitting === sitting;
