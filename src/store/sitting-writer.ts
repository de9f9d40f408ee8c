import type { LearnerEvent } from '../learning/types';
import { type SavedPlace, type Sitting, sittingFields } from './sitting';

/** A file that has grown to this many UTF-16 units is followed by another: saves stay fast, and reading possible. */
const FULL = 1_000_000;

/** Where a sitting is written: a KeptFile, or what stands in for it where there is no folder. */
export interface SittingStore {
  /** Throws the system's error. */
  save(content: object): void;
}

/** Who writes: what stands at the head of a file. */
export type Heading = Pick<Sitting, 'app' | 'started'>;

/** One file of the record that this process writes. Nobody else ever does, so nothing has to be locked. */
class SittingFile {
  /** "<session>.json" */
  readonly name: string;
  readonly #events: LearnerEvent[] = [];
  readonly #heading: Heading & { readonly session: string };
  readonly #store: SittingStore;
  #place: SavedPlace | undefined;
  #size = 0;
  #isUnsaved = false;

  constructor(store: SittingStore, session: string, heading: Heading) {
    this.name = `${session}.json`;
    this.#heading = { session, ...heading };
    this.#store = store;
  }

  get isFull(): boolean {
    return this.#size >= FULL;
  }

  get isUnsaved(): boolean {
    return this.#isUnsaved;
  }

  add(event: LearnerEvent): void {
    this.#events.push(event);
    this.#size += JSON.stringify(event).length;
    this.#isUnsaved = true;
  }

  keepPlace(place: SavedPlace): void {
    this.#place = place;
    this.#isUnsaved = true;
  }

  /** Throws the system's error; then everything is still unsaved. */
  save(): void {
    const place = this.#place;
    this.#store.save(sittingFields({ ...this.#heading, events: this.#events, ...(place && { place }) }));
    this.#isUnsaved = false;
  }
}

/** What one sitting writes: a file, and another when that is full. */
export class SittingWriter {
  readonly #open: (session: string) => SittingStore;
  readonly #newId: () => string;
  readonly #heading: Heading;
  readonly #files: SittingFile[] = [];
  #place: SavedPlace | undefined;

  /** `open`: where the file of a session is written. `newId`: gives each file its session. */
  constructor(open: (session: string) => SittingStore, newId: () => string, heading: Heading) {
    this.#open = open;
    this.#newId = newId;
    this.#heading = heading;
  }

  /** The names of its files, "<session>.json". */
  get names(): readonly string[] {
    return this.#files.map((file) => file.name);
  }

  get isUnsaved(): boolean {
    return this.#place !== undefined || this.#files.some((file) => file.isUnsaved);
  }

  add(events: readonly LearnerEvent[]): void {
    for (const event of events) this.#current().add(event);
  }

  /** The file is not begun before the save: naming it loads node:crypto, and a first picture may be waiting. */
  keepPlace(place: SavedPlace): void {
    this.#place = place;
  }

  /** Writes what is unsaved. Throws the system's error; what was not written stays unsaved. */
  save(): void {
    if (this.#place) this.#current().keepPlace(this.#place);
    this.#place = undefined;
    for (const file of this.#files) {
      if (file.isUnsaved) file.save();
    }
  }

  #current(): SittingFile {
    const last = this.#files.at(-1);
    if (last && !last.isFull) return last;
    const session = this.#newId();
    const next = new SittingFile(this.#open(session), session, this.#heading);
    this.#files.push(next);
    return next;
  }
}
