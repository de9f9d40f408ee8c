import type { Tally } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';

/** Where a sitting stands: whatever the session needs to return to the very line. JSON; read with care. */
export type SittingPlace = Readonly<Record<string, unknown>>;

/** What became of a save. `notKept`: a sentence for the learner, why it is not on the disk and what to do. */
export type SaveOutcome = { readonly saved: true } | { readonly saved: false; readonly notKept: string };

/**
 * The learner's record as a sitting uses it. One file a sitting, union on read; see store/record.ts.
 * No method throws: a fault of the disk is a SaveOutcome or a notice.
 */
export interface LearnerRecord {
  /** Every known event, of all sittings, in canonical order (order, then id). May read many files. */
  events(): readonly LearnerEvent[];
  /** The fold of the same events; quick, however many there are. */
  tally(): Tally;
  /** Lines for the learner about what was found so far: a damaged file set aside, a newer format, … */
  notices(): readonly string[];
  /** Adds events to this sitting and saves. What could not be saved is kept and saved with the next success. */
  append(events: readonly LearnerEvent[]): SaveOutcome;
  /** True while something of this sitting is only in memory. */
  hasUnsaved(): boolean;
  /** Reads what other sittings wrote since; true when there was something new. */
  refresh(): boolean;
  /** The place of the newest sitting. */
  place(): SittingPlace | undefined;
  /** Keeps this sitting's place; it is written with the next save. */
  keepPlace(place: SittingPlace): void;
  /** Writes what is pending: at the end, before a suspend. */
  flush(): SaveOutcome;
}
