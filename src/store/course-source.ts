import { isUtf8 } from 'node:buffer';
import { type Dirent, opendirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseFiles } from '../course/course';
import { LIMITS } from '../course/limits';
import type { Diagnostic } from '../course/types';
import { cleanLine } from '../text/characters';
import { NotAFile, readRegularFile, TooLarge } from './bounded-file';
import { checkPath, type Refusal } from './course-path';
import { codeOf } from './faults';

/** How much a course may hold. */
export interface CourseSize {
  /** Files and folders, of any kind. */
  readonly entries: number;
  /** Bytes of its texts, in all. */
  readonly bytes: number;
}

/** A course by others. */
export const PACK: CourseSize = { entries: 500, bytes: 20 * 1024 * 1024 };

/** The texts of a course, by path, and what was refused on the way to them. */
export interface CourseSource {
  readonly files: CourseFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the texts (`.md`, `.yaml`) of a course's folder, whoever made it: no link is followed, no pipe waited for, no
 * device opened, and nothing is read that is too large. Other files are not touched. Never throws: what is refused
 * has a diagnostic.
 * @param path the folder
 * @param name the folder as it stands at the front of the paths: `lessons`
 */
export function readCourse(path: string, name: string, size: CourseSize = PACK): CourseSource {
  const reader = new CourseReader(path, name, size);
  reader.readFolder([]);
  return reader;
}

class CourseReader implements CourseSource {
  readonly files = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: string;
  readonly #name: string;
  readonly #size: CourseSize;
  #entries = 0;
  #bytes = 0;

  constructor(path: string, name: string, size: CourseSize) {
    this.#path = path;
    this.#name = name;
    this.#size = size;
  }

  /** `parts`: the names of the folder and of those above it, from the folder of the course. */
  readFolder(parts: readonly string[]): void {
    try {
      for (const entry of this.#entriesOf(parts)) this.#visit(entry, [...parts, entry.name]);
    } catch (error) {
      this.#refuse(parts, refusalFor(error));
    }
  }

  /** In the order of their names, whatever the system's. */
  #entriesOf(parts: readonly string[]): Dirent[] {
    const folder = opendirSync(join(this.#path, ...parts));
    const entries: Dirent[] = [];
    try {
      for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
        this.#entries += 1;
        if (this.#entries > this.#size.entries) throw new TooMuch(`${this.#size.entries} files and folders`);
        entries.push(entry);
      }
    } finally {
      folder.closeSync();
    }
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #visit(entry: Dirent, parts: readonly string[]): void {
    if (entry.isFile() && !/\.(?:md|yaml)$/.test(entry.name)) return;
    const refusal = checkPath(parts.join('/'));
    if (refusal) this.#refuse(parts, refusal);
    else if (entry.isDirectory()) this.readFolder(parts);
    else this.#readFile(parts);
  }

  #readFile(parts: readonly string[]): void {
    const bytes = this.#bytesOf(parts);
    if (!bytes) return;
    this.#bytes += bytes.length;
    if (this.#bytes > this.#size.bytes) throw new TooMuch(`${this.#size.bytes / 1024 / 1024} MB`);
    if (isUtf8(bytes)) this.files.set(this.#named(parts), new TextDecoder().decode(bytes));
    else this.#refuse(parts, notUtf8(bytes));
  }

  /** The real path comes first: that the name itself is no link says nothing of the folders above it. */
  #bytesOf(parts: readonly string[]): Buffer | undefined {
    try {
      const path = join(realpathSync(this.#path), ...parts);
      if (realpathSync(path) === path) return readRegularFile(path, LIMITS.fileBytes);
      this.#refuse(parts, LINK);
    } catch (error) {
      this.#refuse(parts, refusalFor(error));
    }
    return undefined;
  }

  #named(parts: readonly string[]): string {
    return [this.#name, ...parts].join('/');
  }

  #refuse(parts: readonly string[], { line = 1, severity = 'error', ...rest }: Refusal): void {
    this.diagnostics.push({ file: cleanLine(this.#named(parts)), line, column: 1, severity, ...rest });
  }
}
