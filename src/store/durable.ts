import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './faults';

/** Some systems cannot open or sync a folder at all; there is nothing to be gained from failing on them. */
const CANNOT_SYNC = [
  'EINVAL',
  'ENOTSUP',
  'EISDIR',
  ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : []),
];

/**
 * Puts the names in a folder on the disk. Without it a power cut takes back the last rename, and with it the
 * last answer, although the file itself was synced.
 */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!CANNOT_SYNC.includes(codeOf(error))) throw error;
  }
}

/** Makes a folder and those above it, private (0700) and durable. Folders that are there are left as they are. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}
