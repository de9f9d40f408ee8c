import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './course-run';

export interface ProgramCopy extends Disposable {
  readonly path: string;
  /** Start it with `node`. */
  readonly launcher: string;
}

/** The built program in a folder of its own, as it is installed, where a test may change its course. */
export function copyProgram(): ProgramCopy {
  const path = mkdtempSync(join(tmpdir(), 'installed-'));
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, name), join(path, name), { recursive: true });
  return {
    path,
    launcher: join(path, 'bin/how-models-learn.js'),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
