import type { CourseOutline } from '../course/types';
import { addEvents, emptyTally, progressFrom } from '../learning/progress';
import type { Answer, LearnerEvent, Progress } from '../learning/types';
import { answerOf } from './draft';
import { outlineOf } from './selectors';
import type { CheckpointScreen, LessonScreen, Screen, State } from './types';

/**
 * A verdict that is withheld while the learner is asked how sure they are, and its XP with it, which would tell.
 * The question outlives a sitting that was left at it: it is asked, and the verdict told, when the learner is back.
 */

const isAsked = (screen: Screen | undefined): screen is CheckpointScreen =>
  screen?.kind === 'checkpoint' && screen.stage.kind === 'asked';

/** True while a verdict is withheld. A screen that asks is where *Continue* leads, whatever lies over it. */
export const isWithheld = ({ resume }: Pick<State, 'resume'>): boolean => isAsked(resume);

/** The checkpoint of a lesson at which the learner is still to be asked, wherever they are by now. */
export const askedIn = ({ resume }: State, lesson: string): CheckpointScreen | undefined =>
  isAsked(resume) && resume.sitting === undefined && resume.lesson === lesson ? resume : undefined;

/** What is shown as earned, and where *Continue* leads. */
interface Told {
  readonly kept: Progress;
  readonly resume?: LessonScreen;
}

/**
 * What may be told of a record: all but the answer at whose question the learner was left. A question that the record
 * has passed by, in another window or by a command, is dropped, and nothing is withheld. `resume`: where the learner
 * was left. `events`: all there are, in canonical order; asked for only where a verdict is withheld.
 */
export function toldFrom(
  progress: Progress,
  resume: LessonScreen | undefined,
  outline: CourseOutline,
  events: () => readonly LearnerEvent[],
): Told {
  if (!isAsked(resume)) return { kept: progress, ...(resume ? { resume } : {}) };
  const known = events();
  const untold = answerOn(resume, known);
  if (!untold) return { kept: progress, resume: passedBy(resume, progress, outline) };
  const told = known.filter((event) => event !== untold);
  return { kept: progressFrom(outline, addEvents(emptyTally, told)), resume };
}

/** The same in a sitting that goes on: the record has changed. */
export function toldAgain(state: State, outline: CourseOutline, events: readonly LearnerEvent[]): State {
  const told = toldFrom(state.progress, state.resume, outline, () => events);
  const screen = isAsked(told.resume) ? state.screen : withoutQuestion(state.screen, told.resume);
  return { ...state, ...told, screen };
}

/** The answer that the question is about; undefined where it is not the newest any more, or was begun again since. */
function answerOn(screen: CheckpointScreen, events: readonly LearnerEvent[]): LearnerEvent | undefined {
  const last = events.findLast((event) => endsQuestion(event, screen));
  const isOn =
    last?.type === 'answered' &&
    last.checkpoint === screen.checkpoint &&
    last.sitting === screen.sitting &&
    isSame(last.answer, answerOf(screen.draft));
  return isOn ? last : undefined;
}

/** True for what leaves no question about an earlier answer: a newer one, in an assessment to any of its items. */
function endsQuestion(event: LearnerEvent, { lesson, checkpoint, sitting }: CheckpointScreen): boolean {
  if (event.lesson !== lesson) return false;
  if (event.type !== 'answered') return event.type === 'lesson-reset';
  return sitting === undefined ? event.checkpoint === checkpoint : event.again !== true;
}

const isSame = (one: Answer, other: Answer): boolean => given(one) === given(other);

const given = (answer: Answer): string =>
  JSON.stringify([
    answer.kind,
    'option' in answer ? answer.option : 'cards' in answer ? answer.cards : answer.text,
  ]);

const unasked = (screen: CheckpointScreen): CheckpointScreen => ({ ...screen, stage: { kind: 'answering' } });

/** Where a dropped question leaves the learner: at their answer; of an assessment, where the sitting stands by now. */
function passedBy(screen: CheckpointScreen, { lessons }: Progress, outline: CourseOutline): LessonScreen {
  const { lesson, sitting } = screen;
  if (sitting === undefined) return unasked(screen);
  const isFinished = lessons[lesson]?.assessment?.finished.some(({ number }) => number === sitting);
  if (isFinished) return { kind: 'results', lesson, sitting, focus: 0 };
  return { kind: 'section', lesson, section: outlineOf(outline, lesson)?.sections[0] ?? '', anchor: 0 };
}

/** The screen with another in place of the question; help may lie over it. */
function withoutQuestion(screen: Screen, instead: LessonScreen | undefined): Screen {
  if (isAsked(screen)) return instead ?? unasked(screen);
  return screen.kind === 'help' ? { ...screen, behind: withoutQuestion(screen.behind, instead) } : screen;
}
