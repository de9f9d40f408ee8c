import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sittingFields } from '../../../src/store/sitting';
import { eventOf } from '../story';
import type { Workshop } from '../writers';

const PROGRAM = join(__dirname, '../../../bin/how-models-learn.js');

export interface LargeResult {
  readonly events: number;
  readonly sittings: number;
  /** `progress --json` from start to end, medians, in ms: a record of ten events, and the large one. */
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

/**
 * Compares starts of the built program, and saves, with a record of ten events and one of `sittings` sittings of
 * `each` events.
 */
export async function largeRecord(
  workshop: Workshop,
  sittings: number,
  each: number,
  runs: number,
): Promise<LargeResult> {
  const [small, large] = [workshop.folder(), workshop.folder()];
  writeSittings(small, 1, 10);
  writeSittings(large, sittings, each);
  const firstStart = timed(large);
  const times = Array.from({ length: runs }, () => ({ small: timed(small), large: timed(large) }));
  const saves = await workshop.run({ kind: 'saves', folder: large, count: 100 });
  const { lines } = await workshop.run({ kind: 'start', folder: large });
  return {
    events: sittings * each,
    sittings,
    smallStart: median(times.map((time) => time.small)),
    largeStart: median(times.map((time) => time.large)),
    firstStart,
    save: median(JSON.parse(saves.lines[0] as string)),
    isWhole: lines[0] === String(sittings * each + 100),
  };
}

function timed(folder: string): number {
  const began = performance.now();
  execFileSync(process.execPath, [PROGRAM, 'progress', '--json', '--data-dir', folder], { stdio: 'pipe' });
  return performance.now() - began;
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
