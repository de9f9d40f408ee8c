import type { Effect } from '../session/action';
import type { Beginning, Sitting } from '../session/runtime';
import { firstPicture, withoutFirstFrame } from '../terminal/first-picture';
import type { Guard } from '../terminal/guard';
import { Keyboard } from '../terminal/keyboard';
import { sizeOf } from '../terminal/look';
import type { AppProps } from '../ui/App';
import { pictureOf } from '../ui/picture';
import type { Look } from '../ui/theme';
import type { Shown } from './show';
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
        shown.unmount();
        return;
      case 'suspend':
        guard.suspend();
        return;
      case 'redraw':
        wipe(shown, guard);
        shown.draw();
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
  const app: AppProps = {
    sitting,
    pictureOf: (state) => pictureOf(state, world.course, look),
    lendTerminal: (lend) => guard.lendTerminal(lend),
  };
  process.stdout.write(firstPicture(app.pictureOf(sitting.state()), sizeOf(process.stdout).rows));
  const { show } = await import('./show');
  const shown = withoutFirstFrame(() => show(app, new Keyboard(process.stdin)));
  followSize(shown, sitting, guard);
  await shown.waitUntilExit();
  guard.giveScreenBack();
  tick.off();
  voice.end();
  stayOpen();
  leave(world, sitting);
  return exitCode;
}

/** Before ink's own listener, and drawn at once: else ink first draws the old frame into the new size. */
function followSize(shown: Shown, sitting: Sitting, guard: Guard): void {
  process.stdout.prependListener('resize', () => {
    wipe(shown, guard);
    sitting.dispatch({ type: 'resize', size: sizeOf(process.stdout) });
    shown.draw();
  });
}

/** Not by lending the terminal: that would forget a paste of which a half has come, and its line ends would submit. */
function wipe(shown: Shown, guard: Guard): void {
  shown.clear();
  guard.clearScreen();
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
