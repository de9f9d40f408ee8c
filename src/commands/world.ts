import { randomUUID } from 'node:crypto';
import { version } from '../../package.json';
import type { Checkpoint, Course, Lesson } from '../course/types';
import { progressFrom } from '../learning/progress';
import type { Progress } from '../learning/types';
import { lessonsOf } from '../session/selectors';
import type { Moment } from '../session/types';
import { dataFolder } from '../store/data-folder';
import { openRecord, type StoredRecord } from '../store/record';
import { writeSummary } from '../store/summary';
import type { Guard } from '../terminal/guard';
import { toAscii } from '../text/ascii';
import { courseHere } from './course-here';
import { CommandFault, unknownName } from './fault';
import { printMessage, printResult } from './output';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly dataDir?: string;
  readonly plain?: boolean;
  readonly ascii?: boolean;
  readonly color?: boolean;
}

/** What a command works with: the course, the learner's record, and two places to write to. */
export class World {
  readonly course: Course;
  #record: StoredRecord | undefined;
  #untold: string[] = [];

  constructor(
    readonly options: GlobalOptions,
    readonly guard: Guard,
  ) {
    this.course = courseHere();
  }

  /** Where the learner's data goes; a folder that cannot be used is a fault of usage. */
  folder() {
    const folder = dataFolder(this.options.dataDir);
    if (folder.kind === 'refused') throw new CommandFault(folder.reason);
    return folder;
  }

  /** The learner's record, opened when it is first asked for. */
  get record(): StoredRecord {
    if (!this.#record) {
      this.#record = openRecord({ folder: this.folder(), app: version, now: Date.now, newId: randomUUID });
      this.#untold = [...this.#record.notices()];
    }
    return this.#record;
  }

  /** Tells on stderr what was found amiss with the record, once. */
  tellNotices(): void {
    for (const notice of this.#untold.splice(0)) this.err(notice);
  }

  /** Tells why something was not kept, which is all there is to say about the record then. */
  tellNotKept(why: string): void {
    this.#untold = [];
    this.err(why);
  }

  /** Progress as the record has it now. */
  progress(): Progress {
    return progressFrom(this.course.outline, this.record.tally());
  }

  /** Writes the readable summary after a save. */
  saved(progress: Progress): void {
    const notice = writeSummary(this.folder(), progress);
    if (notice) this.err(notice);
  }

  now(): Moment {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return {
      at: now.getTime(),
      day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    };
  }

  newId = (): string => randomUUID();

  /** A result, on stdout. */
  out(text: string): void {
    printResult(this.options.ascii ? toAscii(text) : text);
  }

  /** A message, on stderr. */
  err(text: string): void {
    printMessage(text);
  }

  /** The text of a JSON answer, with its version. */
  json(value: object): string {
    return this.#inJson(JSON.stringify({ version: 1, ...value }, undefined, 2));
  }

  /** The same on one line. */
  jsonLine(value: object): string {
    return this.#inJson(JSON.stringify({ version: 1, ...value }));
  }

  /** JSON can say every character in ASCII, so none is lost. */
  #inJson(text: string): string {
    const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return this.options.ascii ? text.replace(/[^\n\x20-\x7e]/g, escaped) : text;
  }

  /** A written lesson by its id; an unknown one is a fault of usage. */
  lesson(id: string): Lesson {
    const known = lessonsOf(this.course.outline).map((lesson) => lesson.id);
    if (known.includes(id)) return this.course.lesson(id);
    throw unknownName('lesson', id, known);
  }

  /** The same, lessons in preparation too. */
  anyLesson(id: string): Lesson {
    return this.course.outline.drafts?.includes(id) ? this.course.lesson(id) : this.lesson(id);
  }

  /** A checkpoint by its id, its number or its kind. */
  checkpoint({ id, checkpoints }: Lesson, name: string): Checkpoint {
    const isNumber = /^\d+$/.test(name);
    const found = isNumber
      ? checkpoints[Number(name) - 1]
      : (checkpoints.find((checkpoint) => checkpoint.id === name) ??
        checkpoints.find(({ kind }) => kind === name));
    if (found) return found;
    if (isNumber)
      throw new CommandFault(
        `There is no checkpoint ${name} in ${id}.\nIt has checkpoints 1 to ${checkpoints.length}.`,
      );
    const known = checkpoints.flatMap((checkpoint) => [checkpoint.id, checkpoint.kind]);
    throw unknownName('checkpoint', name, known, ` in ${id}`);
  }
}
