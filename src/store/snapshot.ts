import { createHash } from 'node:crypto';
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
  /** By file: as it was when it was read, and its newest events, which are not settled. */
  readonly files: ReadonlyMap<string, { readonly stamp: FileStamp; readonly tail: readonly LearnerEvent[] }>;
  readonly place?: SavedPlace;
}

/** How a snapshot is written: what does not change for 2,000 files is not named 2,000 times. */
interface Written {
  readonly version: string;
  readonly tally: Tally;
  readonly last: Settled['last'];
  /** [file, size, mtime, whether it holds settled events, its newest events] */
  readonly files: readonly (readonly [string, number, number, boolean, readonly LearnerEvent[]])[];
  readonly place?: SavedPlace;
}

const pathIn = (folder: string) => join(folder, 'snapshot');

const digest = (text: string) => createHash('sha1').update(text).digest('hex');

/** The snapshot in a data folder, if it is whole and of this version. `version`: of the program and its fold. */
export function readSnapshot(folder: string, version: string): Snapshot | undefined {
  try {
    const text = readFileSync(pathIn(folder), 'utf8');
    const body = text.slice(text.indexOf('\n') + 1);
    if (text !== `${digest(body)}\n${body}`) return undefined;
    const written = JSON.parse(body) as Written;
    return written.version === version ? fromWritten(written) : undefined;
  } catch {
    return undefined;
  }
}

function fromWritten({ tally, last, files, place }: Written): Snapshot {
  return {
    settled: { tally, last, files: new Set(files.flatMap(([name, , , settled]) => (settled ? [name] : []))) },
    files: new Map(files.map(([name, size, mtime, , tail]) => [name, { stamp: { size, mtime }, tail }])),
    ...(place && { place }),
  };
}

/**
 * Writes the snapshot. Several programs may do so at once: each writes a file of its own, and the last rename
 * wins. Never throws; without a snapshot the next start is slower and nothing else.
 */
export function writeSnapshot(folder: string, version: string, snapshot: Snapshot): void {
  const { settled, files, place } = snapshot;
  const written: Written = {
    version,
    tally: settled.tally,
    last: settled.last,
    files: Array.from(files, ([name, { stamp, tail }]) => [
      name,
      stamp.size,
      stamp.mtime,
      settled.files.has(name),
      tail,
    ]),
    ...(place && { place }),
  };
  const body = JSON.stringify(written);
  const temporary = `${pathIn(folder)}.tmp-${process.pid}`;
  try {
    writeFileSync(temporary, `${digest(body)}\n${body}`, { mode: 0o600 });
    renameSync(temporary, pathIn(folder));
  } catch {
    // The temporary file is taken away with the other litter at the next start.
    return;
  }
}
