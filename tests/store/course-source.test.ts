import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/course/limits';
import { checkPath } from '../../src/store/course-path';
import { PACK, readCourse } from '../../src/store/course-source';
import { firstForbidden } from '../../src/text/characters';
import { type TemporaryFolder, temporaryFolder } from '../support/folder';

const SOUND = '1-lines/a-lesson.md';
const SECRET = 'not for the course';

let temporary: TemporaryFolder;
let folder = '';
beforeEach(() => {
  temporary = temporaryFolder('course');
  folder = join(temporary.path, 'pack');
  write('course.yaml', 'title: x\n');
  write(SOUND, 'text\n');
  write('../outside/secret.md', SECRET);
});
afterEach(() => temporary[Symbol.dispose]());

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const link = (path: string, target: string) => symlinkSync(target, join(folder, path));
const read = () => readCourse(folder, 'pack');
const listen = (path: string) =>
  new Promise<() => void>((resolve) => {
    const server = createServer().listen(path, () => resolve(() => server.close()));
  });

describe('a course', () => {
  it('is its texts, by path, and nothing else', () => {
    write('2-curves/picture.png', '\x89PNG');
    write('2-curves/Notes for me.txt', 'x');
    write('concepts.yaml', '\ufeffLINE: [line]\r\n');
    const { files, diagnostics } = read();
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries(files)).toEqual({
      'pack/1-lines/a-lesson.md': 'text\n',
      'pack/concepts.yaml': 'LINE: [line]\r\n',
      'pack/course.yaml': 'title: x\n',
    });
  });

  it('may lie in a folder that is reached through a link', () => {
    const path = join(temporary.path, 'linked');
    symlinkSync(folder, path);
    expect(readCourse(path, 'pack')).toMatchObject({ files: read().files, diagnostics: [] });
  });
});

describe('a path', () => {
  it.each(['course.yaml', SOUND, '1/2/3/a_b.c-d.md', 'console/nulls.md'])('%s is sound', (path) => {
    expect(checkPath(path)).toBeUndefined();
  });

  it.each<[attack: string, path: string, rule: string]>([
    ['upwards', '../outside/secret.md', 'name-not-portable'],
    ['upwards in the middle', '1-lines/../../secret.md', 'name-not-portable'],
    ['nowhere', './a.md', 'name-not-portable'],
    ['an empty part', '1-lines//a.md', 'name-not-portable'],
    ['absolute', '/etc/passwd', 'name-not-portable'],
    ['absolute on Windows', 'C:\\secret.md', 'name-not-portable'],
    ['a drive', 'C:secret.md', 'name-not-portable'],
    ['a NUL', 'a.md\0.png', 'name-not-portable'],
    ['a device of Windows', 'nul', 'name-not-portable'],
    ['a device with an extension', '1-lines/Com1.md', 'name-not-portable'],
    ['a dot at the end', 'folder./a.md', 'name-not-portable'],
    ['hidden', '.git/config.yaml', 'name-hidden'],
    ['long', `${'a/'.repeat(3)}${'b'.repeat(200)}.md`, 'path-too-long'],
    ['deep', 'a/b/c/d/e.md', 'path-too-deep'],
  ])('%s is refused', (_, path, rule) => {
    const refusal = checkPath(path);
    expect(refusal?.rule).toBe(rule);
    expect(refusal?.fix).not.toBe('');
    expect(firstForbidden(`${refusal?.message}${refusal?.fix}`)).toBeUndefined();
  });
});

describe('an attack by what lies in the folder', () => {
  type Attack = () => unknown;
  const text = (path: string) => () => write(path, 'text\n');
  const sparse = (path: string, size: number) => () => {
    write(path, '');
    truncateSync(join(folder, path), size);
  };

  it.each<[attack: string, act: Attack, file: string, rule: string, line?: number]>([
    ['a link to a file', () => link('a.md', '../outside/secret.md'), 'a.md', 'link-used'],
    ['a link to a file beside it', () => link('a.md', 'course.yaml'), 'a.md', 'link-used'],
    ['a link to a folder', () => link('2-more', '../outside'), '2-more', 'link-used'],
    ['a link to a device', () => link('a.md', '/dev/zero'), 'a.md', 'link-used'],
    ['a link to itself', () => link('a.md', 'a.md'), 'a.md', 'link-used'],
    ['a link round in a circle', () => link('2-more', '.'), '2-more', 'link-used'],
    ['a link to nothing', () => link('a.md', 'gone.md'), 'a.md', 'file-not-readable'],
    ['a pipe', () => execFileSync('mkfifo', [join(folder, 'a.md')]), 'a.md', 'not-a-file'],
    ['a file of 5 GB', sparse('a.md', 5 * 1024 ** 3), 'a.md', 'file-too-large'],
    ['one byte too many', sparse('a.md', LIMITS.fileBytes + 1), 'a.md', 'file-too-large'],
    ['a backslash', text('1\\a.md'), '1\\a.md', 'name-not-portable'],
    ['a drive', text('C:a.md'), 'C:a.md', 'name-not-portable'],
    ['a device of Windows', text('aux.md'), 'aux.md', 'name-not-portable'],
    ['a folder with a space at its end', text('1 /a.md'), '1 ', 'name-not-portable'],
    ['an escape sequence', text('\x1b]0;x\x07.md'), ']0;x.md', 'name-not-portable'],
    ['a turned name', text('a\u202edm.md'), 'adm.md', 'name-not-portable'],
    ['a line feed', text('a\nerror.md'), 'a error.md', 'name-not-portable'],
    ['a hidden file', text('.a.md'), '.a.md', 'name-hidden'],
    ['a hidden folder', text('.git/a.md'), '.git', 'name-hidden'],
    ['a deep folder', text('a/b/c/d/e.md'), 'a/b/c/d/e.md', 'path-too-deep'],
    ['a long name', text(`${'a'.repeat(198)}.md`), `${'a'.repeat(198)}.md`, 'path-too-long'],
    [
      'another encoding',
      () => write('a.md', Buffer.from('one\ntwo\nd\xe9j\xe0\n', 'latin1')),
      'a.md',
      'not-utf-8',
      3,
    ],
    ['UTF-16', () => write('a.md', Buffer.from('\ufefftext', 'utf16le')), 'a.md', 'not-utf-8'],
    ['half of a pair', () => write('a.md', Buffer.from([0xed, 0xa0, 0x80])), 'a.md', 'not-utf-8'],
  ])('%s is refused at once, with its place and the cure', (_, act, file, rule, line = 1) => {
    act();
    const began = performance.now();
    const { files, diagnostics } = read();
    expect(performance.now() - began).toBeLessThan(500);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ file: `pack/${file}`, rule, line, column: 1 });
    expect(firstForbidden(JSON.stringify(diagnostics))).toBeUndefined();
    expect([...files.keys()].sort()).toEqual([`pack/${SOUND}`, 'pack/course.yaml']);
    expect([...files.values()].join()).not.toContain(SECRET);
  });

  it('a socket is refused too', async () => {
    const close = await listen(join(folder, 'a.md'));
    expect(read().diagnostics).toMatchObject([{ file: 'pack/a.md', rule: 'not-a-file' }]);
    close();
  });

  it('a folder that is not there is told, not thrown', () => {
    rmSync(folder, { recursive: true });
    expect(read()).toMatchObject({
      files: new Map(),
      diagnostics: [{ file: 'pack', rule: 'file-not-readable', message: 'this cannot be read (ENOENT)' }],
    });
  });
});

describe('a course by others', () => {
  it(`has ${PACK.files} files at most, and as many folders`, () => {
    for (let count = 2; count < PACK.files; count++) write(`2-more/lesson-${count}.md`, 'x');
    expect(read().diagnostics).toEqual([]);
    write('2-more/one-too-many.png', 'x');
    expect(read().diagnostics).toEqual([
      expect.objectContaining({ file: 'pack', message: 'the course has more than 500 files' }),
    ]);
    const unlimited = readCourse(folder, 'pack', { ...PACK, files: Number.POSITIVE_INFINITY });
    expect(unlimited).toMatchObject({ diagnostics: [] });
    expect(unlimited.files.size).toBe(PACK.files);
  });

  it('has 20 MB of text at most', () => {
    const large = Buffer.alloc(LIMITS.fileBytes, 'x');
    for (let count = 0; count < 80; count++) write(`2-more/lesson-${count}.md`, large);
    expect(read().diagnostics).toEqual([
      expect.objectContaining({ file: 'pack', message: 'the course has more than 20 MB of text' }),
    ]);
  });
});
