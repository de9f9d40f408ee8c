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
  /** Files, the texts and others; and as many folders. */
  readonly files: number;
  /** Bytes of its texts, in all. */
  readonly bytes: number;
}

/** A course by others. */
export const PACK: CourseSize = { files: 500, bytes: 20 * 1024 * 1024 };

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
  reader.read();
  return reader;
}

/** Thrown where a course holds more than it may: nothing more of it is looked at. */
class TooMuch extends Error {}

class CourseReader implements CourseSource {
  readonly files = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: string;
  readonly #name: string;
  readonly #size: CourseSize;
  readonly #counts = { files: 0, folders: 0 };
  #bytes = 0;

  constructor(path: string, name: string, size: CourseSize) {
    this.#path = path;
    this.#name = name;
    this.#size = size;
  }

  read(): void {
    try {
      this.#readFolder([]);
    } catch (error) {
      this.#refuse([], refusalFor(error));
    }
  }

  /** `parts`: the names of a folder and of those above it, from the folder of the course. */
  #readFolder(parts: readonly string[]): void {
    for (const entry of this.#entriesOf(parts)) this.#visit(entry, [...parts, entry.name]);
  }

  /** In the order of their names, whatever the system's. */
  #entriesOf(parts: readonly string[]): Dirent[] {
    const entries: Dirent[] = [];
    const folder = opendirSync(join(this.#path, ...parts));
    try {
      for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
        this.#count(entry.isDirectory() ? 'folders' : 'files');
        entries.push(entry);
      }
    } finally {
      folder.closeSync();
    }
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #count(kind: 'files' | 'folders'): void {
    this.#counts[kind] += 1;
    if (this.#counts[kind] > this.#size.files) throw new TooMuch(`${this.#size.files} ${kind}`);
  }

  #visit(entry: Dirent, parts: readonly string[]): void {
    if (entry.isFile() && !/\.(?:md|yaml)$/.test(entry.name)) return;
    const refusal = checkPath(parts.join('/'));
    if (refusal) {
      this.#refuse(parts, refusal);
      return;
    }
    try {
      if (entry.isDirectory()) this.#readFolder(parts);
      else this.#take(parts, this.#bytesOf(parts));
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      this.#refuse(parts, refusalFor(error));
    }
  }

  /** The real path is asked for first: that a name is no link says nothing of the folders above it. */
  #bytesOf(parts: readonly string[]): Buffer {
    const path = join(realpathSync(this.#path), ...parts);
    if (realpathSync(path) !== path) throw new Linked();
    return readRegularFile(path, LIMITS.fileBytes);
  }

  #take(parts: readonly string[], bytes: Buffer): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#size.bytes) throw new TooMuch(`${this.#size.bytes / 1024 / 1024} MB of text`);
    if (isUtf8(bytes)) this.files.set(this.#named(parts), new TextDecoder().decode(bytes));
    else this.#refuse(parts, notUtf8(bytes));
  }

  #named(parts: readonly string[]): string {
    return [this.#name, ...parts].join('/');
  }

  #refuse(parts: readonly string[], { line = 1, severity = 'error', ...rest }: Refusal): void {
    this.diagnostics.push({ file: cleanLine(this.#named(parts)), line, column: 1, severity, ...rest });
  }
}

/** Thrown for what is a link, or lies in a folder that is one. */
class Linked extends Error {}

function refusalFor(error: unknown): Refusal {
  const code = codeOf(error);
  if (error instanceof TooMuch)
    return { rule: 'course-too-large', message: `the course has more than ${error.message}`, fix: SPLIT };
  if (error instanceof TooLarge)
    return { rule: 'file-too-large', message: 'the file is larger than 256 KB', fix: SPLIT };
  if (error instanceof Linked || code === 'ELOOP')
    return { rule: 'link-used', message: 'this is a link', fix: 'Put the file itself in its place.' };
  if (error instanceof NotAFile || code === 'ENXIO')
    return { rule: 'not-a-file', message: 'this is neither a file nor a folder', fix: 'Delete it.' };
  const fix = 'Make it readable for you, or delete it.';
  return { rule: 'file-not-readable', message: `this cannot be read (${code})`, fix };
}

const SPLIT = 'Split it, or shorten it.';

/** In UTF-8 no byte of a line feed is part of another character, so the lines can be looked at one by one. */
function notUtf8(bytes: Buffer): Refusal {
  const lines = bytes.toString('latin1').split('\n');
  const line = 1 + lines.findIndex((each) => !isUtf8(Buffer.from(each, 'latin1')));
  return { rule: 'not-utf-8', line, message: 'this is not text in UTF-8', fix: 'Save the file as UTF-8.' };
}
