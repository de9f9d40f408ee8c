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
 * @param names all that is in the record folder
 */
export function removeLitter(root: string, record: string, names: readonly string[]): void {
  removeMatching(root, namesIn(root), IN_DATA);
  removeMatching(record, names, IN_RECORD);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeMatching(folder: string, names: readonly string[], litter: RegExp): void {
  for (const name of names) if (litter.test(name)) remove(join(folder, name));
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}
