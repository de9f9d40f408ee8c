import { type Reckoning, reckon } from '../reckoning';
import type { Workshop } from '../writers';

/** So many terminals at once, each saving so many events. */
export async function crowd(workshop: Workshop, writers: number, count: number): Promise<Reckoning> {
  const folder = workshop.folder();
  const runs = Array.from({ length: writers }, () => workshop.run({ kind: 'append', folder, count }));
  return reckon(folder, await Promise.all(runs));
}
