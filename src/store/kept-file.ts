import { accessSync, constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, syncFolder } from './durable';
import { codeOf, NotWhole } from './faults';
import { type ConfFile, confFile } from './through-conf';

/** How often a write is begun anew when its temporary file vanished under it; see litter.ts. */
const ATTEMPTS = 5;

/**
 * A JSON file that is replaced as a whole and never lost. Before each write the last good version gets a second
 * name, `<name>.json.bak`; after it the file is read back, because conf does not notice a write that a full disk
 * cut short; what went wrong is undone from the second name. So at every moment, a kill included, the file or its
 * `.bak` holds the last version that was reported as saved.
 */
export class KeptFile {
  readonly #folder: string;
  readonly #name: string;
  readonly #path: string;
  /** The text that the file is known to hold; none before the first save and after an undo that failed. */
  #good: string | undefined;
  #write: ConfFile | undefined;

  /** `good`: what stands in the file already, if it is to be replaced. */
  constructor(folder: string, name: string, good?: string) {
    this.#folder = folder;
    this.#name = name;
    this.#path = join(folder, `${name}.json`);
    this.#good = good;
  }

  /** Writes the content and returns once it is on the disk. Throws the system's error, or NotWhole. */
  save(content: object): void {
    makeFolder(this.#folder);
    // A folder that refuses is asked first: conf would try for a whole second, with the screen frozen.
    accessSync(this.#folder, constants.W_OK);
    this.#keepLastGood();
    try {
      this.#good = this.#writeWhole(content);
    } catch (error) {
      this.#undo();
      throw error;
    }
    syncFolder(this.#folder);
  }

  #writeWhole(content: object): string {
    for (let attempt = 1; ; attempt++) {
      try {
        return this.#writeOnce(content);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT' || attempt === ATTEMPTS) throw error;
        makeFolder(this.#folder);
      }
    }
  }

  #writeOnce(content: object): string {
    this.#write ??= confFile(this.#folder, this.#name);
    const text = this.#write(content);
    if (readFileSync(this.#path, 'utf8') !== text) throw new NotWhole('The file is not what was written.');
    return text;
  }

  /** Gives the good version its second name: a hard link, which costs no space, or a copy where links fail. */
  #keepLastGood(): void {
    if (this.#good === undefined) return;
    const backup = `${this.#path}.bak`;
    rmSync(backup, { force: true });
    try {
      linkSync(this.#path, backup);
    } catch (error) {
      // Somebody deleted the folder: the whole sitting is in memory and is written again.
      if (codeOf(error) === 'ENOENT') return;
      copyFileSync(this.#path, backup);
      if (readFileSync(backup, 'utf8') !== this.#good) throw new NotWhole('The backup is not whole.');
    }
  }

  /** Puts the last good version back where a write failed. What cannot be put back is read from the `.bak`. */
  #undo(): void {
    const good = this.#good;
    try {
      if (good === undefined) rmSync(this.#path, { force: true });
      else if (!this.#holds(good)) renameSync(`${this.#path}.bak`, this.#path);
    } catch {
      // Whether it is back is looked at below.
    }
    if (good !== undefined && !this.#holds(good)) this.#good = undefined;
  }

  #holds(text: string): boolean {
    try {
      return readFileSync(this.#path, 'utf8') === text;
    } catch {
      return false;
    }
  }
}
