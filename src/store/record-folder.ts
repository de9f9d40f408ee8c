import { join } from 'node:path';
import type { Tally } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';
import { codeOf } from './faults';
import { Findings } from './findings';
import { KnownEvents } from './known-events';
import { removeLitter } from './litter';
import { newerPlace, type SavedPlace, type Sitting } from './sitting';
import {
  changedSittings,
  type FileStamp,
  type ListedFile,
  loadSitting,
  namesInRecord,
  sittingNames,
} from './sitting-files';
import { readSnapshot, writeSnapshot } from './snapshot';
import { union } from './union';

/** From this many files or unsettled events on, a start writes a snapshot for the next one. */
const MANY_FILES = 50;
const MANY_EVENTS = 1000;
/** How many of the newest events stay unsettled, so that two terminals at once never unsettle what is settled. */
const KEPT_UNSETTLED = 200;

/** Where the sittings are, in a data folder. */
export const recordFolder = (root: string): string => join(root, 'record');

/** Reads all sittings of a data folder, and again only what changed. */
export class RecordFolder {
  readonly findings = new Findings();
  /** Where the sittings are; nowhere, if there is no data folder. */
  readonly #path: string | undefined;
  readonly #app: string;
  readonly #now: () => number;
  /** The files as they were when they were last read, by name. */
  #stamps = new Map<string, FileStamp>();
  /** Those of them that hold no sitting: damaged, of a newer format, or not to be read. */
  readonly #others = new Set<string>();
  /** The files that this process writes, and what it put into them; they are known without being read. */
  readonly #ownNames = new Set<string>();
  #ownEvents: readonly LearnerEvent[] = [];
  #known = new KnownEvents();
  #place: SavedPlace | undefined;
  #all: readonly LearnerEvent[] | undefined;

  /**
   * Reads the folder for the first time: from the snapshot where it holds, else from all files. `root`: the data
   * folder, if there is one. `app`: this program's version; the snapshot of another is not believed.
   */
  constructor(root: string | undefined, app: string, now: () => number) {
    this.#path = root === undefined ? undefined : recordFolder(root);
    this.#app = app;
    this.#now = now;
    if (root !== undefined) this.#open(root);
  }

  /** Reads what other sittings wrote since; true when there was something new. */
  refresh(): boolean {
    return this.#readChanged(sittingNames(this.#names())) > 0;
  }

  get tally(): Tally {
    return this.#known.tally;
  }

  /** How many sittings were found, without this process's own. */
  get sittings(): number {
    return this.#stamps.size - this.#others.size;
  }

  /** The newest place in the files, without this process's own. */
  get place(): SavedPlace | undefined {
    return this.#place;
  }

  /** Every event, each once, in canonical order. Reads the files again where only their tally is known. */
  get events(): readonly LearnerEvent[] {
    this.#all ??= this.#known.isWhole
      ? this.#known.newest
      : union([...this.#readFiles().values(), this.#ownEvents]);
    return this.#all;
  }

  /** Adds events of this process's own, saved or not; `names`: the files that it writes. */
  addOwn(events: readonly LearnerEvent[], names: readonly string[]): void {
    for (const name of names) this.#ownNames.add(name);
    this.#ownEvents = [...this.#ownEvents, ...events];
    this.#all = undefined;
    if (!this.#known.add(events)) this.#foldAgain();
  }

  #open(root: string): void {
    const names = this.#names();
    removeLitter(root, recordFolder(root), names);
    const sittings = sittingNames(names);
    if (sittings.size >= MANY_FILES) this.#restore(root, sittings);
    const read = this.#readChanged(sittings);
    if (read >= MANY_FILES || this.#known.newest.length >= MANY_EVENTS) this.#settle(root);
  }

  /** All that is in the folder. */
  #names(): string[] {
    if (this.#path === undefined) return [];
    try {
      return namesInRecord(this.#path);
    } catch (error) {
      this.findings.unreadable.set(this.#path, codeOf(error));
      return [];
    }
  }

  /** Takes what the snapshot holds, if all of its files are there. */
  #restore(root: string, sittings: ReadonlySet<string>): void {
    const snapshot = readSnapshot(root, this.#app);
    if (!snapshot) return;
    const { settled, stamps, tails, place } = snapshot;
    for (const name of stamps.keys()) if (!sittings.has(name)) return;
    this.#known = new KnownEvents(settled, tails);
    this.#place = place;
    this.#stamps = stamps;
  }

  /** Reads the files that are not as they were held; gives how many there were. */
  #readChanged(sittings: ReadonlySet<string>): number {
    const changed = this.#changed(sittings, this.#stamps);
    for (const file of changed) {
      const sitting = this.#load(file);
      this.#all = undefined;
      if (sitting && !this.#known.take(file.name, sitting.events)) this.#foldAgain();
    }
    return changed.length;
  }

  /** The files of other sittings that are not as they were held. */
  #changed(sittings: ReadonlySet<string>, held: ReadonlyMap<string, FileStamp>): ListedFile[] {
    const changed = this.#path === undefined ? [] : changedSittings(this.#path, sittings, held);
    return changed.filter(({ name }) => !this.#ownNames.has(name));
  }

  #load({ name, path, stamp }: ListedFile): Sitting | undefined {
    const sitting = loadSitting(path, this.findings, this.#now());
    this.#stamps.set(name, stamp);
    if (sitting) this.#others.delete(name);
    else this.#others.add(name);
    this.#place = newerPlace(this.#place, sitting?.place);
    return sitting;
  }

  /** Something does not fit what was settled: begins anew, with nothing settled. */
  #foldAgain(): void {
    this.#known = new KnownEvents();
    for (const [name, sitting] of this.#readFiles()) this.#known.take(name, sitting);
    this.#known.add(this.#ownEvents);
  }

  #readFiles(): Map<string, readonly LearnerEvent[]> {
    const read = new Map<string, readonly LearnerEvent[]>();
    for (const file of this.#changed(sittingNames(this.#names()), new Map())) {
      const sitting = this.#load(file);
      if (sitting) read.set(file.name, sitting.events);
    }
    return read;
  }

  #settle(root: string): void {
    this.#known.settle(KEPT_UNSETTLED);
    const { settled, tails } = this.#known;
    const stamps = new Map([...this.#stamps].filter(([name]) => !this.#others.has(name)));
    const place = this.#place;
    writeSnapshot(root, this.#app, { settled, stamps, tails, ...(place && { place }) });
  }
}
