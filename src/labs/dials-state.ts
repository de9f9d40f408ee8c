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

export function update(state: DialsState, action: LabAction): DialsState {
  switch (action) {
    case 'right':
      return turned(state, SMALL, 0);
    case 'left':
      return turned(state, -SMALL, 0);
    case 'up':
      return turned(state, 0, SMALL);
    case 'down':
      return turned(state, 0, -SMALL);
    case 'far-right':
      return turned(state, LARGE, 0);
    case 'far-left':
      return turned(state, -LARGE, 0);
    case 'far-up':
      return turned(state, 0, LARGE);
    case 'far-down':
      return turned(state, 0, -LARGE);
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
