import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outlineOf } from '../../src/course/outline';
import type { CourseOutline, ModuleOutline } from '../../src/course/types';
import { builtLesson, ROOT } from './course-run';

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

/** Such a copy whose course has a lesson of the drafts as the last of its first module. */
export function programWith(lesson: string): ProgramCopy {
  const copy = copyProgram();
  const path = join(copy.path, 'dist/course.json');
  const outline = JSON.parse(readFileSync(path, 'utf8')) as CourseOutline;
  const [module, ...modules] = outline.modules as [ModuleOutline, ...ModuleOutline[]];
  const others = module.lessons.filter(({ id }) => id !== lesson);
  const lessons = [...others, outlineOf(builtLesson(lesson))];
  const drafts = outline.drafts?.filter((id) => id !== lesson) ?? [];
  writeFileSync(path, JSON.stringify({ ...outline, drafts, modules: [{ ...module, lessons }, ...modules] }));
  return copy;
}
