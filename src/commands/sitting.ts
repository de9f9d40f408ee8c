import { progressFrom } from '../learning/progress';
import { stateFrom } from '../session/place';
import type { SaveOutcome } from '../session/record';
import { type Sitting, startSitting } from '../session/runtime';
import type { Context, Effect, State, Turn } from '../session/types';
import { acknowledge } from '../session/update';
import { sizeOf } from '../terminal/look';
import { extentOf } from '../ui/screens/view-of';
import type { Look } from '../ui/theme';
import type { World } from './world';

/** What a sitting opens with, from the map. */
export type Beginning = (state: State, context: Context) => Turn;

/** Saves what is pending of a sitting; gives the sentence for the learner where that failed. */
export function closeSitting(sitting: Sitting): string | undefined {
  return notKept(sitting.close());
}

const notKept = (outcome: SaveOutcome): string | undefined => (outcome.saved ? undefined : outcome.notKept);

/** The sitting with its first screen; what that opened is saved like all that follows. */
export function openSitting(
  world: World,
  look: Look,
  beginning: Beginning,
  perform: (effect: Effect, sitting: Sitting) => void,
): Sitting {
  const { course, record } = world;
  const extent = (state: State) => extentOf(state, course, look);
  const outside = {
    course,
    record,
    now: world.now,
    newId: world.newId,
    random: Math.random,
    extentOf: extent,
    run: perform,
    later: after,
    saved: (state: State) => world.saved(state.kept),
  };
  const first = beginning(firstState(world), { ...outside, now: world.now() });
  const state = first.events.length > 0 ? acknowledge(first, record.append(first.events)) : first.state;
  return startSitting(state, outside);
}

/** The map as the learner left it. */
function firstState({ course, record }: World): State {
  const tally = record.tally();
  const progress = progressFrom(course.outline, tally);
  const notice = record.notices()[0];
  return {
    screen: { kind: 'map', focus: 0 },
    size: sizeOf(process.stdout),
    tally,
    progress,
    kept: progress,
    ...stateFrom(record.place(), course),
    ...(notice === undefined ? {} : { note: { kind: 'record', text: notice } }),
  };
}

function after(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}
