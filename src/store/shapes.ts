import { clean, cleanLine } from '../text/characters';

/**
 * Hand-written checks for what stands in a file that anybody can edit. A reader takes a parsed JSON value and
 * gives the value in its own shape, or nothing. No reader throws.
 */
export type Reader<T> = (value: unknown) => T | undefined;

export type Fields = Readonly<Record<string, unknown>>;

/** How deep a free JSON value may be nested. */
const MAX_DEPTH = 24;

/** A JSON object, or nothing. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The JSON object that a text holds, or nothing. */
export function parsedFields(text: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Ids as this program makes them, which need no cleaning. */
const PLAIN_NAME = /^[\w-]+$/;

/** A name or an id: one line, not empty, at most 200 characters. */
export const name: Reader<string> = (value) => {
  if (typeof value !== 'string' || value.length > 200) return undefined;
  return PLAIN_NAME.test(value) ? value : cleanLine(value) || undefined;
};

/** Text of any number of lines, cut at `longest` UTF-16 units. */
export const text =
  (longest: number): Reader<string> =>
  (value) =>
    typeof value === 'string' ? clean(value.slice(0, longest)) : undefined;

/** A finite number from `least` to `most`. */
export const number =
  (least: number, most: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number): Reader<number> =>
  (value) =>
    Number.isInteger(value) ? number(least, most)(value) : undefined;

export const truth: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** One of the given words or numbers. */
export const oneOf =
  <T extends string | number>(...words: readonly T[]): Reader<T> =>
  (value) =>
    words.find((word) => word === value);

/** Text of exactly the given form. */
export const matching =
  (form: RegExp): Reader<string> =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined;

/** An array of at most `most` values, all of which are readable. */
export const list =
  <T>(reader: Reader<T>, most: number): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const read = value.map(reader);
    return read.includes(undefined) ? undefined : (read as T[]);
  };

/** An object with any names as keys and values of one shape. */
export const table =
  <T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value) => {
    const fields = fieldsOf(value);
    if (!fields) return undefined;
    const read = Object.entries(fields).map(([key, item]) => [name(key), reader(item)] as const);
    if (read.some(([key, item]) => key === undefined || item === undefined)) return undefined;
    return Object.fromEntries(read) as Record<string, T>;
  };

/** An object with the given fields; other fields are left out. */
export const object =
  <T>(readers: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (value) => {
    const fields = fieldsOf(value);
    if (!fields) return undefined;
    const read: Record<string, unknown> = {};
    for (const key of Object.keys(readers)) {
      const item = readers[key as keyof T](fields[key]);
      if (item === undefined) return undefined;
      read[key] = item;
    }
    return read as T;
  };

/** The same with a field that may be missing; one that is there must be readable. */
export const withOptional =
  <T, Key extends keyof T & string>(
    reader: Reader<Omit<T, Key>>,
    key: Key,
    optional: Reader<NonNullable<T[Key]>>,
  ): Reader<T> =>
  (value) => {
    const read = reader(value) as T | undefined;
    const given = fieldsOf(value)?.[key];
    if (read === undefined || given === undefined) return read;
    const item = optional(given);
    return item === undefined ? undefined : { ...read, [key]: item };
  };

/** Any JSON value with its texts cleaned; what lies too deep is left out. */
export function cleanJson(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cleanLine(key), cleanJson(item, depth + 1)]),
  );
}
