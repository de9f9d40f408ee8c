import { type Instance, render } from 'ink';
import type { Keyboard } from '../terminal/keyboard';
import { App, type AppProps } from '../ui/App';

/** ink at work. */
export interface Shown extends Pick<Instance, 'clear' | 'unmount' | 'waitUntilExit'> {
  /** Draws what has changed at once, before anything else happens. */
  draw(): void;
}

/**
 * Hands the screen over to ink: from here on it reads the keyboard and draws. ink and React are half of the
 * program, and the first picture stands on the screen before they are loaded.
 */
export function show(props: AppProps, keyboard: Keyboard): Shown {
  const app = <App {...props} />;
  const instance = render(app, {
    stdin: keyboard as never,
    alternateScreen: true,
    interactive: true,
    incrementalRendering: true,
    maxFps: 60,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  return { ...instance, draw: () => instance.rerender(app) };
}
