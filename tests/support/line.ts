import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { isAlive } from './process';
import { until } from './until';

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
    until(() => !isAlive(pid), Number.POSITIVE_INFINITY).then(() => {
      this.#last = this.#read();
      closeSync(this.#descriptor);
    });
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
