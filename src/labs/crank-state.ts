import { step } from './descent';
import { type Example, type LineParameters, predict } from './line';
import { TRIPS } from './trips';
import type { LabAction } from './types';

/** The line before any training. */
export const START: LineParameters = { w: 0, b: 0 };
/** The last round of a run. */
export const ROUNDS = 200;
/** Learning rates: of a turn of the crank, which follows one trip, and of a round, which follows all five. */
const BEAT_RATE = 0.02;
export const ROUND_RATE = 0.05;
/** A case goes in, the model answers, the answer meets the target, the parameters shift. */
const BEATS_A_TRIP = 4;

/**
 * How a run is paced: below so many rounds done, how many frames a move takes, and how many rounds it makes.
 * The first rounds change the most and are the slowest; at 15 frames a second 200 rounds take six seconds.
 */
const PACE = [
  { below: 5, frames: 4, rounds: 1 },
  { below: 25, frames: 1, rounds: 1 },
  { below: 75, frames: 1, rounds: 2 },
  { below: ROUNDS, frames: 1, rounds: 5 },
] as const;

export interface CrankState {
  /** What Space does: a beat of a turn of the crank on one trip, or a round over the whole table. */
  readonly by: 'beats' | 'rounds';
  /** How many of them are done; at most `ROUNDS` rounds. */
  readonly done: number;
  readonly line: LineParameters;
  /** The line before its latest shift; the start where there was none. */
  readonly before: LineParameters;
  readonly running: boolean;
  /** Frames since the latest move of a run. */
  readonly frames: number;
  readonly view: 'trips' | 'valley';
  /** True once the last round was reached. */
  readonly finished: boolean;
}

/** The lab right after the prediction: the crank, not turned yet. */
export const started: CrankState = {
  by: 'beats',
  done: 0,
  line: START,
  before: START,
  running: false,
  frames: 0,
  view: 'trips',
  finished: false,
};

/** What an action makes of the lab; an action that means nothing here leaves the state as it is. */
export function update(state: CrankState, action: LabAction): CrankState {
  switch (action) {
    case 'step':
      return stepped(state);
    case 'run':
      return runOrPaused(state);
    case 'tick':
      return state.running ? ticked(state) : state;
    case 'view':
      return { ...state, view: state.view === 'trips' ? 'valley' : 'trips' };
    case 'reset':
      return restarted(state, 'beats');
    default:
      return state;
  }
}

/** True on the last round, where there is nothing left to step to. */
export const isAtEnd = (state: CrankState): boolean => state.by === 'rounds' && state.done === ROUNDS;

/** How often the parameters were written. */
export const shifts = ({ by, done }: CrankState): number =>
  by === 'rounds' ? done : Math.floor(done / BEATS_A_TRIP);

/** The beat that was made last, and the trip it was made on. */
export interface Beat {
  /** 1 to 4; 0 before the first. */
  readonly number: number;
  /** Number of the trip in the table, from 1. */
  readonly trip: number;
  readonly example: Example;
  /** What the model answers for this trip, before the parameters shift. */
  readonly answer: number;
}

export function latestBeat(state: CrankState): Beat {
  const index = Math.max(0, state.done - 1);
  const number = state.done === 0 ? 0 : (index % BEATS_A_TRIP) + 1;
  const turn = Math.floor(index / BEATS_A_TRIP);
  const example = tripAt(turn);
  const asked = number === BEATS_A_TRIP ? state.before : state.line;
  return { number, trip: (turn % TRIPS.length) + 1, example, answer: predict(asked, example.x) };
}

/** Every line from the start to now, one for each shift: the same steps once more. */
export function pathOf(state: CrankState): LineParameters[] {
  const path = [START];
  for (let shift = 0; shift < shifts(state); shift++) {
    path.push(shifted(path[shift] as LineParameters, state.by, shift));
  }
  return path;
}

const tripAt = (turn: number): Example => TRIPS[turn % TRIPS.length] as Example;

function shifted(line: LineParameters, by: CrankState['by'], shift: number): LineParameters {
  return by === 'rounds' ? step(line, TRIPS, ROUND_RATE) : step(line, [tripAt(shift)], BEAT_RATE);
}

function restarted(state: CrankState, by: CrankState['by']): CrankState {
  return { ...started, by, view: state.view, finished: state.finished };
}

/** A beat of the crank; a round where rounds are made, which the valley always shows. */
function stepped(state: CrankState): CrankState {
  if (state.by === 'rounds') return afterRounds({ ...state, running: false }, 1);
  if (state.view === 'valley') return afterRounds(restarted(state, 'rounds'), 1);
  const next = { ...state, done: state.done + 1 };
  if (next.done % BEATS_A_TRIP !== 0) return next;
  return { ...next, before: state.line, line: shifted(state.line, 'beats', shifts(state)) };
}

/** A run begins at round 0, whatever the crank did; a second press pauses it, a third goes on. */
function runOrPaused(state: CrankState): CrankState {
  const ready = state.by === 'beats' || isAtEnd(state) ? restarted(state, 'rounds') : state;
  return { ...ready, running: !ready.running, frames: 0 };
}

function ticked(state: CrankState): CrankState {
  const pace = PACE.find(({ below }) => state.done < below);
  const frames = state.frames + 1;
  if (!pace || frames < pace.frames) return { ...state, frames };
  return afterRounds({ ...state, frames: 0 }, pace.rounds);
}

function afterRounds(state: CrankState, count: number): CrankState {
  let { done, line, before } = state;
  for (let round = 0; round < count && done < ROUNDS; round++) {
    before = line;
    line = shifted(line, 'rounds', done);
    done += 1;
  }
  const ended = done === ROUNDS;
  return {
    ...state,
    done,
    line,
    before,
    running: state.running && !ended,
    finished: state.finished || ended,
  };
}
