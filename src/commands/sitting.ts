import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progressFrom } from '../learning/progress';
import type { Effect } from '../session/action';
import { stateFrom } from '../session/place';
import type { SaveOutcome } from '../session/record';
import { type Beginning, type Outside, type Sitting, startSitting } from '../session/runtime';
import type { State } from '../session/types';
import { toldFrom } from '../session/withheld';
import { sizeOf } from '../terminal/look';
import { extentOf } from '../ui/screens/view-of';
import type { Look } from '../ui/theme';
import { messages } from '../words/messages';
import type { World } from './world';

/** Saves what is pending of a sitting; gives the sentence for the learner where that failed. */
export function closeSitting(sitting: Sitting): string | undefined {
  return notKept(sitting.close());
}

/** The end of a sitting: saves it, or tells why not and where else its answers were put. */
export function leave(world: World, sitting: Sitting): void {
  const warning = closeSitting(sitting);
  if (warning === undefined) return;
  world.tellNotKept(warning);
  const file = rescued(world);
  if (file !== undefined) world.err(messages.rescued(file));
}

/** Writes the answers that could not be kept where the learner is, else in the temporary folder. */
function rescued({ record, now }: World): string | undefined {
  if (!record.hasUnsaved()) return undefined;
  const name = `how-models-learn-${now().day}-${process.pid}.json`;
  for (const folder of [process.cwd(), tmpdir()]) {
    const file = join(folder, name);
    try {
      writeFileSync(file, `${record.exportRecord()}\n`, { mode: 0o600, flag: 'wx' });
      return file;
    } catch {
      // The next folder may take it; where none does, the learner was told that nothing was kept.
    }
  }
  return undefined;
}

const notKept = (outcome: SaveOutcome): string | undefined => (outcome.saved ? undefined : outcome.notKept);

/** A sitting in a world, with its first screen. */
export function openSitting(
  world: World,
  look: Look,
  beginning: Beginning,
  perform: (effect: Effect, sitting: Sitting) => void,
): Sitting {
  const { course, record } = world;
  const outside: Outside = {
    course,
    record,
    now: world.now,
    newId: world.newId,
    random: Math.random,
    extentOf: (state) => extentOf(state, course, look),
    run: perform,
    later: after,
    saved: (state) => world.saved(state.progress),
  };
  return startSitting(firstState(world), outside, beginning);
}

/** The map as the learner left it. */
function firstState({ course, record }: World): State {
  const tally = record.tally();
  const progress = progressFrom(course.outline, tally);
  const place = stateFrom(record.place(), course);
  const notice = record.notices()[0];
  return {
    screen: { kind: 'map', focus: 0 },
    size: sizeOf(process.stdout),
    tally,
    progress,
    ...place,
    ...toldFrom(progress, place.resume, course.outline, () => record.events()),
    ...(notice === undefined ? {} : { note: { kind: 'record', text: notice } }),
  };
}

function after(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}
