import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

/**
 * The layout of the code, as ARCHITECTURE.md draws it, held by test: who may import whom, where time and chance
 * may come from, how large a file may get, how things are named.
 */
const ROOT = join(__dirname, '..');
const LONGEST_FILE = 300;
/** Word lists: data, which is no easier to read in parts. */
const DATA = ['src/learning/explain/words.ts'];

interface Room {
  readonly rooms: readonly string[];
  /** Packages, and modules of Node; `node:` stands for all of those. */
  readonly packages: readonly string[];
}

const EVERY_ROOM = ['course', 'learning', 'labs', 'session', 'ui', 'store', 'speech', 'terminal', 'text'];

/** A room may import itself too, and every room may import words; every room but these two may import text. */
const HOUSE: Readonly<Record<string, Room>> = {
  words: { rooms: [], packages: [] },
  text: { rooms: [], packages: ['string-width'] },
  course: { rooms: ['text'], packages: ['js-yaml', 'mdast', 'mdast-util-from-markdown'] },
  labs: { rooms: ['text'], packages: ['node:crypto'] },
  learning: { rooms: ['course', 'text'], packages: [] },
  session: { rooms: ['course', 'learning', 'labs', 'text'], packages: [] },
  speech: { rooms: ['text'], packages: ['node:'] },
  terminal: { rooms: ['text'], packages: ['node:'] },
  store: { rooms: ['course', 'learning', 'text'], packages: ['conf', 'node:'] },
  ui: {
    rooms: ['session', 'course', 'learning', 'labs', 'terminal', 'text'],
    packages: ['ink', 'react', 'chalk'],
  },
  commands: { rooms: EVERY_ROOM, packages: ['chalk', 'ink', 'react', 'node:'] },
  cli: { rooms: ['commands'], packages: ['commander'] },
};

/** Types that a room may take from a room it may not call. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { store: ['src/session/record'] };

const PURE = ['course', 'labs', 'learning', 'session', 'text', 'words'];
const KNOWS_THE_PROCESS = ['cli', 'commands', 'store', 'terminal', 'speech'];
const NAMES_THAT_SAY_NOTHING = /^(?:utils?|helpers?|common|hooks|contexts|services?|managers?|misc|shared)$/i;

interface File {
  /** Relative to the root, with "/" between the parts. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

function filesUnder(folder: string): File[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const code = names
    .filter((name) => /\.(?:[cm]?js|tsx?)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'));
  return code.map((name) => ({
    path: `${folder}/${name}`,
    room: (name.split('/')[0] as string).replace(/\.tsx?$/, ''),
    text: readFileSync(join(ROOT, folder, name), 'utf8'),
  }));
}

const source = filesUnder('src');
const allCode = [...source, ...filesUnder('bin'), ...filesUnder('scripts')];

interface Import {
  readonly from: string;
  readonly isOfTypes: boolean;
}

function importsOf({ text }: File): Import[] {
  const statements = text.matchAll(/^(?:import|export)( type)? (?:[^;'=(]*? from )?'([^']+)'/gm);
  const calls = text.matchAll(/\b(?:import|require)\('([^']+)'\)/g);
  return [
    ...Array.from(statements, ([, type, from]) => ({
      from: from as string,
      isOfTypes: type !== undefined,
    })),
    ...Array.from(calls, ([, from]) => ({ from: from as string, isOfTypes: false })),
  ];
}

function mayImport({ path, room }: File, { from, isOfTypes }: Import): boolean {
  const { rooms, packages } = HOUSE[room] as Room;
  if (!from.startsWith('.'))
    return packages.some((name) => (name === 'node:' ? from.startsWith(name) : from === name));
  const target = normalize(join(dirname(path), from)).replaceAll('\\', '/');
  const [folder, other] = target.split('/');
  if (target === 'package.json') return KNOWS_THE_PROCESS.includes(room);
  if (isOfTypes && TYPES_ONLY[room]?.includes(target)) return true;
  return folder === 'src' && [room, 'words', ...rooms].includes(other as string);
}

/** The code alone: no comments, no types. */
function withoutComments({ path, text }: File): string {
  return transformSync(text, { loader: path.endsWith('x') ? 'tsx' : 'ts', jsx: 'automatic' }).code;
}

function whereFound(files: readonly File[], pattern: RegExp): string[] {
  return files.flatMap((file) => {
    const found = pattern.exec(withoutComments(file));
    return found ? [`${file.path}: ${found[0]}`] : [];
  });
}

describe('the rooms', () => {
  it('are looked at import by import', () => {
    const text = [
      `import { a } from './a';`,
      `import type { B } from './b';`,
      `import {\n  c,\n  type D,\n} from './c';`,
      `import './d';`,
      `export * from './e';`,
      `export const word = 'said';`,
      `const later = await import('./f');`,
      `const now = require('./g');`,
    ].join('\n');
    const found = importsOf({ path: '', room: '', text }).map(({ from, isOfTypes }) =>
      isOfTypes ? `type ${from}` : from,
    );
    expect(found).toEqual(['./a', 'type ./b', './c', './d', './e', './f', './g']);
  });

  it('are those of the plan', () => {
    expect(source.map(({ room }) => room).filter((room) => !(room in HOUSE))).toEqual([]);
  });

  it('import only what the plan lets them', () => {
    const strangers = source.flatMap((file) =>
      importsOf(file).flatMap((it) => (mayImport(file, it) ? [] : [`${file.path} imports ${it.from}`])),
    );
    expect(strangers).toEqual([]);
  });

  it.each(PURE)('%s asks for no time, no chance, no file and no surroundings', (room) => {
    const impure =
      /\bDate\.now|\bnew Date\(\)|\bperformance\b|\bMath\.random|\brandom(?:UUID|Bytes|Int)\b|\bset(?:Timeout|Interval|Immediate)\b|\bprocess\.[a-z]|\bglobalThis\b|\brequire\(|\bfetch\(/;
    expect(
      whereFound(
        source.filter((file) => file.room === room),
        impure,
      ),
    ).toEqual([]);
  });

  it('leave the process to the few that know it', () => {
    const others = source.filter(({ room }) => !KNOWS_THE_PROCESS.includes(room));
    expect(whereFound(others, /\bprocess\.[a-z]/)).toEqual([]);
  });

  it('leave the keys to one reader', () => {
    const others = source.filter(({ path }) => path !== 'src/ui/App.tsx');
    expect(whereFound(others, /\buse(?:Input|Paste)\b/)).toEqual([]);
  });

  it('write no escape sequence but in terminal', () => {
    const others = source.filter(({ room }) => room !== 'terminal');
    expect(whereFound(others, /\\(?:x1b|u001b|u\{1b\}|033|e)\[/i)).toEqual([]);
  });
});

describe('the files', () => {
  it(`have ${LONGEST_FILE} lines at most`, () => {
    const lines = ({ text }: File) => text.split('\n').length - 1;
    const long = allCode.filter((file) => lines(file) > LONGEST_FILE && !DATA.includes(file.path));
    expect(long.map((file) => `${file.path}: ${lines(file)}`)).toEqual([]);
  });

  it('are named for what they hold', () => {
    const parts = (path: string) => path.split('/').map((part) => part.replace(/\..*$/, ''));
    const vague = allCode.filter(({ path }) => parts(path).some((part) => NAMES_THAT_SAY_NOTHING.test(part)));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('are named in one way', () => {
    const isWellNamed = (name: string) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:[cm]?js|tsx?)$|^[A-Z][A-Za-z0-9]*\.tsx$/.test(name);
    expect(allCode.map(({ path }) => path).filter((path) => !isWellNamed(basename(path)))).toEqual([]);
  });
});
