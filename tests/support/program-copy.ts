import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Course } from '../../src/course/types';
import { lessonsOf } from '../../src/session/selectors';
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

/** The built program with another course. */
export function copyWithCourse({ outline, lesson }: Course): ProgramCopy {
  const copy = copyProgram();
  const write = (name: string, value: object) =>
    writeFileSync(join(copy.path, 'dist', name), JSON.stringify(value));
  write('course.json', outline);
  for (const { id } of lessonsOf(outline)) write(`lessons/${id}.json`, lesson(id));
  return copy;
}
