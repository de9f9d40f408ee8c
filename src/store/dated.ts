import { existsSync } from 'node:fs';

/**
 * A path that nothing stands at: the given one with the date (UTC) of `now`, and a number where that is taken.
 * `precision`: how much of the date is told.
 */
export function unusedPath(path: string, now: number, precision: 'day' | 'second'): string {
  const dated = `${path}-${dateText(now).slice(0, precision === 'day' ? 10 : 19)}`;
  let unused = dated;
  for (let count = 2; existsSync(unused); count++) unused = `${dated}-${count}`;
  return unused;
}

/** "2026-11-22T08-37-03", without the colons that some systems refuse in names. */
function dateText(now: number): string {
  const date = new Date(now);
  return Number.isNaN(date.getTime()) ? 'undated' : date.toISOString().replaceAll(':', '-');
}
