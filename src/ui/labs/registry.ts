import type { CrankState } from '../../labs/crank-state';
import type { DialsState } from '../../labs/dials-state';
import type { LabId } from '../../labs/types';
import type { Line } from '../line';
import type { LabView } from './lab-view';
import { crankLines } from './the-crank';
import { dialsLines } from './turn-the-dials';

/** How each lab is drawn: its state and a view in, lines out. Only a lab's own pair looks inside its state. */
const drawings: Readonly<Record<LabId, (state: never, view: LabView) => Line[]>> = {
  L01: (state: CrankState, view: LabView) => crankLines(state, view),
  L02: (state: DialsState, view: LabView) => dialsLines(state, view),
};

/** The body of a lab's screen. */
export function labLines(lab: LabId, state: unknown, view: LabView): Line[] {
  return drawings[lab](state as never, view);
}
