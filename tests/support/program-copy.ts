import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../../src/course/types';
import { lessonsOf } from '../../src/session/selectors';
import { ROOT } from './course-run';
import { type TemporaryFolder, temporaryFolder } from './folder';

export interface ProgramCopy extends TemporaryFolder {
  /** Start it with `node`. */
  readonly launcher: string;
}

/** The built program in a folder of its own, as it is installed, where a test may change its course. */
export function copyProgram(): ProgramCopy {
  const folder = temporaryFolder('installed');
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, name), join(folder.path, name), { recursive: true });
  return { ...folder, launcher: join(folder.path, 'bin/how-models-learn.js') };
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
