import { constants } from 'node:os';
import { untilIdle } from '../idle';
import { signal } from '../process';
import type { Ending, Term } from '../terminal';

/** A way out of the program, and how it must end. */
export interface WayOut {
  readonly leave: (terminal: Term) => void | Promise<void>;
  readonly ending: Ending;
  /** The terminal itself is gone. */
  readonly isWindowClosed?: true;
}

const exit = (code: number): Ending => ({ code, signal: undefined });
export const killedBy = (name: NodeJS.Signals): Ending => ({
  code: undefined,
  signal: constants.signals[name],
});
const press = (keys: string, code: number): WayOut => ({
  leave: (terminal) => terminal.send(keys),
  ending: exit(code),
});
const send = (name: NodeJS.Signals, ending = killedBy(name)): WayOut => ({
  leave: ({ pid }) => signal(pid, name),
  ending,
});

/** Esc leads back, screen by screen, and out of the map. */
async function goBack(terminal: Term): Promise<void> {
  for (let presses = 0; !terminal.ending && presses < 10; presses++) {
    terminal.key('Esc');
    await untilIdle(terminal);
  }
}

export const SIGNALS = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGUSR2',
  'SIGALRM',
  'SIGXCPU',
  'SIGABRT',
] as const;

export const WAYS_OUT: Readonly<Record<string, WayOut>> = {
  'Esc, again and again': { leave: goBack, ending: exit(0) },
  'Ctrl-C': press('\x03', 130),
  'Ctrl-C in one chunk with keys': press('jjj\x03', 130),
  'Ctrl-C in a paste without an end': {
    leave: async (terminal) => {
      await terminal.keys('\x1b[200~lost', 'Ctrl-C');
    },
    ending: exit(130),
  },
  ...Object.fromEntries(SIGNALS.map((name) => [name, send(name)])),
  'the window is closed': {
    leave: (terminal) => terminal.vanish(),
    ending: killedBy('SIGHUP'),
    isWindowClosed: true,
  },
  // See FAULTS below.
  'an error': send('SIGPROF', exit(70)),
  'a rejection': send('SIGVTALRM', exit(70)),
};

/** Loaded before the program: makes it fail in the middle of things, when it is told to. */
export const FAULTS = `
process.on('SIGPROF', () => { throw new Error('a fault of the program'); });
process.on('SIGVTALRM', () => { Promise.reject(new Error('a promise that nobody keeps')); });
`;
