import { type Reckoning, reckon } from '../reckoning';
import type { Report, Workshop } from '../writers';

/** How long after its first save a writer lives at most, in ms. */
const LIFE = 80;
/** How long after its start one lives at most that is killed without waiting for a save. */
const CHILDHOOD = 120;

/**
 * Writers in `lanes` terminals at once, each killed with SIGKILL at a random moment and started again, until so
 * many were killed. Every fourth is killed while it starts, the others while they save.
 */
export async function killWriters(workshop: Workshop, kills: number, lanes: number): Promise<Reckoning> {
  const folder = workshop.folder();
  const reports: Report[] = [];
  let begun = 0;
  const lane = async () => {
    while (begun < kills) {
      begun += 1;
      reports.push(await killOne(workshop, folder, begun % 4 === 0));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return reckon(folder, reports);
}

async function killOne(workshop: Workshop, folder: string, early: boolean): Promise<Report> {
  const writer = workshop.start({ kind: 'append', folder, count: 100_000 });
  if (!early) await writer.firstSave;
  setTimeout(() => writer.process.kill('SIGKILL'), Math.random() * (early ? CHILDHOOD : LIFE));
  return writer.report;
}
