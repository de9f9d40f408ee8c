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
  /** The files as they were when they were read, by name. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  /** The newest events, which are not settled, by file. */
  readonly tails: ReadonlyMap<string, readonly LearnerEvent[]>;
  readonly place?: SavedPlace;
}

/** How a snapshot is written: in columns, for thousands of files are read at every start. */
interface Written {
  readonly version: string;
  readonly tally: Tally;
  readonly last: Settled['last'];
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly mtimes: readonly number[];
  /** The files that hold no settled event. */
  readonly fresh: readonly string[];
  readonly tails: readonly (readonly [string, readonly LearnerEvent[]])[];
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

function fromWritten({ tally, last, names, sizes, mtimes, fresh, tails, place }: Written): Snapshot {
  const stamps = new Map<string, FileStamp>();
  for (const [index, name] of names.entries()) {
    stamps.set(name, { size: sizes[index] as number, mtime: mtimes[index] as number });
  }
  const files = new Set(names);
  for (const name of fresh) files.delete(name);
  return { settled: { tally, last, files }, stamps, tails: new Map(tails), ...(place && { place }) };
}

/**
 * Writes the snapshot. Several programs may do so at once: each writes a file of its own, and the last rename
 * wins. Never throws; without a snapshot the next start is slower and nothing else.
 */
export function writeSnapshot(folder: string, version: string, snapshot: Snapshot): void {
  const { settled, stamps, tails, place } = snapshot;
  const names = [...stamps.keys()];
  const written: Written = {
    version,
    tally: settled.tally,
    last: settled.last,
    names,
    sizes: Array.from(stamps.values(), (stamp) => stamp.size),
    mtimes: Array.from(stamps.values(), (stamp) => stamp.mtime),
    fresh: names.filter((name) => !settled.files.has(name)),
    tails: [...tails],
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
