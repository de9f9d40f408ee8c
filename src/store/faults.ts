import { cleanLine } from '../text/characters';
import { messages } from '../words/messages';

/** Faults of the disk, as a learner can read them: a fact, a place, a cure. */

/** Thrown after a write that reported success and left something else on the disk. */
export class NotWhole extends Error {
  readonly code = 'ENOSPC';
}

/** Thrown where there is no folder to write in; the message is the sentence for the learner. */
export class NoFolder extends Error {}

/** The system's code of an error ("ENOSPC"), or its message where there is none. */
export function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return cleanLine(String(code ?? message ?? error)).slice(0, 100);
}

const REFUSALS = ['EACCES', 'EPERM', 'EROFS'];
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** True where the folder refuses to be written, which does not pass by itself from one answer to the next. */
export function isRefusal(error: unknown): boolean {
  return REFUSALS.includes(codeOf(error));
}

/** Why something was not saved in a folder, in one sentence or two. */
export function whyNotKept(error: unknown, folder: string): string {
  if (error instanceof NoFolder) return error.message;
  const place = cleanLine(folder);
  const code = codeOf(error);
  if (FULL.includes(code)) return messages.record.diskFull(place);
  return isRefusal(error) ? messages.record.refused(place, code) : messages.record.writeFailed(place, code);
}
