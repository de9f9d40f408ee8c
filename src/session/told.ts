import { isComplete } from '../course/complete';
import type { ExplainCheckpoint } from '../course/types';
import { calibrationOf } from '../learning/calibration';
import type { Calibration, LessonProgress, Marks, Progress } from '../learning/types';
import type { CheckpointScreen, State } from './types';

/**
 * What may be told of a learner's progress. A sitting of an assessment tells nothing before its end, so no sum may:
 * XP, or how right one was when one was sure, would give away the verdict on each item that is answered.
 */

/** True while a sitting has answers and is not finished. */
export const isUnderWay = (known: LessonProgress | undefined): boolean =>
  (known?.assessment?.answered.length ?? 0) > 0;

/** A lesson's XP; while a sitting is under way, that of the best one before it. */
export function toldXp(known: LessonProgress | undefined): number {
  if (!isUnderWay(known)) return known?.xp ?? 0;
  return Math.max(0, ...(known?.assessment?.finished ?? []).map(({ xp }) => xp));
}

/** The XP of the whole course. */
export const toldXpOfAll = ({ lessons }: Progress): number =>
  Object.values(lessons).reduce((sum, known) => sum + toldXp(known), 0);

/** How sure and how right the learner was, but for an assessment with a sitting under way. */
export const toldCalibration = ({ lessons }: Progress): Calibration =>
  calibrationOf(
    Object.values(lessons)
      .filter((known) => !isUnderWay(known))
      .map(({ calibration }) => calibration),
  );

/** The marks that its learner gave an explanation: none before they are saved. */
export const toldMarks = ({ kept, progress }: State, { stage }: CheckpointScreen): Marks =>
  (stage.kind === 'judged' && kept === progress && stage.marks) || {};

/**
 * True where an explanation counts by these marks of its learner alone, and that is saved: in a sitting where this
 * came of it, else where they make it complete and nothing that was judged does.
 */
export function isToldMarked(state: State, screen: CheckpointScreen, { rubric }: ExplainCheckpoint): boolean {
  const { lesson, checkpoint, sitting } = screen;
  const known = state.kept.lessons[lesson];
  if (sitting !== undefined)
    return (
      known?.assessment?.finished.find(({ number }) => number === sitting)?.results[checkpoint] === 'marked'
    );
  const said = Object.entries(toldMarks(state, screen)).filter(([, sentence]) => sentence > 0);
  const isMarked =
    said.length > 0 &&
    isComplete(
      rubric,
      said.map(([id]) => id),
    );
  return isMarked && known?.checkpoints[checkpoint]?.selfMarked === true;
}
