/**
 * Builds when a source is newer than the program, or when there is no program. Plain JavaScript, so that a start
 * with nothing to build does not wait for a compiler to be told so.
 */
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['src', 'lessons', 'scripts', 'package.json', 'package-lock.json'];

/** When a file, or a folder or anything in it, last changed. A folder changes when something in it is removed. */
function newest(path) {
  const stat = lstatSync(path);
  const entries = stat.isDirectory() ? readdirSync(path) : [];
  return Math.max(stat.mtimeMs, ...entries.map((entry) => newest(join(path, entry))));
}

function builtAt() {
  return statSync(join(root, 'dist/cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

const changed = Math.max(...SOURCES.map((name) => newest(join(root, name))));
if (changed > builtAt()) {
  const build = ['--import', 'tsx', join(root, 'scripts/build.ts')];
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
