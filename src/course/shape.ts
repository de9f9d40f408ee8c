import { listed, named, type Report } from './report';
import type { Rule } from './rules/names';
import { fieldOf, type YamlMapping, type YamlNode } from './yaml';

/**
 * What a value of a YAML document must look like. Reading never fails: what is wrong is reported, and `empty`
 * stands in for it ('', 0, []). Rules that run afterwards pass over empty values, so a fault is told once.
 */
export interface Shape<T> {
  readonly empty: T;
  /** The field may be left out; `empty` is then its value. */
  readonly mayMiss?: boolean;
  read(node: YamlNode, report: Report): T;
}

export type ValueOf<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** A text of one or more lines, at most `max` characters, without the space around it. */
export function text(max: number): Shape<string> {
  return {
    empty: '',
    read(node, report) {
      const value = textOf(node, report);
      if (value.length <= max) return value;
      const message = `the text has ${value.length} characters, and ${max} is the most`;
      report.error(node.at, 'text-too-long', message, 'Shorten it.');
      return '';
    },
  };
}

/** A text on one line. */
export function line(max: number): Shape<string> {
  const whole = text(max);
  return {
    empty: '',
    read(node, report) {
      const value = whole.read(node, report);
      if (!/[\n\t]/.test(value)) return value;
      const message = 'the text has a line break or a tab in it';
      report.error(node.at, 'text-on-several-lines', message, 'Write it on one line, or after `>-`.');
      return '';
    },
  };
}

/** A word of one form. */
export function word(form: RegExp, rule: Rule, claim: string, fix: string): Shape<string> {
  return {
    empty: '',
    read(node, report) {
      const value = textOf(node, report);
      if (value === '' || (form.test(value) && value.length <= 80)) return value;
      report.error(node.at, rule, `${named(value)} ${claim}`, fix);
      return '';
    },
  };
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Shape<number> {
  return numberOf('a whole number', Number.isInteger, min, max);
}

/** A share of a whole, from `min` to 1. */
export function share(min: number): Shape<number> {
  return numberOf('a number', Number.isFinite, min, 1);
}

function numberOf(what: string, suits: (value: number) => boolean, min: number, max: number): Shape<number> {
  const fix = `Write a number from ${min} to ${max}.`;
  return {
    empty: 0,
    read(node, report) {
      const value = node.kind === 'scalar' ? node.value : undefined;
      if (typeof value !== 'number' || !suits(value)) {
        report.error(node.at, 'value-not-a-number', `${describe(node)} stands where ${what} belongs`, fix);
        return 0;
      }
      if (value >= min && value <= max) return value;
      report.error(node.at, 'number-out-of-range', `${value} is not between ${min} and ${max}`, fix);
      return 0;
    },
  };
}

/** `true` or `false`. */
export const truth: Shape<boolean> = {
  empty: false,
  read(node, report) {
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    const message = `${describe(node)} stands where \`true\` or \`false\` belongs`;
    report.error(node.at, 'value-not-true-or-false', message, 'Write `true` or `false`.');
    return false;
  },
};

/** A number as prose shows it, in digits: `4.5`, `17:40`. YAML takes some for numbers, and others for texts. */
export const numeral: Shape<string> = {
  empty: '',
  read(node, report) {
    if (node.kind === 'scalar' && typeof node.value === 'number') return String(node.value);
    return textOf(node, report);
  },
};

/** What is read later, together with something else. */
export const unread: Shape<YamlNode> = {
  empty: { kind: 'scalar', at: 0, value: null },
  read: (node) => node,
};

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  // No word at all; it never gets far, since a file with an error yields no value.
  const empty = '' as T;
  return {
    empty,
    read(node, report) {
      const value = textOf(node, report);
      const known = words.find((each) => each === value);
      if (known || value === '') return known ?? empty;
      const message = `${named(value)} is not one of ${listed(words)}`;
      report.error(node.at, 'word-not-known', message, `Write one of ${listed(words)}.`);
      return empty;
    },
  };
}

/**
 * A list of `min` to `max` values; `rule` names the fault when it is shorter or longer. What stands beyond
 * `max` is not read, so that no rule has to go through a list without end.
 */
export function list<T>(item: Shape<T>, min: number, max: number, rule?: Rule): Shape<readonly T[]> {
  return {
    empty: [],
    read(node, report) {
      if (node.kind !== 'list') {
        const message = `${describe(node)} stands where a list belongs`;
        report.error(node.at, 'value-not-a-list', message, 'Write `[a, b]`, or a line `- a` for each.');
        return [];
      }
      checkLength(node.items.length, { min, max, rule }, node.at, report);
      return node.items.slice(0, max).map((each) => item.read(each, report));
    },
  };
}

/** A field that may be left out, and then has the empty value. */
export function orEmpty<T>(shape: Shape<T>): Shape<T> {
  return { ...shape, mayMiss: true };
}

/** A mapping with known fields; what is optional is absent from the value when it is not written. */
export function record<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Shape<ValuesOf<R> & Partial<ValuesOf<O>>> {
  type Value = ValuesOf<R> & Partial<ValuesOf<O>>;
  const known: Fields = { ...required, ...optional };
  const empty = Object.fromEntries(Object.entries(required).map(([key, shape]) => [key, shape.empty]));
  return {
    empty: empty as Value,
    read(node, report) {
      const value: Record<string, unknown> = { ...empty };
      if (!isMapping(node, report)) return value as Value;
      for (const { key, keyAt, value: inner } of node.fields) {
        const shape = Object.hasOwn(known, key) ? known[key] : undefined;
        if (shape) value[key] = shape.read(inner, report);
        else reportUnknown(key, keyAt, Object.keys(known), report);
      }
      for (const [key, shape] of Object.entries(required)) {
        if (!shape.mayMiss && !fieldOf(node, key)) reportMissing(key, node.at, report);
      }
      return value as Value;
    },
  };
}

/** A mapping whose keys are names that the author gives; a key of another form is reported and left out. */
export function table<T>(key: Shape<string>, item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    empty: {},
    read(node, report) {
      if (!isMapping(node, report)) return {};
      const entries = node.fields.map((field): [string, T] => {
        const name = key.read({ kind: 'scalar', at: field.keyAt, value: field.key }, report);
        return [name, item.read(field.value, report)];
      });
      return Object.fromEntries(entries.filter(([name]) => name !== ''));
    },
  };
}

function isMapping(node: YamlNode, report: Report): node is YamlMapping {
  if (node.kind === 'mapping') return true;
  const message = `${describe(node)} stands where fields belong`;
  const cure = 'Write `{name: value}`, or a line `name: value` for each.';
  report.error(node.at, 'value-not-a-mapping', message, cure);
  return false;
}

function textOf(node: YamlNode, report: Report): string {
  const value = node.kind === 'scalar' ? (node.value ?? '') : undefined;
  if (typeof value !== 'string') {
    const message = `${describe(node)} stands where a text belongs`;
    report.error(node.at, 'value-not-a-text', message, 'Write a text; put a number or `true` in quotes.');
    return '';
  }
  const trimmed = value.trim();
  if (trimmed === '') {
    report.error(node.at, 'field-empty', 'a text is missing here', 'Write it, or take the field away.');
  }
  return trimmed;
}

function checkLength(
  length: number,
  { min, max, rule }: { min: number; max: number; rule: Rule | undefined },
  at: number,
  report: Report,
): void {
  if (length >= min && length <= max) return;
  const wanted = min === max ? `exactly ${min}` : `${min} to ${max}`;
  const fault = length < min ? 'list-too-short' : 'list-too-long';
  report.error(at, rule ?? fault, `the list has ${length}, and ${wanted} belong here`, `Make it ${wanted}.`);
}

function reportUnknown(key: string, at: number, known: readonly string[], report: Report): void {
  const message = `${named(key)} is not a field that belongs here`;
  report.error(at, 'field-unknown', message, `Take it away, or use one of ${listed(known)}.`);
}

function reportMissing(key: string, at: number, report: Report): void {
  report.error(at, 'field-missing', `the field ${named(key)} is missing`, `Add a line \`${key}: …\`.`);
}

function describe(node: YamlNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'mapping') return 'a group of fields';
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? `the text ${named(node.value)}` : named(String(node.value));
}
