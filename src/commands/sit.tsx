import { render } from 'ink';
import type { Effect } from '../session/action';
import type { Beginning, Sitting } from '../session/runtime';
import { Keyboard } from '../terminal/keyboard';
import { sizeOf } from '../terminal/look';
import { App } from '../ui/App';
import type { Look } from '../ui/theme';
import { closeSitting, leave, openSitting } from './sitting';
import { Voice } from './voice';
import type { World } from './world';

/** Runs one sitting on the screen, to its end; resolves with the exit code. */
export async function sit(world: World, look: Look, beginning: Beginning): Promise<number> {
  const { guard } = world;
  const tick = newTicker();
  const voice = new Voice(world.course.outline.lang);
  let exitCode = 0;
  const perform = (effect: Effect, current: Sitting) => {
    switch (effect.type) {
      case 'tick':
        tick.in(effect.ms, () => current.dispatch({ type: 'tick' }));
        return;
      case 'quit':
        exitCode = effect.code;
        guard.stopReading();
        instance.unmount();
        return;
      case 'suspend':
        guard.suspend();
        return;
      case 'redraw':
        wipe();
        instance.rerender(app);
        return;
      default:
        voice.answer(effect, current);
    }
  };
  const sitting = openSitting(world, look, beginning, perform);
  const stayOpen = guard.onLeaving(() => {
    voice.end();
    return closeSitting(sitting);
  });
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
  // Not by lending the terminal: that would forget a paste of which a half has come, and its line ends would submit.
  const wipe = () => {
    instance.clear();
    guard.clearScreen();
  };
  // Before ink's own listener, and drawn at once: else ink first draws the old frame into the new size.
  process.stdout.prependListener('resize', () => {
    wipe();
    sitting.dispatch({ type: 'resize', size: sizeOf(process.stdout) });
    instance.rerender(app);
  });
  await instance.waitUntilExit();
  guard.giveScreenBack();
  tick.off();
  voice.end();
  stayOpen();
  leave(world, sitting);
  return exitCode;
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
