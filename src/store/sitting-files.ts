import { readdirSync, statSync } from 'node:fs';
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

/** A file of the record folder. */
export interface ListedFile {
  /** "<session>.json", also where only the backup is there. */
  readonly name: string;
  readonly path: string;
  readonly stamp: FileStamp;
}

/**
 * The files of the record folder, one a sitting. A folder that is not there is an empty record; other faults of
 * the folder are thrown.
 */
export function listSittings(folder: string): ListedFile[] {
  const sittings = new Set<string>();
  for (const name of namesIn(folder)) {
    const sitting = name.endsWith('.bak') ? name.slice(0, -4) : name;
    if (sitting.endsWith('.json') && !sitting.startsWith('.')) sittings.add(sitting);
  }
  const files: ListedFile[] = [];
  for (const name of sittings) {
    // Not `join`: for thousands of files it takes as long as asking the disk.
    const file = listed(name, `${folder}${sep}${name}`);
    if (file) files.push(file);
  }
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw error;
  }
}

function listed(name: string, path: string): ListedFile | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false }) ?? statSync(`${path}.bak`);
    return stat.isFile() ? { name, path, stamp: { size: stat.size, mtime: stat.mtimeMs } } : undefined;
  } catch {
    return undefined;
  }
}

/** The sitting in a file or its backup. A file of a newer format is left alone. */
export function loadSitting(path: string, findings: Findings, now: number): Sitting | undefined {
  const read = readKept(path, readSitting, findings, now);
  if (read?.kind === 'newer') findings.newer.set(path, read.app);
  if (read?.kind !== 'sitting') return undefined;
  if (read.odd > 0) findings.odd.set(path, read.odd);
  return read.sitting;
}
