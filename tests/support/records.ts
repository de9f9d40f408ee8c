import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Happening, LearnerEvent } from '../../src/learning/types';
import { openRecord, type StoredRecord } from '../../src/store/record';
import { sittingFields } from '../../src/store/sitting';

/** Records in a folder, and events for them. */

export const TODAY = Date.UTC(2026, 10, 22, 8, 30);

/** Opens the record in a data folder, as one more terminal. */
export function open(path: string, now = () => TODAY, app = '0.1.0'): StoredRecord {
  return openRecord({ folder: { kind: 'folder', path }, app, now, newId: randomUUID });
}

/** A record that has no folder. */
export function openNowhere(): StoredRecord {
  const folder = { kind: 'memory-only', notice: 'No home.' } as const;
  return openRecord({ folder, app: '0.1.0', now: () => TODAY, newId: randomUUID });
}

/** An event of a given order: a wrong choice, unless something else happened. */
export function event(
  order: number,
  happening: Partial<Happening> = {},
  id: string = randomUUID(),
): LearnerEvent {
  const wrong = {
    checkpoint: 'name',
    answer: { kind: 'choice', option: 'a' },
    outcome: 'incorrect',
    score: 0,
  };
  const { type = 'answered' } = happening;
  const happened = type === 'answered' ? { type, ...wrong, ...happening } : happening;
  return { ...happened, id, lesson: 'crank', order, at: TODAY, day: '2026-11-22' } as LearnerEvent;
}

export const events = (from: number, to: number): LearnerEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index));

export const orders = (list: readonly LearnerEvent[]): number[] => list.map(({ order }) => order);

/** The text of a sitting's file. */
export function sittingText(list: readonly LearnerEvent[], session: string = randomUUID()): string {
  return JSON.stringify(sittingFields({ session, app: '0.1.0', started: TODAY, events: list }));
}

/** Lays a file into the record folder of a data folder, as if by hand; gives its path. */
export function lay(path: string, name: string, content: string | Buffer): string {
  const file = join(path, 'record', name);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, content);
  return file;
}

/** The names in the record folder, sorted. */
export function names(path: string): string[] {
  const record = join(path, 'record');
  return existsSync(record) ? readdirSync(record).sort() : [];
}

export const read = (path: string, name: string): string => readFileSync(join(path, 'record', name), 'utf8');

const happenings: fc.Arbitrary<Partial<Happening>> = fc.oneof(
  fc.record({ type: fc.constant('section-opened' as const), section: fc.constantFrom('postcard', 'tailor') }),
  fc.record({ type: fc.constant('hint-taken' as const), checkpoint: fc.constant('name'), hint: fc.nat(3) }),
  fc.record({ type: fc.constant('answer-revealed' as const), checkpoint: fc.constantFrom('name', 'loop') }),
  fc.record({ type: fc.constant('model-answer-shown' as const), checkpoint: fc.constant('why') }),
  fc.record({
    type: fc.constant('confidence-given' as const),
    checkpoint: fc.constant('name'),
    confidence: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  fc.record({ type: fc.constant('lesson-reset' as const) }),
  fc.record({
    outcome: fc.constantFrom('correct' as const, 'incorrect' as const),
    score: fc.constantFrom(0, 1),
  }),
);

/** Any events with few orders and few ids, so that they meet. */
export const anyEvents: fc.Arbitrary<LearnerEvent[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), happenings, fc.integer({ min: 0, max: 15 })), {
    maxLength: 8,
  })
  .map((list) => list.map(([order, happening, id]) => event(order, happening, `id-${id}`)));
