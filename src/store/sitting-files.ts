import { readdirSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { codeOf } from './faults';
import type { Findings } from './findings';
import { readKept } from './kept-reading';
import { readSitting, type Sitting } from './sitting';

/** What tells whether a file changed since it was last read. */
export interface FileStamp {
  readonly size: number;
  /** In ms since 1970; compared for equality only. */
  readonly mtime: number;
}

/** The file of a sitting. */
export interface ListedFile {
  readonly name: string;
  readonly path: string;
  readonly stamp: FileStamp;
}

/** The names in the record folder. One that is not there is an empty record; other faults of it are thrown. */
export function namesInRecord(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw error;
  }
}

/** Of the names in the record folder the sittings': "<session>.json", also where only the backup is there. */
export function sittingNames(names: readonly string[]): Set<string> {
  const sittings = new Set<string>();
  for (const name of names) {
    const sitting = name.endsWith('.bak') ? name.slice(0, -4) : name;
    if (sitting.endsWith('.json') && !sitting.startsWith('.')) sittings.add(sitting);
  }
  return sittings;
}

/**
 * Those of the sittings whose files are not as they were. Of thousands nearly all are, so that is asked in one loop
 * that makes nothing: a start waits for it.
 */
export function changedSittings(
  folder: string,
  names: Iterable<string>,
  held: ReadonlyMap<string, FileStamp>,
): ListedFile[] {
  const changed: ListedFile[] = [];
  for (const name of names) {
    // Not by `join`, which takes as long as asking the disk.
    const path = `${folder}${sep}${name}`;
    const stat = statOf(path);
    const known = held.get(name);
    if (!stat?.isFile() || (known?.size === stat.size && known.mtime === stat.mtimeMs)) continue;
    changed.push({ name, path, stamp: { size: stat.size, mtime: stat.mtimeMs } });
  }
  return changed;
}

/** Of a file, or of its backup where that is all there is. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, QUIETLY) ?? statSync(`${path}.bak`);
  } catch {
    return undefined;
  }
}

const QUIETLY = { throwIfNoEntry: false } as const;

/** The sitting in a file or its backup. A file of a newer format is left alone. */
export function loadSitting(path: string, findings: Findings, now: number): Sitting | undefined {
  const read = readKept(path, readSitting, findings, now);
  if (read?.kind === 'newer') findings.newer.set(path, read.app);
  if (read?.kind !== 'sitting') return undefined;
  if (read.odd > 0) findings.odd.set(path, read.odd);
  return read.sitting;
}
