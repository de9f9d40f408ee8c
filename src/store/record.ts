import type { Tally } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';
import type { LearnerRecord, SaveOutcome, SittingPlace } from '../session/record';
import { messages } from '../words/messages';
import type { DataFolder } from './data-folder';
import { isRefusal, NoFolder, whyNotKept } from './faults';
import { folderNotices } from './folder-notices';
import { KeptFile } from './kept-file';
import { RecordFolder, recordFolder } from './record-folder';
import { LAST_TURN, newerPlace, readSitting, type SavedPlace, sittingFields } from './sitting';
import { type Heading, type SittingStore, SittingWriter } from './sitting-writer';

/** What a record is opened with. */
export interface RecordOptions {
  readonly folder: Exclude<DataFolder, { kind: 'refused' }>;
  /** The version of this program. */
  readonly app: string;
  /** Ms since 1970. */
  readonly now: () => number;
  /** A fresh random UUID. */
  readonly newId: () => string;
}

/** What came of an import: how many events were new and how many were known, or why nothing was taken. */
type ImportOutcome = { readonly added: number; readonly known: number } | { readonly refused: string };

/** The learner's record on the disk, and the ways to carry it elsewhere. */
export interface StoredRecord extends LearnerRecord {
  /** The whole record, unsaved events included, as the text of one JSON file. */
  exportRecord(): string;
  /** Takes the events of an exported text that are not known yet, and saves them. */
  importRecord(text: string): ImportOutcome;
}

/** A folder that refused is asked again after this many ms: asking may take a second, and the answer is the same. */
const PATIENCE = 30_000;

const SAVED: SaveOutcome = { saved: true };

/** Opens the record in a data folder. Never throws: what is amiss is told by `notices`, and by each save. */
export function openRecord(options: RecordOptions): StoredRecord {
  return new FileRecord(options);
}

class FileRecord implements StoredRecord {
  readonly #options: RecordOptions;
  readonly #heading: Heading;
  readonly #writer: SittingWriter;
  /** What the files of all sittings hold; nothing where there is no folder. */
  readonly #folder: RecordFolder;
  readonly #folderNotices: readonly string[];
  #place: SavedPlace | undefined;
  #refusal: { readonly at: number; readonly outcome: SaveOutcome } | undefined;

  constructor(options: RecordOptions) {
    const { folder, app, now } = options;
    const root = folder.kind === 'folder' ? folder.path : undefined;
    this.#options = options;
    this.#heading = { app, started: now() };
    this.#folder = new RecordFolder(root, app, now);
    this.#folderNotices = folder.kind === 'folder' ? folderNotices(folder.path) : [folder.notice];
    this.#writer = this.#newWriter();
  }

  events(): readonly LearnerEvent[] {
    return this.#folder.events;
  }

  tally(): Tally {
    return this.#folder.tally;
  }

  notices(): readonly string[] {
    return [...this.#folderNotices, ...this.#folder.findings.lines(this.#folder.sittings)];
  }

  append(events: readonly LearnerEvent[]): SaveOutcome {
    this.#writer.add(events);
    this.#folder.addOwn(events, this.#writer.names);
    return this.flush();
  }

  hasUnsaved(): boolean {
    return this.#writer.isUnsaved;
  }

  refresh(): boolean {
    return this.#folder.refresh();
  }

  place(): SittingPlace | undefined {
    return this.#newestPlace()?.where;
  }

  keepPlace(where: SittingPlace): void {
    if (JSON.stringify(where) === JSON.stringify(this.#place?.where)) return;
    const turn = Math.min((this.#newestPlace()?.turn ?? 0) + 1, LAST_TURN);
    this.#place = { turn, at: this.#options.now(), where };
    this.#writer.keepPlace(this.#place);
  }

  flush(): SaveOutcome {
    if (!this.#writer.isUnsaved) return SAVED;
    const waited = this.#options.now() - (this.#refusal?.at ?? Number.NEGATIVE_INFINITY);
    if (this.#refusal && waited >= 0 && waited < PATIENCE) return this.#refusal.outcome;
    const outcome = this.#save(this.#writer);
    this.#folder.addOwn([], this.#writer.names);
    return outcome;
  }

  exportRecord(): string {
    const place = this.#newestPlace();
    const events = this.events();
    return JSON.stringify(
      sittingFields({ session: 'export', ...this.#heading, events, ...(place && { place }) }),
    );
  }

  importRecord(text: string): ImportOutcome {
    const read = readSitting(text.replace(/^\ufeff/, ''));
    if (!read) return { refused: messages.record.notARecord };
    if (read.kind === 'newer') return { refused: messages.record.newerExport(read.app) };
    const { events, place } = read.sitting;
    const known = new Set(this.events().map((event) => event.id));
    const fresh = events.filter((event) => !known.has(event.id));
    const outcome = this.#addFiles(fresh, place);
    const counts = { added: fresh.length, known: events.length - fresh.length };
    return outcome.saved ? counts : { refused: outcome.notKept };
  }

  /** Saves imported events in files of their own, so that importing again finds them known. */
  #addFiles(events: readonly LearnerEvent[], place: SavedPlace | undefined): SaveOutcome {
    if (events.length === 0) return SAVED;
    const writer = this.#newWriter();
    writer.add(events);
    if (place) writer.keepPlace(place);
    const outcome = this.#save(writer);
    if (outcome.saved) this.#folder.addOwn(events, writer.names);
    return outcome;
  }

  #newWriter(): SittingWriter {
    const { folder, newId } = this.#options;
    const open = (session: string): SittingStore =>
      folder.kind === 'folder' ? new KeptFile(recordFolder(folder.path), session) : nowhere(folder.notice);
    return new SittingWriter(open, newId, this.#heading);
  }

  #newestPlace(): SavedPlace | undefined {
    return newerPlace(this.#folder.place, this.#place);
  }

  #save(writer: SittingWriter): SaveOutcome {
    const { folder, now } = this.#options;
    try {
      writer.save();
      this.#refusal = undefined;
      return SAVED;
    } catch (error) {
      const notKept = whyNotKept(error, folder.kind === 'folder' ? folder.path : '');
      const outcome: SaveOutcome = { saved: false, notKept };
      this.#refusal = isRefusal(error) ? { at: now(), outcome } : undefined;
      return outcome;
    }
  }
}

/** Stands in for a file where there is no folder to write in. */
function nowhere(notice: string): SittingStore {
  return {
    save() {
      throw new NoFolder(notice);
    },
  };
}
