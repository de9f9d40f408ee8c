import { type LineParameters, leastSquares, meanSquaredError } from './line';
import { TRIPS } from './trips';
import type { LabAction } from './types';

/**
 * Turning two dials by hand. They are kept in whole tenths, so that 1.7 is reached exactly: a sum of 0.1's in
 * binary would miss it.
 */
export interface DialsState {
  /** Tenths of w and b. */
  readonly w: number;
  readonly b: number;
  /** The lowest score reached by turning. */
  readonly lowest: number;
  /** True once the lowest score there is was reached, by hand or shown. */
  readonly found: boolean;
  /** The dials were set by the lab when asked for the best. */
  readonly shown: boolean;
}

/** Dials turn this far each way, in tenths. */
export const REACH = 60;
/** A small and a large turn, in tenths. */
const SMALL = 1;
const LARGE = 5;

export const lineOf = ({ w, b }: Pick<DialsState, 'w' | 'b'>): LineParameters => ({ w: w / 10, b: b / 10 });

/** Mean squared miss on the five trips; the lower, the better. */
export const scoreOf = (state: Pick<DialsState, 'w' | 'b'>): number => meanSquaredError(lineOf(state), TRIPS);

export const started: DialsState = {
  w: 0,
  b: 0,
  lowest: scoreOf({ w: 0, b: 0 }),
  found: false,
  shown: false,
};

/** The dials of the best line, in tenths: least squares lands on tenths for these trips. */
export function bestDials(): { readonly w: number; readonly b: number } {
  const { w, b } = leastSquares(TRIPS);
  return { w: Math.round(w * 10), b: Math.round(b * 10) };
}

export const isAtBest = (state: DialsState): boolean =>
  state.w === bestDials().w && state.b === bestDials().b;

/** How far each key turns the dials, in tenths. */
const TURNS: Readonly<Partial<Record<LabAction, Pick<DialsState, 'w' | 'b'>>>> = {
  right: { w: SMALL, b: 0 },
  left: { w: -SMALL, b: 0 },
  up: { w: 0, b: SMALL },
  down: { w: 0, b: -SMALL },
  'far-right': { w: LARGE, b: 0 },
  'far-left': { w: -LARGE, b: 0 },
  'far-up': { w: 0, b: LARGE },
  'far-down': { w: 0, b: -LARGE },
};

/** No single key lowers the score, and still it is not the best: the dials have to be turned against each other. */
export function isStuck(state: DialsState): boolean {
  const score = scoreOf(state);
  const helps = ({ w, b }: Pick<DialsState, 'w' | 'b'>) =>
    scoreOf({ w: state.w + w, b: state.b + b }) < score;
  return !isAtBest(state) && !Object.values(TURNS).some(helps);
}

export function update(state: DialsState, action: LabAction): DialsState {
  const turn = TURNS[action];
  if (turn) return turned(state, turn.w, turn.b);
  switch (action) {
    case 'reveal':
      return settled({ ...state, ...bestDials(), shown: true });
    case 'reset':
      return { ...started, found: state.found };
    default:
      return state;
  }
}

function turned(state: DialsState, byW: number, byB: number): DialsState {
  const within = (value: number) => Math.max(-REACH, Math.min(REACH, value));
  return settled({ ...state, w: within(state.w + byW), b: within(state.b + byB), shown: false });
}

function settled(state: DialsState): DialsState {
  const lowest = Math.min(state.lowest, scoreOf(state));
  return { ...state, lowest, found: state.found || isAtBest(state) };
}
