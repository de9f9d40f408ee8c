import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../src/speech/find';
import { temporaryFolder } from '../support/folder';

/** A folder of programs that stand in for voices, and what they wrote down. */
export interface StandIns extends Disposable {
  readonly folder: string;
  /** Puts a program there. Returns its absolute path. */
  add(name: string, script: string): string;
  /** The lines of a note that a program made in its folder; none while there is no note. */
  notes(name: string): string[];
}

export function standIns(): StandIns {
  const place = temporaryFolder('voices');
  const folder = place.path;
  return {
    folder,
    add(name, script) {
      const path = join(folder, name);
      writeFileSync(path, script);
      chmodSync(path, 0o755);
      return path;
    },
    notes(name) {
      const path = join(folder, name);
      return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
    },
    [Symbol.dispose]: place[Symbol.dispose],
  };
}

/** A voice that notes its arguments and its text, and takes a while to say it. It runs in its own folder. */
export const SPEAKING = `#!/bin/sh
printf '%s\\n' "$@" >> arguments
cat >> texts
sleep 0.15
`;

/** A voice that is at it for very long, through a program that it starts; it notes the numbers of both. */
export const ENDLESS = `#!/bin/sh
cat >> texts
sleep 600 &
echo $$ >> pids
echo $! >> pids
wait
`;

/** The same, with deaf ears for a polite end. */
export const STUBBORN = ENDLESS.replace('\n', "\ntrap '' TERM\n").replace('wait', 'wait; wait; sleep 600');

/** A program of this machine, if it is installed. */
export function installed(name: string): string | undefined {
  return findProgram(name, ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].join(delimiter));
}
