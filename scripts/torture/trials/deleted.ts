import { renameSync, rmSync } from 'node:fs';
import { type Reckoning, reckon, total } from '../reckoning';
import type { Workshop } from '../writers';

/** The data folder is deleted while a sitting runs: the sitting is kept, as a whole. */
export async function deleteFolder(workshop: Workshop, rounds: number, count: number): Promise<Reckoning> {
  const results: Reckoning[] = [];
  for (let round = 0; round < rounds; round++) {
    const folder = workshop.folder();
    const writer = workshop.start({ kind: 'append', folder, count });
    await writer.firstSave;
    // Renamed first, because the writer puts new files into a folder that is being emptied.
    const trash = workshop.folder();
    renameSync(folder, trash);
    rmSync(trash, { recursive: true, force: true });
    results.push(reckon(folder, [await writer.report]));
  }
  return total(results);
}
