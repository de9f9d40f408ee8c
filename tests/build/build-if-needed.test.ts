import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/folder';

const REPOSITORY = join(__dirname, '../..');
const LONG_AGO = new Date('2026-01-01');

/** A small repository, all of it long unchanged, whose build adds a line to dist/cli.js. */
let temporary: TemporaryFolder;
let root: string;

beforeEach(() => {
  temporary = temporaryFolder('build');
  root = temporary.path;
  for (const folder of ['scripts', 'src/course', 'lessons', 'dist'])
    mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  cpSync(join(REPOSITORY, 'scripts/build-if-needed.mjs'), join(root, 'scripts/build-if-needed.mjs'));
  write('scripts/build.ts', `require('node:fs').appendFileSync('dist/cli.js', 'built\\n' as string);`);
  for (const file of ['package.json', 'package-lock.json']) write(file, '{}');
  for (const file of ['src/course/types.ts', 'src/course/old.ts', 'lessons/one.md']) write(file, '');
  for (const folder of ['lessons', 'scripts', 'src/course', 'src']) age(folder);
});

afterEach(() => temporary[Symbol.dispose]());

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
  age(path);
  age('scripts/build-if-needed.mjs');
}

function age(path: string): void {
  utimesSync(join(root, path), LONG_AGO, LONG_AGO);
}

const buildIfNeeded = () => spawnSync(process.execPath, [join(root, 'scripts/build-if-needed.mjs')]).status;
const builds = () => readFileSync(join(root, 'dist/cli.js'), 'utf8').split('\n').length - 1;

describe('building if needed', () => {
  it('builds where there is no program', () => {
    expect(buildIfNeeded()).toBe(0);
    expect(builds()).toBe(1);
  });

  it('leaves a program that is newer than its sources as it is', () => {
    buildIfNeeded();
    expect(buildIfNeeded()).toBe(0);
    expect(builds()).toBe(1);
  });

  it.each([
    ['a source is written', () => writeFileSync(join(root, 'src/course/types.ts'), 'changed')],
    ['a lesson is added', () => writeFileSync(join(root, 'lessons/two.md'), '')],
    ['a source is removed', () => rmSync(join(root, 'src/course/old.ts'))],
    ['the packages change', () => writeFileSync(join(root, 'package-lock.json'), '{ }')],
  ])('builds again when %s', (_, change) => {
    buildIfNeeded();
    age('dist/cli.js');
    change();
    expect(buildIfNeeded()).toBe(0);
    expect(builds()).toBe(2);
  });

  it('fails where the build fails', () => {
    write('scripts/build.ts', 'process.exitCode = 3;');
    expect(buildIfNeeded()).toBe(3);
  });
});
