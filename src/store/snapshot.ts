import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';
import type { Settled } from './known-events';
import type { SavedPlace } from './sitting';
import type { FileStamp } from './sitting-files';

/**
 * What was folded from a record folder, so that a start need not read thousands of files again. It can be thrown
 * away at any time: it is believed only if it is whole, of this version, and the files are as it saw them.
 */
export interface Snapshot {
  readonly settled: Settled;
  /** The files as they were when they were read, by name. */
  readonly stamps: Map<string, FileStamp>;
  /** The newest events, which are not settled, by file. */
  readonly tails: ReadonlyMap<string, readonly LearnerEvent[]>;
  readonly place?: SavedPlace;
}

/** How a snapshot is written. */
interface Written {
  readonly version: string;
  readonly tally: Tally;
  readonly last: Settled['last'];
  readonly stamps: readonly (readonly [string, FileStamp])[];
  /** The files that hold no settled event. */
  readonly fresh: readonly string[];
  readonly tails: readonly (readonly [string, readonly LearnerEvent[]])[];
  readonly place?: SavedPlace;
}

const pathIn = (folder: string) => join(folder, 'snapshot');

/**
 * The snapshot in a data folder, if it is whole and of this version. It is written twice, for to compare the halves
 * is less than to compute a digest, as every start does. `version`: of the program and its fold.
 */
export function readSnapshot(folder: string, version: string): Snapshot | undefined {
  try {
    const bytes = readFileSync(pathIn(folder));
    const half = bytes.subarray(0, bytes.length / 2);
    if (!bytes.subarray(half.length).equals(half)) return undefined;
    const written = JSON.parse(half.toString()) as Written;
    return written.version === version ? fromWritten(written) : undefined;
  } catch {
    return undefined;
  }
}

function fromWritten({ tally, last, stamps: written, fresh, tails, place }: Written): Snapshot {
  const stamps = new Map(written);
  const files = new Set(stamps.keys());
  for (const name of fresh) files.delete(name);
  return { settled: { tally, last, files }, stamps, tails: new Map(tails), ...(place && { place }) };
}

/**
 * Writes the snapshot. Several programs may do so at once: each writes a file of its own, and the last rename
 * wins. Never throws; without a snapshot the next start is slower and nothing else.
 */
export function writeSnapshot(folder: string, version: string, snapshot: Snapshot): void {
  const { settled, stamps, tails, place } = snapshot;
  const written: Written = {
    version,
    tally: settled.tally,
    last: settled.last,
    stamps: [...stamps],
    fresh: [...stamps.keys()].filter((name) => !settled.files.has(name)),
    tails: [...tails],
    ...(place && { place }),
  };
  const half = JSON.stringify(written);
  const temporary = `${pathIn(folder)}.tmp-${process.pid}`;
  try {
    writeFileSync(temporary, half + half, { mode: 0o600 });
    renameSync(temporary, pathIn(folder));
  } catch {
    // The temporary file is taken away with the other litter at the next start.
    return;
  }
}
