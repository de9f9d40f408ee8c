import { open, type Reckoning, reckon } from '../reckoning';
import type { Report, Workshop } from '../writers';

const HOUR = 3_600_000;
/** By how much the clock of each sitting is wrong, in ms. */
const SHIFTS = [0, 2 * HOUR, -2 * HOUR, 0, 8760 * HOUR, -8760 * HOUR, 0];

export interface ClockResult extends Reckoning {
  /** Events that do not come in the order in which they were saved, whatever the clocks said. */
  readonly outOfOrder: number;
}

/** Sittings one after the other and two at a time, with clocks that are hours and years off. */
export async function shiftClocks(workshop: Workshop, count: number): Promise<ClockResult> {
  const folder = workshop.folder();
  const sitting = (shift: number) =>
    workshop.run(
      { kind: 'append', folder, count },
      { preload: 'clock', env: { CLOCK_SHIFT: String(shift) } },
    );
  const reports: Report[] = [];
  for (const shift of SHIFTS) reports.push(await sitting(shift));
  const inTurn = reports.flatMap((report) => report.acknowledged);
  const outOfOrder = open(folder)
    .events()
    .filter((event, index) => event.id !== inTurn[index]).length;
  const atOnce = await Promise.all(SHIFTS.map(sitting));
  return { ...reckon(folder, [...reports, ...atOnce]), outOfOrder };
}
