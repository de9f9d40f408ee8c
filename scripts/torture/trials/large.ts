import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sittingFields } from '../../../src/store/sitting';
import { eventOf } from '../story';
import type { Task, Workshop } from '../writers';

export interface LargeResult {
  readonly events: number;
  readonly sittings: number;
  /** Whole processes from start to end, medians, in ms: a record of ten events, and the large one. */
  readonly smallStart: number;
  readonly largeStart: number;
  /** The first start of all, without a snapshot. */
  readonly firstStart: number;
  /** Refresh and save of one event in the large record, median, in ms. */
  readonly save: number;
  /** The tally reached the last event. */
  readonly isWhole: boolean;
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Compares starts and saves with a record of ten events and one of `sittings` sittings of `each` events. */
export async function largeRecord(
  workshop: Workshop,
  sittings: number,
  each: number,
  runs: number,
): Promise<LargeResult> {
  const [small, large] = [workshop.folder(), workshop.folder()];
  writeSittings(small, 1, 10);
  writeSittings(large, sittings, each);
  const first = await timed(workshop, large);
  const times: { small: number[]; large: number[] } = { small: [], large: [] };
  for (let run = 0; run < runs; run++) {
    times.small.push((await timed(workshop, small)).ms);
    times.large.push((await timed(workshop, large)).ms);
  }
  const saves = await workshop.run({ kind: 'saves', folder: large, count: 100 });
  return {
    events: sittings * each,
    sittings,
    smallStart: median(times.small),
    largeStart: median(times.large),
    firstStart: first.ms,
    save: median(JSON.parse(saves.lines[0] as string)),
    isWhole:
      first.order === sittings * each && (await timed(workshop, large)).order === sittings * each + 100,
  };
}

async function timed(workshop: Workshop, folder: string): Promise<{ ms: number; order: number }> {
  const task: Task = { kind: 'start', folder };
  const began = performance.now();
  const { lines } = await workshop.run(task);
  return { ms: performance.now() - began, order: JSON.parse(lines[0] as string).order };
}

function writeSittings(folder: string, sittings: number, each: number): void {
  const record = join(folder, 'record');
  mkdirSync(record, { recursive: true, mode: 0o700 });
  for (let sitting = 0; sitting < sittings; sitting++) {
    const session = randomUUID();
    const events = Array.from({ length: each }, (_, index) =>
      eventOf(randomUUID(), sitting * each + index + 1),
    );
    const content = sittingFields({ session, app: '0.1.0', started: 0, events });
    writeFileSync(join(record, `${session}.json`), JSON.stringify(content), { mode: 0o600 });
  }
}
