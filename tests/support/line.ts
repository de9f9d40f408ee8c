import { spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readFileSync } from 'node:fs';

/** How the kernel passes typed characters on: line by line (canonical), shown as they are typed (echo). */
export interface LineDiscipline {
  readonly canonical: boolean;
  readonly echo: boolean;
}

/** How the line of a shell stands. */
export const COOKED: LineDiscipline = { canonical: true, echo: true };

/** The program's end of a pseudo-terminal, held open until the program is gone and its settings were read. */
export class Line {
  #descriptor: number;
  #last: LineDiscipline | undefined;

  constructor(device: string, pid: number) {
    this.#descriptor = openSync(device, constants.O_RDWR | constants.O_NOCTTY);
    const poll = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(poll);
      this.#last = this.#read();
      closeSync(this.#descriptor);
    }, 10);
    poll.unref();
  }

  /** The settings now, or those that the program left behind. */
  discipline(): LineDiscipline {
    return this.#last ?? this.#read();
  }

  #read(): LineDiscipline {
    const stty = spawnSync('stty', ['-a'], { stdio: [this.#descriptor, 'pipe', 'ignore'], encoding: 'utf8' });
    return { canonical: /\sicanon\s/.test(stty.stdout), echo: /\secho\s/.test(stty.stdout) };
  }
}

/** Whether a process runs. One that has ended does not, even while nobody has waited for it (state Z, Linux). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self') || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Sends a signal; that the process is already gone is no error. */
export function signal(pid: number, which: NodeJS.Signals): void {
  try {
    process.kill(pid, which);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
