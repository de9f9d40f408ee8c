import { compareEvents } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';
import type { SittingPlace } from '../session/record';
import { eventFrom } from './event-shape';
import { cleanJson, type Fields, fieldsOf, name, parsedFields, whole } from './shapes';

/** The saved shape that this version writes. A file with a larger number is never touched. */
const FORMAT = 1;
/** The largest turn that a place can have, and far more than anybody takes; what follows it shares it. */
export const LAST_TURN = 1e12;

/** A file of the record: what one run of the program added. */
export interface Sitting {
  readonly session: string;
  /** The version of the program that wrote it. */
  readonly app: string;
  /** When it began, in ms since 1970; for people only. */
  readonly started: number;
  /** In canonical order. */
  readonly events: readonly LearnerEvent[];
  readonly place?: SavedPlace;
}

/** Where a sitting stood. `turn` is one more than the largest turn its writer knew: the newest place has the largest. */
export interface SavedPlace {
  readonly turn: number;
  readonly at: number;
  readonly where: SittingPlace;
}

/** What a text turned out to hold. `odd`: how many of its entries this version cannot read. */
export type SittingText =
  | { readonly kind: 'sitting'; readonly sitting: Sitting; readonly odd: number }
  | { readonly kind: 'newer'; readonly app: string };

/** The newer of two places: the larger turn, and by the clock where two terminals took the same turn. */
export function newerPlace(a: SavedPlace | undefined, b: SavedPlace | undefined): SavedPlace | undefined {
  if (!a || !b) return a ?? b;
  return (b.turn - a.turn || b.at - a.at) > 0 ? b : a;
}

/** The JSON object of a sitting: events by id, so that a hand that reads the file finds each once. */
export function sittingFields(sitting: Sitting): Fields {
  const { session, app, started, place } = sitting;
  const events = Object.fromEntries(sitting.events.map(({ id, ...rest }) => [id, rest]));
  return { format: FORMAT, session, app, started, events, ...(place && { place }) };
}

/** The value of a sitting's text, or nothing if it is damaged. Odd entries are left out and counted. */
export function readSitting(text: string): SittingText | undefined {
  const fields = parsedFields(text);
  const format = whole(1, Number.MAX_SAFE_INTEGER)(fields?.format);
  if (!fields || !format) return undefined;
  if (format > FORMAT) return { kind: 'newer', app: name(fields.app) ?? '?' };
  const entries = fieldsOf(fields.events);
  return entries && { kind: 'sitting', ...readEntries(fields, Object.entries(entries)) };
}

function readEntries(
  fields: Fields,
  entries: readonly [string, unknown][],
): { sitting: Sitting; odd: number } {
  const events = entries
    .map(([id, value]) => eventFrom(id, value))
    .filter((event) => event !== undefined)
    .sort(compareEvents);
  const place = placeFrom(fields.place);
  const sitting: Sitting = {
    session: name(fields.session) ?? '?',
    app: name(fields.app) ?? '?',
    started: typeof fields.started === 'number' ? fields.started : 0,
    events,
    ...(place && { place }),
  };
  return { sitting, odd: entries.length - events.length };
}

/** A saved place, or nothing. What stands in `where` is the session's to judge; its texts are cleaned here. */
function placeFrom(value: unknown): SavedPlace | undefined {
  const fields = fieldsOf(value);
  const where = fieldsOf(cleanJson(fields?.where));
  const turn = whole(0, LAST_TURN)(fields?.turn);
  const at = fields?.at;
  return where && turn !== undefined && typeof at === 'number' ? { turn, at, where } : undefined;
}
