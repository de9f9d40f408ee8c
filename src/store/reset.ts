import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { cleanLine } from '../text/characters';
import { messages } from '../words/messages';
import { unusedPath } from './dated';
import { syncFolder } from './durable';
import { codeOf } from './faults';
import { recordFolder } from './record-folder';

/** What came of a reset: where the old record is now (none if there was no record), or why it was not done. */
export type ResetOutcome = { readonly path?: string } | { readonly notDone: string };

/**
 * Begins the record of a data folder anew. The old one is renamed, never deleted. A sitting that is open in
 * another terminal goes on in the new record. `now`: ms since 1970.
 */
export function resetRecord(root: string, now = Date.now()): ResetOutcome {
  const record = recordFolder(root);
  if (!existsSync(record)) return {};
  const path = unusedPath(`${record}-before-reset`, now, 'day');
  try {
    renameSync(record, path);
    syncFolder(dirname(path));
    return { path };
  } catch (error) {
    return { notDone: messages.record.notRenamed(cleanLine(record), codeOf(error)) };
  }
}
