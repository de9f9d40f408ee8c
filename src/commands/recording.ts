import { eventOf } from '../learning/event';
import { addEvents, progressFrom } from '../learning/progress';
import type { Happening } from '../learning/types';
import type { SaveOutcome } from '../session/record';
import type { World } from './world';

/** What became of things that happened: whether they are on the disk, and the XP that they brought. */
export interface Recorded {
  readonly outcome: SaveOutcome;
  readonly xpAwarded: number;
}

/** Records what happened in a lesson outside of a sitting's screens. XP is awarded once it is saved. */
export function record(world: World, lesson: string, happenings: readonly Happening[]): Recorded {
  if (happenings.length === 0) return { outcome: { saved: true }, xpAwarded: 0 };
  const { outline } = world.course;
  const tally = world.record.tally();
  const moment = world.now();
  const events = happenings.map((happening, index) =>
    eventOf(happening, { lesson, id: world.newId(), order: tally.order + 1 + index, moment }),
  );
  const before = progressFrom(outline, tally);
  const after = progressFrom(outline, addEvents(tally, events));
  const outcome = world.record.append(events);
  if (outcome.saved) world.saved(after);
  return { outcome, xpAwarded: outcome.saved ? Math.max(0, after.xp - before.xp) : 0 };
}
