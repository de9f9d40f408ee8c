import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { below, type Chance, chance } from '../../../tests/support/chance';
import { open } from '../reckoning';
import { eventOf } from '../story';

export interface DamageResult {
  readonly files: number;
  /** Times that opening the record threw. */
  readonly thrown: number;
  /** Events of whole files that were not read. */
  readonly missing: number;
  /** Files whose bytes are nowhere in the folder any more. */
  readonly bytesLost: number;
  /** Files of a newer format that were touched. */
  readonly newerTouched: number;
  /** Control characters in what the learner is told, or in what was read. */
  readonly controls: number;
  /** How many lines the learner is told. */
  readonly lines: number;
}

type Damage = (text: string, random: Chance) => string | Buffer;

const somewhere = (text: string, random: Chance) => below(text.length, random);

/** What may become of a file. Some of these leave it readable, in part or as a whole. */
const DAMAGES: readonly Damage[] = [
  () => '',
  () => '\0'.repeat(4096),
  () => 'null',
  () => '[1, 2]',
  () => '"abc"',
  () => '['.repeat(200_000),
  () => '{"format": 1}',
  () => '{"format": 1, "events": []}',
  () => '{"format": "1", "events": {}}',
  () => '{"format": 1, "events": {"__proto__": {"type": "lesson-reset"}, "constructor": 5}}',
  () =>
    '{"format": 1, "events": {}, "place": {"turn": 1, "at": 0, "where": {"\\u001b]0;x\\u0007": "\\u009b"}}}',
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('"order"', '"0rder"'),
  (text) => text.replace('"lesson":"', '"lesson":"\\u001b[2J'),
  (text) => text.replace(/"order":\d+/, '"order":9007199254740991'),
  (text) => text.replace(/"score":1/, '"score":1e999'),
  (text) => text.replace('"format":1', '"format":2,"app":"9.\\u001b[31m9"'),
  (text, random) => text.slice(0, somewhere(text, random)),
  (text, random) => text + text.slice(somewhere(text, random)),
  (text) => Buffer.concat([Buffer.from(text), Buffer.alloc(512)]),
  (text, random) => {
    const bytes = Buffer.from(text);
    for (let flips = 0; flips < 3; flips++) bytes[below(bytes.length, random)] = below(256, random);
    return bytes;
  },
];

const NEWER = 16;

/** Lays so many damaged, odd and newer files among whole ones, and opens the record. */
export function damageFiles(folder: string, files: number, seed: number): DamageResult {
  const random = chance(seed);
  const record = join(folder, 'record');
  mkdirSync(record, { recursive: true });
  const whole = Array.from({ length: 20 }, (_, index) => writeWhole(record, index, random));
  const damaged = new Map(
    Array.from({ length: files }, (_, index) => {
      const damage = DAMAGES[index % DAMAGES.length] as Damage;
      const content = Buffer.from(damage(sittingText(1000 + index, random), random));
      const name = `damaged-${index}.json`;
      writeFileSync(join(record, name), content);
      return [name, hash(content)] as const;
    }),
  );
  layOddities(record);
  return reckonDamage(folder, whole.flat(), damaged);
}

function sittingText(index: number, random: Chance): string {
  const ids = Array.from({ length: 5 }, (_, number) => idOf(index, number, random));
  const events = ids.map((id, number) => eventOf(id, index * 10 + number + 1));
  const byId = Object.fromEntries(events.map(({ id, ...rest }) => [id, rest]));
  return JSON.stringify({ format: 1, session: `s${index}`, app: '0.1.0', started: 0, events: byId });
}

function idOf(index: number, number: number, random: Chance): string {
  const part = (value: number, length: number) => Math.floor(value).toString(16).padStart(length, '0');
  return `${part(random() * 0xffffffff, 8)}-0000-4000-8000-${part(index * 100 + number, 12)}`;
}

function writeWhole(record: string, index: number, random: Chance): string[] {
  const text = sittingText(index + 1, random);
  writeFileSync(join(record, `whole-${index}.json`), text);
  return Object.keys(JSON.parse(text).events);
}

/** What is no file at all, and what is too large to be one. */
function layOddities(record: string): void {
  mkdirSync(join(record, 'folder.json'));
  symlinkSync('loop.json', join(record, 'loop.json'));
  symlinkSync('/dev/zero', join(record, 'zero.json'));
  symlinkSync('nowhere', join(record, 'dangling.json'));
  writeFileSync(join(record, 'huge.json'), '');
  truncateSync(join(record, 'huge.json'), 5_000_000_000);
}

function reckonDamage(
  folder: string,
  whole: readonly string[],
  damaged: ReadonlyMap<string, string>,
): DamageResult {
  const record = join(folder, 'record');
  const names = [...damaged.keys()];
  const newer = names.filter((_, index) => index % DAMAGES.length === NEWER);
  let thrown = 0;
  let said = '';
  let ids = new Set<string>();
  let lines = 0;
  try {
    const opened = open(folder);
    ids = new Set(opened.events().map((event) => event.id));
    said = `${opened.notices().join('')}${opened.exportRecord()}`;
    lines = opened.notices().length;
  } catch {
    thrown += 1;
  }
  rmSync(join(record, 'huge.json'), { force: true });
  const kept = hashesIn(record);
  return {
    files: names.length,
    thrown,
    missing: whole.filter((id) => !ids.has(id)).length,
    bytesLost: names.filter((name) => !kept.has(damaged.get(name) as string)).length,
    newerTouched: newer.filter((name) => kept.get(damaged.get(name) as string) !== name).length,
    controls: said.match(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g)?.length ?? 0,
    lines,
  };
}

const hash = (content: Buffer) => createHash('sha1').update(content).digest('hex');

/** The hash of each file, and one name that has it. Two damages may give the same bytes; any name will do. */
function hashesIn(record: string): Map<string, string> {
  const files = readdirSync(record, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('huge'),
  );
  return new Map(files.map(({ name }) => [hash(readFileSync(join(record, name))), name]));
}
