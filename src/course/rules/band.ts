import type { Severity } from '../types';

/** From the least to the most that a measure may be. Outside `good` it is a warning, outside `fair` an error. */
export interface Band {
  readonly good: readonly [least: number, most: number];
  readonly fair: readonly [least: number, most: number];
}

/** How severe a measure outside its band is; nothing within. */
export function severityOf(measure: number, { good, fair }: Band): Severity | undefined {
  if (isWithin(measure, good)) return undefined;
  return isWithin(measure, fair) ? 'warning' : 'error';
}

function isWithin(measure: number, [least, most]: Band['good']): boolean {
  return measure >= least && measure <= most;
}
