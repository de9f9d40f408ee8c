import { lay } from './records';

type Json = Readonly<Record<string, unknown>>;

/** A sitting as it stands in the record: events by id, and the place where the learner left. */
export interface HandWritten {
  readonly session?: string;
  readonly app?: string;
  readonly format?: number;
  readonly events?: readonly Json[];
  readonly where?: Json;
}

const DAY = '2026-11-22';

/** An event of a lesson, as the record keeps it. */
export const happened = (lesson: string, happening: Json): Json => ({
  ...happening,
  lesson,
  at: 1,
  day: DAY,
});

/** The text of a sitting's file. */
export function textByHand({
  session = 'by-hand',
  app = '0.1.0',
  format = 1,
  events = [],
  where,
}: HandWritten): string {
  const byId = Object.fromEntries(
    events.map((event, index) => [
      `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      { order: index + 1, ...event },
    ]),
  );
  const place = where && { place: { turn: 1, at: 1, where } };
  return JSON.stringify({ format, session, app, started: 1, events: byId, ...place });
}

/** Lays a sitting, or a text that is none, into the record of a data folder. */
export function writeSitting(home: string, sitting: HandWritten | string, name = 'by-hand'): void {
  lay(home, `${name}.json`, typeof sitting === 'string' ? sitting : textByHand(sitting));
}
