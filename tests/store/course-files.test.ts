import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCourse } from '../../src/store/course-files';
import { temporaryHome } from '../support/home';

it('a course gives the lessons and drafts of its outline, and reads no other file', () => {
  using home = temporaryHome();
  const write = (name: string, value: object) => writeFileSync(join(home.path, name), JSON.stringify(value));
  mkdirSync(join(home.path, 'lessons'));
  write('course.json', { modules: [{ lessons: [{ id: 'one' }] }], drafts: ['two'] });
  for (const name of ['lessons/one', 'lessons/two', 'lessons/three', 'secret'])
    write(`${name}.json`, { id: name });
  const course = openCourse(home.path);
  expect([course.lesson('one').id, course.lesson('two').id]).toEqual(['lessons/one', 'lessons/two']);
  for (const id of ['three', '../secret', '']) expect(() => course.lesson(id)).toThrow(`no lesson ${id}`);
});
