import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { cleanLine } from '../text/characters';
import { messages } from '../words/messages';
import { codeOf } from './faults';

/** What a learner should know about the data folder before the first answer; nothing when all is well. */
export function folderNotices(root: string): string[] {
  const line = refusalNotice(root) ?? privacyNotice(root);
  return line === undefined ? [] : [line];
}

function refusalNotice(root: string): string | undefined {
  const code = refusalIn(root);
  return code === undefined ? undefined : messages.record.cannotBeSaved(cleanLine(root), code);
}

/** Why nothing can be saved in a data folder, as the system's code ("EACCES"); undefined where all is well. */
export function refusalIn(root: string): string | undefined {
  try {
    // The dot asks whether it is a folder, too.
    accessSync(`${nearest(join(root, 'record'))}${sep}.`, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** The folder itself, or the nearest one above it that is there and in which it would be made. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

/** New folders are private; one that was there before, or was opened since, may not be. */
function privacyNotice(root: string): string | undefined {
  if (process.platform === 'win32' || isPrivate(join(root, 'record'))) return undefined;
  return messages.record.notPrivate(cleanLine(join(root, 'record')));
}

function isPrivate(folder: string): boolean {
  try {
    return (statSync(folder).mode & 0o077) === 0;
  } catch {
    return true;
  }
}
