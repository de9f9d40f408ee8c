import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The temporary files that a killed process leaves behind in a record folder: those of conf's writer. */
const IN_RECORD = /\.json\.tmp-\d{10}[0-9a-f]{6}$/;
/** And in the data folder, which may be one that holds other things, too. */
const IN_DATA = /^config\.json\.tmp-\d{10}[0-9a-f]{6}$|^snapshot\.tmp-\d+$/;

/**
 * Removes what killed writers left in a data folder and its record folder. Whether a writer still lives cannot be
 * known for certain: a clock may be wrong, a process may be stopped or run on another machine. It need not be known:
 * a live writer whose temporary file is taken away finds its rename refused (ENOENT) and writes again; see KeptFile.
 * So nothing is lost, and a start leaves no litter. Never throws: what cannot be removed stays.
 */
export function removeLitter(root: string, record: string): void {
  removeMatching(root, IN_DATA);
  removeMatching(record, IN_RECORD);
}

function removeMatching(folder: string, litter: RegExp): void {
  try {
    for (const name of readdirSync(folder)) {
      if (litter.test(name)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    return;
  }
}
