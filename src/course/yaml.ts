import {
  CORE_SCHEMA,
  EVENT_ID,
  type Event,
  getScalarValue,
  NOT_RESOLVED,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarTagDefinition,
  YAMLException,
} from 'js-yaml';
import { checkDecoded } from './gate';
import { LIMITS } from './limits';
import { named, type Report } from './report';

/** A value of a YAML document, with the offset in its file where it starts. Never an object with an author's keys. */
export type YamlNode = YamlScalar | YamlList | YamlMapping;

interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: number;
  readonly value: string | number | boolean | null;
}

interface YamlList {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly YamlNode[];
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly at: number;
  /** In the order of the file; no key twice. */
  readonly fields: readonly YamlField[];
}

export interface YamlField {
  readonly key: string;
  readonly keyAt: number;
  readonly value: YamlNode;
}

export type YamlPath = readonly (string | number)[];

/** Reads the YAML between two offsets of the file; tags, anchors, aliases and a second document are faults. */
export function parseYaml(report: Report, start: number, end: number): YamlNode | undefined {
  const text = report.source.text.slice(start, end);
  const events = eventsOf(text, start, report);
  const composer: Composer = { events: events ?? [], text, start, report, next: 1 };
  if (!events) return undefined;
  if (events.length === 0) {
    report.error(start, 'yaml-empty', 'nothing is written here', 'Fill it in, or take it away.');
    return undefined;
  }
  const node = composeNode(composer, start);
  checkOneDocument(composer);
  return node;
}

/** Where the value at a path stands, or the nearest value around it that is there. */
export function offsetOf(node: YamlNode, path: YamlPath): number {
  const [step, ...rest] = path;
  if (step === undefined) return node.at;
  const inner = typeof step === 'number' ? itemOf(node, step) : fieldOf(node, step)?.value;
  return inner ? offsetOf(inner, rest) : node.at;
}

export function fieldOf(node: YamlNode, key: string): YamlField | undefined {
  return node.kind === 'mapping' ? node.fields.find((field) => field.key === key) : undefined;
}

function itemOf(node: YamlNode, index: number): YamlNode | undefined {
  return node.kind === 'list' ? node.items[index] : undefined;
}

/** Walks the flat list of events; `start` is the offset of `text` in its file. */
interface Composer {
  readonly events: readonly Event[];
  readonly text: string;
  readonly start: number;
  readonly report: Report;
  next: number;
}

function eventsOf(text: string, start: number, report: Report): Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: LIMITS.yamlDepth });
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const reason = error instanceof YAMLException ? error.reason : 'the text could not be read';
    const cure =
      'Mend brackets, quotes and indentation; put a text that holds `: ` or ` #` in quotes or after `>-`.';
    report.error(start + Math.min(mark?.position ?? 0, text.length), 'yaml-broken', reason, cure);
    return undefined;
  }
}

/** @param around offset to name for a value that is not written at all */
function composeNode(composer: Composer, around: number): YamlNode {
  const event = composer.events[composer.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return composeScalar(composer, event, around);
    case EVENT_ID.SEQUENCE:
      checkProperties(composer, event);
      return { kind: 'list', at: composer.start + event.start, items: composeItems(composer, around) };
    case EVENT_ID.MAPPING:
      checkProperties(composer, event);
      return composeMapping(composer, composer.start + event.start);
    case EVENT_ID.ALIAS:
      reportNotPlain(composer, composer.start + event.anchorStart - 1, 'an alias');
      return { kind: 'scalar', at: composer.start + event.anchorStart - 1, value: null };
    default:
      return { kind: 'scalar', at: around, value: null };
  }
}

function composeItems(composer: Composer, around: number): YamlNode[] {
  const items: YamlNode[] = [];
  while (!closes(composer)) items.push(composeNode(composer, items.at(-1)?.at ?? around));
  composer.next++;
  return items;
}

function composeMapping(composer: Composer, at: number): YamlMapping {
  const fields = new Map<string, YamlField>();
  while (!closes(composer)) {
    const key = composeKey(composer, at);
    const value = composeNode(composer, key.at);
    if (key.text === undefined) continue;
    if (fields.has(key.text)) {
      const message = `the field ${named(key.text)} is already written above`;
      composer.report.error(key.at, 'field-twice', message, 'Keep one of the two.');
    } else {
      fields.set(key.text, { key: key.text, keyAt: key.at, value });
    }
  }
  composer.next++;
  return { kind: 'mapping', at, fields: [...fields.values()] };
}

function composeKey(composer: Composer, around: number): { text?: string; at: number } {
  const event = composer.events[composer.next];
  const node = composeNode(composer, around);
  if (event?.type === EVENT_ID.SCALAR) return { text: getScalarValue(composer.text, event), at: node.at };
  reportNotPlain(composer, node.at, 'a key that is not a word');
  return { at: node.at };
}

function closes({ events, next }: Composer): boolean {
  return next >= events.length || events[next]?.type === EVENT_ID.POP;
}

function composeScalar(composer: Composer, event: ScalarEvent, around: number): YamlScalar {
  checkProperties(composer, event);
  const raw = getScalarValue(composer.text, event);
  if (event.valueStart < 0) return { kind: 'scalar', at: around, value: null };
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const at = composer.start + (isBlock ? firstInk(composer.text, event) : event.valueStart);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) checkDecoded(raw, at, composer.report);
  return { kind: 'scalar', at, value: event.style === SCALAR_STYLE.PLAIN ? resolvePlain(raw) : raw };
}

/** A block text starts at its line; its place is the first character that shows. */
function firstInk(text: string, { valueStart, valueEnd }: ScalarEvent): number {
  const ink = text.slice(valueStart, valueEnd).search(/\S/);
  return valueStart + Math.max(0, ink);
}

const IMPLICIT_TAGS = CORE_SCHEMA.tags.filter(
  (tag): tag is ScalarTagDefinition => tag.nodeKind === 'scalar' && tag.implicit,
);

/** What YAML makes of an unquoted word: a number, true, false, null, or the word itself. */
function resolvePlain(raw: string): YamlScalar['value'] {
  for (const tag of IMPLICIT_TAGS) {
    const value = tag.resolve(raw, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value as YamlScalar['value'];
  }
  return raw;
}

function checkProperties(composer: Composer, event: { tagStart: number; anchorStart: number }): void {
  if (event.tagStart >= 0) reportNotPlain(composer, composer.start + event.tagStart, 'a tag');
  if (event.anchorStart >= 0) reportNotPlain(composer, composer.start + event.anchorStart - 1, 'an anchor');
}

function checkOneDocument(composer: Composer): void {
  const second = composer.events.findIndex(
    ({ type }, index) => index >= composer.next && type === EVENT_ID.DOCUMENT,
  );
  if (second < 0) return;
  composer.next = second + 1;
  reportNotPlain(composer, composeNode(composer, composer.start).at, 'a second document');
}

function reportNotPlain(composer: Composer, at: number, what: string): void {
  const cure = 'Write plain lists, fields and texts, and every value out in full.';
  composer.report.error(at, 'yaml-not-plain', `${what} is not part of the lesson format`, cure);
}
