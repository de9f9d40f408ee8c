import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { progressFrom } from '../../src/learning/progress';
import { openRecord, type StoredRecord } from '../../src/store/record';
import { eventOf, outline, xpOf } from './story';
import type { Report } from './writers';

/** What a record holds, against what its writers were told. All but `saved` and `events` should be 0. */
export interface Reckoning {
  /** Events that were reported as saved. */
  readonly saved: number;
  /** Events in the record. */
  readonly events: number;
  /** Reported as saved and not in the record. */
  readonly lost: number;
  /** In the record and never announced, or other than they were written. */
  readonly wrong: number;
  /** How far XP is off. */
  readonly xpOff: number;
  /** Temporary files after this start. */
  readonly litter: number;
  /** Files that had to be set aside. */
  readonly damaged: number;
}

/** Opens a record as the next start does. */
export function open(folder: string): StoredRecord {
  let ids = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  return openRecord({ folder: { kind: 'folder', path: folder }, app: '0.1.0', now: Date.now, newId });
}

/** The next start after the writers ended: opens their record, or records, and compares. */
export function reckon(folders: string | readonly string[], reports: readonly Report[]): Reckoning {
  const records = [folders].flat().map((folder) => ({ folder, record: open(folder) }));
  const events = records.flatMap(({ record }) => record.events());
  const ids = new Set(events.map((event) => event.id));
  const announced = new Set(reports.flatMap((report) => report.announced));
  const acknowledged = reports.flatMap((report) => report.acknowledged);
  const right = events.filter(
    (event) => announced.has(event.id) && isDeepStrictEqual(event, eventOf(event.id, event.order)),
  );
  const names = records.flatMap(({ folder }) => namesBelow(folder));
  return {
    saved: acknowledged.length,
    events: events.length,
    lost: acknowledged.filter((id) => !ids.has(id)).length,
    wrong: events.length - right.length,
    xpOff: records.reduce((sum, { record }) => sum + xpOff(record), 0),
    litter: names.filter((name) => name.includes('.tmp-')).length,
    damaged: names.filter((name) => name.includes('.damaged-')).length,
  };
}

function xpOff(record: StoredRecord): number {
  return Math.abs(progressFrom(outline, record.tally()).xp - xpOf(record.events()));
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** Several reckonings as one. */
export function total(reckonings: readonly Reckoning[]): Reckoning {
  const sum = (key: keyof Reckoning) => reckonings.reduce((count, reckoning) => count + reckoning[key], 0);
  return {
    saved: sum('saved'),
    events: sum('events'),
    lost: sum('lost'),
    wrong: sum('wrong'),
    xpOff: sum('xpOff'),
    litter: sum('litter'),
    damaged: sum('damaged'),
  };
}
