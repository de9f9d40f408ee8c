import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/folder';
import { startTerminal } from '../support/terminal';

/** A program of the size that makes V8's cache worth having, with functions that only a run compiles. */
const PROGRAM = `${Array.from({ length: 200 }, (_, i) => `function f${i}(x) { return x + ${i}; }`).join('\n')}
process.stdout.write('sum ' + [${Array.from({ length: 200 }, (_, i) => `f${i}`).join()}].reduce((x, f) => f(x), 0));`;
const SCREEN = `process.stdin.setRawMode(true); process.stdin.on('data', () => process.exit(0));
process.stdout.write('on the screen');`;
const OUTPUT = 'sum 19900';

let temporary: TemporaryFolder;
let root: string;
let cache: string;

beforeEach(() => {
  temporary = temporaryFolder('start');
  root = temporary.path;
  cache = join(root, 'caches/how-models-learn');
  cpSync(join(__dirname, '../../bin'), join(root, 'bin'), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ version: '1.2.3' }));
  mkdirSync(join(root, 'dist'));
  build('aaaa', PROGRAM);
});

afterEach(() => temporary[Symbol.dispose]());

function build(id: string, program: string): void {
  writeFileSync(join(root, 'dist/cli.js'), `// build ${id}\n${program}`);
}

const environment = () => ({ PATH: process.env.PATH ?? '', XDG_CACHE_HOME: join(root, 'caches') });
const bin = () => join(root, 'bin/how-models-learn.js');

/** What a run prints, errors included, and how it ends. */
function run(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): string {
  const options = { env: { ...environment(), ...env }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, bin()], options);
  return `${stdout}${stderr}${status === 0 ? '' : ` (${status})`}`;
}

const keepsScreens = () => existsSync(cache) && readdirSync(cache).some((name) => name.includes('-screens'));

function theCacheFile(): string {
  const [name, ...more] = readdirSync(cache);
  expect(more).toEqual([]);
  return join(cache, name as string);
}

describe.skipIf(process.platform !== 'linux')('starting with compiled code', () => {
  it('keeps the code in a folder and a file of the user alone, named by build, Node and machine', () => {
    expect(run()).toBe(OUTPUT);
    expect(theCacheFile()).toBe(join(cache, `aaaa-${process.version}-${process.arch}-commands`));
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    expect(statSync(theCacheFile()).mode & 0o777).toBe(0o600);
  });

  it('uses it in the next run and leaves it as it is', () => {
    run();
    const { mtimeMs } = statSync(theCacheFile());
    expect(run()).toBe(OUTPUT);
    expect(statSync(theCacheFile()).mtimeMs).toBe(mtimeMs);
  });

  it('does not use the code of another build, even of one with the same length', () => {
    run();
    build('bbbb', PROGRAM.replace("'sum '", "'SUM '"));
    expect(run()).toBe('SUM 19900');
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it('lets code that nobody wrote for a month go', () => {
    run();
    const old = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    utimesSync(theCacheFile(), old, old);
    build('bbbb', PROGRAM);
    run();
    expect(theCacheFile()).toContain('bbbb');
  });

  it('does without where NODE_DISABLE_COMPILE_CACHE says so', () => {
    expect(run([], { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(OUTPUT);
    expect(existsSync(cache)).toBe(false);
  });

  it('keeps the code of each file that the program asked for, and evaluates it once', () => {
    const half = PROGRAM.slice(0, PROGRAM.lastIndexOf('process'));
    writeFileSync(join(root, 'dist/part.js'), `// build cccc\n${half}exports.sum = f1(41);`);
    build(
      'aaaa',
      `process.stdout.write([require('./part.js'), require('./part.js')].map((part, i, all) =>
      part === all[0] ? part.sum : 'another').join());`,
    );
    expect(run()).toBe('42,42');
    const kept = readdirSync(cache).sort();
    expect(kept.map((name) => name.replace(/-v.*-/, ' '))).toEqual(['aaaa commands', 'cccc part']);
    const times = () => kept.map((name) => statSync(join(cache, name)).mtimeMs);
    const before = times();
    expect(run()).toBe('42,42');
    expect(times()).toEqual(before);
  });

  it('writes what the screens need once they are up, and uses that from then on', async () => {
    run();
    build('aaaa', SCREEN);
    const terminal = startTerminal({ command: process.execPath, args: [bin()], env: environment() });
    await terminal.waitFor('on the screen');
    await terminal.waitUntil(keepsScreens, 10_000);
    terminal.key('q');
    expect(await terminal.exited).toEqual({ code: 0, signal: undefined });
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it('can use what it keeps at the end of a long sitting', async () => {
    const half = PROGRAM.slice(0, PROGRAM.lastIndexOf('process'));
    writeFileSync(join(root, 'dist/part.js'), `// build cccc\n${half}exports.sum = f1(41);`);
    build('aaaa', `process.stdin.once('data', () => require('./part.js'));\n${SCREEN}`);
    const terminal = startTerminal({ command: process.execPath, args: [bin()], env: environment() });
    await terminal.waitUntil(keepsScreens, 10_000);
    terminal.key('q');
    await terminal.exited;
    const kept = readdirSync(cache).find((name) => name.startsWith('cccc')) as string;
    const { mtimeMs } = statSync(join(cache, kept));
    build('bbbb', `process.stdout.write(String(require('./part.js').sum));`);
    expect(run()).toBe('42');
    expect(statSync(join(cache, kept)).mtimeMs).toBe(mtimeMs);
  });
});

type Damage = (bytes: Buffer) => Buffer;

const flipped =
  (where: number): Damage =>
  (bytes) => {
    const at = Math.floor(bytes.length * where);
    bytes[at] = (bytes[at] as number) ^ 0xff;
    return bytes;
  };

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (bytes) => bytes.subarray(0, bytes.length / 3)],
  ['cut to its first half', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['all zero', (bytes) => bytes.fill(0)],
  ['all ones', (bytes) => bytes.fill(0xff)],
  ['flipped at the front', flipped(0.0005)],
  ['flipped early', flipped(0.2)],
  ['flipped in its second half', flipped(0.8)],
  ['text', () => Buffer.from('not code at all')],
];

describe.skipIf(process.platform !== 'linux')('starting with a cache that cannot be used', () => {
  it.each(DAMAGES)('prints the same when the file is %s, and mends it', (_, damage) => {
    run();
    const file = theCacheFile();
    const whole = readFileSync(file);
    writeFileSync(file, damage(Buffer.from(whole)));
    expect(run()).toBe(OUTPUT);
    expect(readFileSync(file).length).toBeGreaterThan(whole.length / 2);
    expect(run()).toBe(OUTPUT);
  });

  it('prints the same under other V8 flags', () => {
    run();
    expect(run(['--no-opt'])).toBe(OUTPUT);
  });

  it.each([
    [
      'is open to others',
      () => mkdirSync(cache, { recursive: true, mode: 0o777 }) && chmodSync(cache, 0o777),
    ],
    ['may only be read', () => mkdirSync(cache, { recursive: true, mode: 0o500 })],
    ['is a file', () => mkdirSync(join(root, 'caches')) ?? writeFileSync(cache, '')],
    ['cannot be made', () => writeFileSync(join(root, 'caches'), '')],
  ])('prints the same when the folder %s', (_, spoil) => {
    spoil();
    expect(run()).toBe(OUTPUT);
    expect(run()).toBe(OUTPUT);
  });

  it('neither reads nor writes in a folder that is open to others', () => {
    run();
    chmodSync(cache, 0o770);
    writeFileSync(theCacheFile(), 'theirs');
    expect(run()).toBe(OUTPUT);
    expect(readFileSync(theCacheFile(), 'utf8')).toBe('theirs');
  });
});

describe('starting', () => {
  it('prints help and version to a pipe that is full when its reader comes back', async () => {
    mkdirSync(join(root, 'dist'), { recursive: true });
    const help = 'help '.repeat(50_000);
    writeFileSync(join(root, 'dist/help.txt'), help);
    const reader = spawn(process.execPath, [bin(), '--help'], { env: environment() });
    const chunks = await reader.stdout.toArray();
    expect(Buffer.concat(chunks).toString()).toBe(help);
  });

  it('prints the version without loading the program', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    const { stdout } = spawnSync(process.execPath, [bin(), '--version'], {
      env: environment(),
      encoding: 'utf8',
    });
    expect(stdout).toBe('1.2.3\n');
  });

  it('tells a Node that is too old what is missing, in one sentence', () => {
    const pretence = join(root, 'old.cjs');
    const versions = `{ ...process.versions, node: '18.20.8' }`;
    writeFileSync(pretence, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
    expect(run(['--require', pretence])).toBe(
      'how-models-learn needs Node.js 20 or newer; this is 18.20.8.\n (1)',
    );
  });

  it('passes on what the program throws, with a short excerpt', () => {
    build('aaaa', 'throw new Error("on purpose");');
    const output = run();
    expect(output).toContain('Error: on purpose');
    expect(output).toMatch(/dist\/cli\.js:2/);
  });
});
