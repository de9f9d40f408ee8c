import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root';

const DIST = join(ROOT, 'dist');

/** The files of dist/ by name, in the order in which they are written; the program itself comes last. */
export type DistFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Makes dist/ hold these files and no others. Each file is replaced in one step, so that a program that runs
 * meanwhile, or a second build, never finds a half of one.
 * @param since when the build began to read its sources: the age of dist/, for build-if-needed.mjs
 */
export function writeDist(files: DistFiles, since: Date): void {
  const unfinished = join(ROOT, `node_modules/.how-models-learn-${process.pid}`);
  for (const [name, content] of files) replace(join(DIST, name), content, unfinished);
  for (const name of filesUnder(DIST)) if (!files.has(name)) rmSync(join(DIST, name), { force: true });
  for (const name of files.keys()) utimesSync(join(DIST, name), since, since);
}

function replace(path: string, content: Uint8Array, unfinished: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

/** Names relative to the folder, with "/" between the parts. */
function filesUnder(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
  return files.map((name) => name.replaceAll('\\', '/'));
}
