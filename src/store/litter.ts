import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The temporary files that a killed process leaves behind: those of conf's writer, and of the snapshot. */
const LITTER = /\.json\.tmp-\d{10}[0-9a-f]{6}$|^snapshot\.tmp-/;

/**
 * Removes what killed writers left in a folder. Whether a writer still lives cannot be known for certain: a clock
 * may be wrong, a process may be stopped or run on another machine. It need not be known: a live writer whose
 * temporary file is taken away finds its rename refused (ENOENT) and writes again; see KeptFile. So nothing is
 * lost, and a start leaves no litter. Never throws: what cannot be removed stays.
 */
export function removeLitter(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (LITTER.test(name)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    return;
  }
}
