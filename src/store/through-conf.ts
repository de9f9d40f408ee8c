import type Conf from 'conf';

/** One JSON file as conf writes it. Gives back the exact text that was handed to the disk. */
export type ConfFile = (content: object) => string;

/**
 * Loads conf, once: 20 ms that no start should pay, so it waits for the first save. `require`, because a save is
 * synchronous. Call it early, after the first frame, to spare the first save the wait.
 */
export function loadConf(): typeof Conf {
  const before = signalListeners();
  const { default: loaded } = withHome(() => require('conf') as typeof import('conf'));
  dropListenersSince(before);
  return loaded;
}

/**
 * Prepares to write `<folder>/<name>.json` (0600). Only the writing of conf is used: no defaults, schema or
 * migrations, and what stands in the file is not its business. Throws the system's errors.
 */
export function confFile(folder: string, name: string): ConfFile {
  let text = '';
  const conf = new (loadConf())<Record<string, unknown>>({
    cwd: folder,
    configName: name,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: 0o600,
    deserialize: () => ({}),
    serialize: (content) => {
      text = JSON.stringify(content);
      return text;
    },
  });
  return (content) => {
    withoutSnap(() => {
      conf.store = content as Record<string, unknown>;
    });
    return text;
  };
}

/** conf asks for the home folder when it is loaded, and fails for a user who has none; it is not used here. */
function withHome<T>(load: () => T): T {
  const home = process.env.HOME;
  if (!home) process.env.HOME = '/';
  try {
    return load();
  } finally {
    if (home === undefined) delete process.env.HOME;
    else process.env.HOME = home;
  }
}

/** In a Snap package conf writes in place, which a kill would tear, and which would reach through the `.bak` link. */
function withoutSnap(write: () => void): void {
  const snap = process.env.SNAP;
  delete process.env.SNAP;
  try {
    write();
  } finally {
    if (snap !== undefined) process.env.SNAP = snap;
  }
}

type Listener = (...values: unknown[]) => void;

function signalListeners(): Map<string, readonly Listener[]> {
  const signals = process.eventNames().filter((event) => String(event).startsWith('SIG')) as string[];
  return new Map(signals.map((signal) => [signal, process.rawListeners(signal) as Listener[]]));
}

/**
 * Loading conf hooks every signal, to remove temporary files. Saves are synchronous, so there are none when a
 * signal is handled, and how this process ends is for the terminal guard to say.
 */
function dropListenersSince(before: ReadonlyMap<string, readonly Listener[]>): void {
  for (const [signal, listeners] of signalListeners()) {
    const added = listeners.filter((listener) => !before.get(signal)?.includes(listener));
    for (const listener of added) process.removeListener(signal, listener);
  }
}
