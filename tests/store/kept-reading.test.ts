import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Amiss, readKept } from '../../src/store/kept-reading';
import { parsedFields } from '../../src/store/shapes';
import { temporaryHome } from '../support/home';
import { TODAY } from '../support/records';

const nothingAmiss = (): Amiss => ({ damaged: new Map(), recovered: new Set(), unreadable: new Map() });
const STAMP = 'damaged-2026-11-22T08-30-00';

describe('reading a kept file', () => {
  const read = (folder: string, amiss = nothingAmiss()) => ({
    value: readKept(join(folder, 'a.json'), parsedFields, amiss, TODAY),
    amiss,
    names: readdirSync(folder).sort(),
  });
  const lay = (folder: string, name: string, content: string | Buffer) =>
    writeFileSync(join(folder, name), content);

  it('gives its value', () => {
    using home = temporaryHome();
    lay(home.path, 'a.json', '{"a": 1}');
    expect(read(home.path)).toEqual({ value: { a: 1 }, amiss: nothingAmiss(), names: ['a.json'] });
  });

  it('passes over the mark that an editor put before it', () => {
    using home = temporaryHome();
    lay(home.path, 'a.json', '\ufeff{"a": 1}');
    expect(read(home.path).value).toEqual({ a: 1 });
  });

  it('gives nothing where nothing is', () => {
    using home = temporaryHome();
    expect(read(home.path)).toEqual({ value: undefined, amiss: nothingAmiss(), names: [] });
  });

  it('gives the backup where the file is gone', () => {
    using home = temporaryHome();
    lay(home.path, 'a.json.bak', '{"a": 1}');
    expect(read(home.path)).toEqual({ value: { a: 1 }, amiss: nothingAmiss(), names: ['a.json.bak'] });
  });

  it.each<[string, string | Buffer]>([
    ['cut off', '{"a": '],
    ['empty', ''],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])('sets a file aside that is %s, and puts its backup in its place', (_, damaged) => {
    using home = temporaryHome();
    lay(home.path, 'a.json', damaged);
    lay(home.path, 'a.json.bak', '{"a": 1}');
    const { value, amiss, names } = read(home.path);
    expect(value).toEqual({ a: 1 });
    expect(names).toEqual(['a.json', 'a.json.bak', `a.json.${STAMP}`]);
    expect(readFileSync(join(home.path, `a.json.${STAMP}`))).toEqual(Buffer.from(damaged));
    expect([...amiss.damaged.values()]).toEqual([join(home.path, `a.json.${STAMP}`)]);
    expect(amiss.recovered.size).toBe(1);
  });

  it('sets both aside where the backup is damaged too, and never one over another', () => {
    using home = temporaryHome();
    lay(home.path, `a.json.${STAMP}`, 'from before');
    lay(home.path, 'a.json', '1');
    lay(home.path, 'a.json.bak', '2');
    const { value, names } = read(home.path);
    expect(value).toBeUndefined();
    expect(names).toEqual([`a.json.bak.${STAMP}`, `a.json.${STAMP}`, `a.json.${STAMP}-2`]);
  });

  it('does not read what is too large to be its own', () => {
    using home = temporaryHome();
    lay(home.path, 'a.json', '{}');
    truncateSync(join(home.path, 'a.json'), 5_000_000_000);
    expect(read(home.path).names).toEqual([`a.json.${STAMP}`]);
  });

  it('leaves alone what it is not let read', () => {
    using home = temporaryHome();
    symlinkSync('a.json', join(home.path, 'a.json'));
    lay(home.path, 'a.json.bak', '{"a": 1}');
    const { value, amiss, names } = read(home.path);
    expect(value).toEqual({ a: 1 });
    expect([...amiss.unreadable.values()]).toEqual(['ELOOP']);
    expect(names).toEqual(['a.json', 'a.json.bak']);
  });

  it('puts back what its writer mended between the look and the move', () => {
    using home = temporaryHome();
    lay(home.path, 'a.json', '{"a": ');
    lay(home.path, 'good.json', '{"a": 2}');
    let looks = 0;
    const mended = (text: string) => {
      looks += 1;
      return looks === 1 ? undefined : (parsedFields(text) ?? parsedFields('{"a": 2}'));
    };
    expect(readKept(join(home.path, 'a.json'), mended, nothingAmiss(), TODAY)).toEqual({ a: 2 });
    expect(readdirSync(home.path).sort()).toEqual(['a.json', 'good.json']);
  });

  it('does not put it back over what its writer wrote since', () => {
    using home = temporaryHome();
    lay(home.path, 'a.json', 'old');
    lay(home.path, 'good.json', '{"a": 3}');
    let looks = 0;
    const mended = () => {
      looks += 1;
      if (looks === 2) linkSync(join(home.path, 'good.json'), join(home.path, 'a.json'));
      return looks === 1 ? undefined : { a: 2 };
    };
    expect(readKept(join(home.path, 'a.json'), mended, nothingAmiss(), TODAY)).toEqual({ a: 2 });
    expect(readFileSync(join(home.path, 'a.json'), 'utf8')).toBe('{"a": 3}');
  });

  it.runIf(process.platform === 'linux')('tells of a damaged file that cannot be moved', () => {
    const amiss = nothingAmiss();
    expect(readKept('/proc/self/cmdline', parsedFields, amiss, TODAY)).toBeUndefined();
    expect([...amiss.damaged.values()]).toEqual(['/proc/self/cmdline']);
  });

  it('takes a folder for no file', () => {
    using home = temporaryHome();
    mkdirSync(join(home.path, 'a.json'));
    expect(read(home.path, nothingAmiss()).names).toEqual([`a.json.${STAMP}`]);
  });

  it('names what it sets aside even where the clock knows no date', () => {
    using home = temporaryHome();
    lay(home.path, 'a.json', '');
    readKept(join(home.path, 'a.json'), parsedFields, nothingAmiss(), Number.NaN);
    expect(readdirSync(home.path)).toEqual(['a.json.damaged-undated']);
  });
});
