import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CourseOutline } from '../src/course/types';
import { temporaryFolder } from './support/folder';

/** The package as a learner gets it: packed, installed without a network, started. */
const ROOT = join(__dirname, '..');
const LARGEST_TARBALL = 400_000;
/** The program, and what it reads when it needs it. */
const PROGRAM = ['cli.js', 'screen.js', 'judge.js', 'commander.js', 'conf.js'];

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const temporary = temporaryFolder('package');
const folder = temporary.path;
const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
let packed: Packed;

/** An npm that has nothing cached, may not ask the network, and knows nothing of the npm that runs the tests. */
function npm(...args: string[]): string {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const settings = {
    npm_config_cache: join(folder, 'cache'),
    npm_config_offline: 'true',
    npm_config_loglevel: 'error',
  };
  const env = { PATH: path, HOME: folder, ...settings };
  return execFileSync('npm', args, { cwd: ROOT, env, encoding: 'utf8' });
}

beforeAll(() => {
  const [first] = JSON.parse(npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder)) as [
    Packed,
  ];
  packed = first;
});

afterAll(() => temporary[Symbol.dispose]());

describe('the package', () => {
  it('needs no other package and runs nothing when it is installed', () => {
    const { dependencies, optionalDependencies, peerDependencies, bundleDependencies, scripts, type } =
      packageJson;
    expect([dependencies, optionalDependencies, peerDependencies, bundleDependencies]).toEqual(
      Array(4).fill(undefined),
    );
    expect(Object.keys(scripts as object)).not.toContain('install');
    expect(Object.keys(scripts as object)).not.toContain('postinstall');
    expect(type).toBeUndefined();
  });

  it('pins every package that it is built with, and names no registry', () => {
    const versions = Object.values(packageJson.devDependencies as Record<string, string>);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(
      /"resolved"|https?:\/\/[^"]*registry/,
    );
  });

  /** `npm ci` refuses a lockfile that lacks the package of another platform, wherever it runs. */
  it('locks what it is built with for every platform', () => {
    type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
    const optional = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
    const isLocked = (name: string) =>
      Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
    expect(optional.filter((name) => !isLocked(name))).toEqual([]);
  });

  it('holds the program, the course, the notices, and nothing else', () => {
    const outline = JSON.parse(readFileSync(join(ROOT, 'dist/course.json'), 'utf8')) as CourseOutline;
    const lessons = outline.modules.flatMap((module) => module.lessons.map(({ id }) => id));
    const expected = [
      'LICENSE',
      'README.md',
      'bin/how-models-learn.js',
      'bin/start.cjs',
      'dist/THIRD-PARTY-NOTICES',
      ...PROGRAM.map((file) => `dist/${file}`),
      'dist/course.json',
      'dist/help.txt',
      'package.json',
      ...[...lessons, ...(outline.drafts ?? [])].map((id) => `dist/lessons/${id}.json`),
    ];
    expect(packed.files.map(({ path }) => path).sort()).toEqual(expected.sort());
  });

  it(`is ${LARGEST_TARBALL / 1000} kB at most`, () => {
    expect(statSync(join(folder, packed.filename)).size).toBeLessThanOrEqual(LARGEST_TARBALL);
  });

  it('carries the notice of every package in it, with its licence', () => {
    const notices = readFileSync(join(ROOT, 'dist/THIRD-PARTY-NOTICES'), 'utf8');
    for (const name of ['ink', 'react', 'react-reconciler', 'commander', 'conf', 'chalk', 'signal-exit'])
      expect(notices).toMatch(
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)\n\n[^]*?Copyright`, 'm'),
      );
  });
});

describe.each(PROGRAM)('%s', (file) => {
  const program = readFileSync(join(ROOT, 'dist', file), 'utf8');

  it('asks for nothing but modules of Node and its own files', () => {
    const asked = Array.from(program.matchAll(/\brequire\("([^"]+)"\)/g), ([, name]) => name as string);
    const isOurs = (name: string) => PROGRAM.includes(name.replace('./', ''));
    const isOfNode = (name: string) =>
      name.startsWith('node:') || ['events', 'tty', 'os', 'stream'].includes(name);
    expect(asked.filter((name) => !isOurs(name) && !isOfNode(name))).toEqual([]);
  });

  it('is plain ASCII in short lines, named by its build on the first', () => {
    const [first, ...lines] = program.split('\n');
    expect(first).toMatch(/^\/\/ build [0-9a-f]{16}$/);
    expect(lines.filter((line) => line.length > 1500 || /[^\0-\x7f]/.test(line))).toEqual([]);
  });

  it.each(['react-devtools-core', 'Intl.Segmenter', 'import(', 'ajv-formats'])('holds no %s', (text) => {
    expect(program.includes(text)).toBe(false);
  });
});

describe('the program without its other files', () => {
  const program = readFileSync(join(ROOT, 'dist/cli.js'), 'utf8');

  it.each([
    ['React', 'Symbol.for("react.'],
    ['words of the judge', 'ses6is6t5tic5'],
    ['commander', 'commander.missingMandatoryOptionValue'],
  ])('has no %s in it', (_, text) => {
    expect(program.includes(text)).toBe(false);
  });
});

describe('without a network, in an empty cache', () => {
  it('installs from the tarball and starts', () => {
    npm('install', '--global', '--prefix', join(folder, 'prefix'), join(folder, packed.filename));
    const installed = join(folder, 'prefix', process.platform === 'win32' ? '' : 'bin', 'how-models-learn');
    const env = { PATH: [dirname(process.execPath), process.env.PATH].join(delimiter), HOME: folder };
    const run = (...args: string[]) => execFileSync(installed, args, { env, encoding: 'utf8' });
    expect(run('--version')).toBe(`${packageJson.version}\n`);
    expect(run('list')).toContain('What Training Actually Changes');
  });

  it('starts from the tarball by npx', () => {
    const version = npm(
      'exec',
      '--yes',
      `--package=${join(folder, packed.filename)}`,
      '--',
      'how-models-learn',
      '--version',
    );
    expect(version).toBe(`${packageJson.version}\n`);
  });
});
