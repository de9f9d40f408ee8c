import { render } from 'ink';
import { progressFrom } from '../learning/progress';
import { stateFrom } from '../session/place';
import type { SaveOutcome } from '../session/record';
import { type Sitting, startSitting } from '../session/runtime';
import type { Context, Effect, State, Turn } from '../session/types';
import { acknowledge } from '../session/update';
import { Keyboard } from '../terminal/keyboard';
import { sizeOf } from '../terminal/look';
import { App } from '../ui/App';
import { extentOf } from '../ui/screens/view-of';
import type { Look } from '../ui/theme';
import type { World } from './world';

/** What a sitting opens with, from the map. */
export type Beginning = (state: State, context: Context) => Turn;

/** Runs one sitting on the screen, to its end; resolves with the exit code. */
export async function sit(world: World, look: Look, beginning: Beginning): Promise<number> {
  const { guard } = world;
  const tick = newTicker();
  let exitCode = 0;
  const perform = (effect: Effect, current: Sitting) => {
    switch (effect.type) {
      case 'tick':
        tick.in(effect.ms, () => current.dispatch({ type: 'tick' }));
        return;
      case 'quit':
        exitCode = effect.code;
        instance.unmount();
        return;
      case 'suspend':
        guard.suspend();
        return;
      case 'redraw':
        guard.redraw();
    }
  };
  const sitting = openSitting(world, look, beginning, perform);
  const closeSitting = () => notKept(sitting.close());
  const stayOpen = guard.onLeaving(closeSitting);
  guard.takeScreen();
  // Before the first picture: a key pressed at the sight of it must not be echoed or wait for a line end.
  process.stdin.setRawMode(true);
  const app = (
    <App
      sitting={sitting}
      course={world.course}
      look={look}
      lendTerminal={(lend) => guard.lendTerminal(lend)}
    />
  );
  const instance = render(app, {
    stdin: new Keyboard(process.stdin) as never,
    alternateScreen: true,
    interactive: true,
    incrementalRendering: true,
    maxFps: 60,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  // Before ink's own listener, and drawn at once: else ink first draws the old frame into the new size.
  process.stdout.prependListener('resize', () => {
    sitting.dispatch({ type: 'resize', size: sizeOf(process.stdout) });
    instance.rerender(app);
  });
  await instance.waitUntilExit();
  guard.giveScreenBack();
  tick.off();
  stayOpen();
  const warning = closeSitting();
  if (warning) world.err(warning);
  return exitCode;
}

const notKept = (outcome: SaveOutcome): string | undefined => (outcome.saved ? undefined : outcome.notKept);

/** The sitting with its first screen; what that opened is saved like all that follows. */
function openSitting(
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

/** At most one tick is under way. */
function newTicker() {
  let timer: NodeJS.Timeout | undefined;
  const off = () => clearTimeout(timer);
  return {
    off,
    in(ms: number, callback: () => void) {
      off();
      timer = setTimeout(callback, ms);
    },
  };
}
