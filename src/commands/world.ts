import { randomUUID } from 'node:crypto';
import { version } from '../../package.json';
import type { Course, Lesson } from '../course/types';
import { progressFrom } from '../learning/progress';
import type { Progress } from '../learning/types';
import { lessonsOf } from '../session/selectors';
import type { Moment } from '../session/types';
import { dataFolder } from '../store/data-folder';
import { openRecord, type StoredRecord } from '../store/record';
import { writeSummary } from '../store/summary';
import type { Guard } from '../terminal/guard';
import type { Look } from '../terminal/look';
import { messages } from '../words/messages';
import { courseHere } from './course-here';
import { CommandFault, unknownName } from './fault';
import { lookHere } from './look-here';
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
  /** How things are shown here; what the environment says holds for commands as it does for screens. */
  readonly look: Look;

  constructor(
    readonly options: GlobalOptions,
    readonly guard: Guard,
  ) {
    this.look = lookHere(options);
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
    printResult(text, this.look);
  }

  /** A message, on stderr. */
  err(text: string): void {
    printMessage(text, this.look);
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
    return this.look.ascii ? text.replace(/[^\n\x20-\x7e]/g, escaped) : text;
  }

  /** A written lesson by its id; an unknown one is a fault of usage. */
  lesson(id: string): Lesson {
    const known = lessonsOf(this.course.outline).map((lesson) => lesson.id);
    if (known.includes(id)) return this.course.lesson(id);
    throw unknownName(messages.commands.noLesson, id, known);
  }

  /** The same, lessons in preparation too. */
  anyLesson(id: string): Lesson {
    return this.course.outline.drafts?.includes(id) ? this.course.lesson(id) : this.lesson(id);
  }
}
