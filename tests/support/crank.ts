import type { CrankState } from '../../src/labs/crank-state';
import { theCrank } from '../../src/labs/the-crank';
import type { LabAction } from '../../src/labs/types';

/** The state of The Crank after these actions; "step*11" is eleven steps. */
export function pressed(...actions: readonly string[]): CrankState {
  let state = theCrank.start();
  for (const [action, times = '1'] of actions.map((text) => text.split('*'))) {
    for (let count = 0; count < Number(times); count++) state = theCrank.update(state, action as LabAction);
  }
  return state;
}
