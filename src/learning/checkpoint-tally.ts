import { noCalibration, withAnswer } from './calibration';
import { halvesFor, isError, isRight } from './outcome';
import type { Calibration, CheckpointProgress, CheckpointState, Confidence, Happening } from './types';

/** What the events so far make of one checkpoint. JSON. */
export interface CheckpointTally {
  attempts: number;
  /** Best score, 0..1. */
  score: number;
  /** The largest hint number that was taken. */
  hints: number;
  /** How many halves of its XP have been paid. What is paid is never taken back. */
  paid: 0 | 1 | 2;
  alone: boolean;
  held: boolean;
  /** Solved by an answer that was judged, not by the learner's own marks only. */
  judged: boolean;
  /** The last explanation asserted a misconception. */
  misled: boolean;
  /** The local day of the first solve. */
  solvedOn?: string;
  /** The local day on which the answer was last shown. */
  revealedOn?: string;
  /** What the last answer came to, until the learner says how sure of it they were. */
  unrated?: 'right' | 'half' | 'error';
  /** None before the first rated answer. */
  calibration?: Calibration;
  /** The local day of the last error that the learner had been sure of; none once it is solved on a later day. */
  surprisedOn?: string;
  /** The model answer was shown; none before. */
  modelShown?: true;
}

type Of<Type extends Happening['type']> = Extract<Happening, { type: Type }>;
type CheckpointHappening = Of<
  'hint-taken' | 'answered' | 'confidence-given' | 'answer-revealed' | 'model-answer-shown' | 'self-marked'
>;

export function newCheckpointTally(): CheckpointTally {
  return {
    attempts: 0,
    score: 0,
    hints: 0,
    paid: 0,
    alone: false,
    held: false,
    judged: false,
    misled: false,
  };
}

/** Folds one event into a tally, in place: the caller's own copy. `day` is the event's local day. */
export function addToCheckpoint(tally: CheckpointTally, event: CheckpointHappening, day: string): void {
  switch (event.type) {
    case 'hint-taken':
      tally.hints = Math.max(tally.hints, event.hint);
      return;
    case 'answer-revealed':
      tally.revealedOn = day;
      // Of an explanation it is the model answer that is shown so, in plain mode.
      tally.modelShown = true;
      return;
    case 'model-answer-shown':
      tally.modelShown = true;
      return;
    case 'answered':
      addAnswer(tally, event, day);
      return;
    case 'confidence-given':
      rate(tally, event.confidence, day);
      return;
    case 'self-marked':
      if (event.complete) solve(tally, tally.misled ? 0 : 1, day);
      return;
  }
}

function addAnswer(tally: CheckpointTally, { answer, outcome, score }: Of<'answered'>, day: string): void {
  const solved = isRight(outcome);
  const unaided = tally.hints === 0 && tally.revealedOn === undefined;
  tally.alone ||= solved && unaided && tally.attempts === 0;
  tally.attempts += 1;
  tally.score = Math.max(tally.score, score);
  tally.misled = outcome === 'misconception';
  tally.judged ||= solved;
  tally.unrated = solved ? 'right' : isError(answer.kind, outcome) ? 'error' : 'half';
  if (solved) solve(tally, 2, day);
  else if (tally.revealedOn === undefined) pay(tally, halvesFor(answer.kind, outcome));
}

/** An answer is rated once; what is said of none, as after a reset, says nothing. */
function rate(tally: CheckpointTally, confidence: Confidence, day: string): void {
  const { unrated, calibration = noCalibration } = tally;
  if (unrated === undefined) return;
  tally.calibration = withAnswer(calibration, confidence, unrated === 'right');
  if (unrated === 'error' && confidence === 3) tally.surprisedOn = day;
  delete tally.unrated;
}

/** After the answer was shown, solving pays on another day only. */
function solve(tally: CheckpointTally, halves: 0 | 1 | 2, day: string): void {
  if (tally.revealedOn !== day) pay(tally, halves);
  tally.held ||= tally.solvedOn !== undefined && day > tally.solvedOn;
  tally.solvedOn ??= day;
  if (tally.surprisedOn !== undefined && day > tally.surprisedOn) delete tally.surprisedOn;
}

function pay(tally: CheckpointTally, halves: 0 | 1 | 2): void {
  if (halves > tally.paid) tally.paid = halves;
}

/** A checkpoint's progress; `piece` is what it can pay, in XP. */
export function checkpointProgress(tally: CheckpointTally, piece: number): CheckpointProgress {
  const { attempts, score, alone, held, hints } = tally;
  return {
    state: stateOf(tally),
    attempts,
    score,
    xp: tally.paid === 1 ? Math.floor(piece / 2) : (tally.paid / 2) * piece,
    selfMarked: tally.solvedOn !== undefined && !tally.judged,
    alone,
    held,
    hints,
    surprised: tally.surprisedOn !== undefined,
    modelShown: tally.modelShown === true,
  };
}

function stateOf({ solvedOn, revealedOn, attempts }: CheckpointTally): CheckpointState {
  if (solvedOn !== undefined) return 'solved';
  if (revealedOn !== undefined) return 'revealed';
  return attempts > 0 ? 'tried' : 'new';
}
