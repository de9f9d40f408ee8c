import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptFile } from '../../src/store/kept-file';
import { temporaryHome } from '../support/home';

const codeOf = (action: () => void): string | undefined => {
  try {
    action();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};
const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** What goes wrong in the middle of a save is in torture.test.ts, where every call of one fails in turn. */
describe('a kept file', () => {
  it('is private, as are the folders above it', () => {
    using home = temporaryHome();
    const folder = join(home.path, 'new', 'record');
    new KeptFile(folder, 'one').save({ a: 1 });
    const modes = [folder, join(home.path, 'new'), join(folder, 'one.json')].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600]);
    expect(jsonIn(join(folder, 'one.json'))).toEqual({ a: 1 });
  });

  it('keeps the version before under a second name, and leaves nothing else', () => {
    using home = temporaryHome();
    const file = new KeptFile(home.path, 'one');
    file.save({ a: 1 });
    expect(readdirSync(home.path)).toEqual(['one.json']);
    file.save({ a: 2 });
    file.save({ a: 3 });
    expect(readdirSync(home.path).sort()).toEqual(['one.json', 'one.json.bak']);
    expect([jsonIn(join(home.path, 'one.json')), jsonIn(join(home.path, 'one.json.bak'))]).toEqual([
      { a: 3 },
      { a: 2 },
    ]);
  });

  it('is written again as a whole where its folder was deleted', () => {
    using home = temporaryHome();
    const folder = join(home.path, 'record');
    const file = new KeptFile(folder, 'one');
    file.save({ a: 1 });
    file.save({ a: 2 });
    rmSync(folder, { recursive: true });
    file.save({ a: 3 });
    expect(readdirSync(folder)).toEqual(['one.json']);
  });

  it('keeps what stood there before the first save', () => {
    using home = temporaryHome();
    writeFileSync(join(home.path, 'one.json'), '{"by": "hand"}');
    new KeptFile(home.path, 'one', '{"by": "hand"}').save({ a: 1 });
    expect(jsonIn(join(home.path, 'one.json.bak'))).toEqual({ by: 'hand' });
  });

  it('is not written over what turns out to be something else', () => {
    using home = temporaryHome();
    const file = new KeptFile(home.path, 'one');
    file.save({ a: 1 });
    rmSync(join(home.path, 'one.json'));
    mkdirSync(join(home.path, 'one.json'));
    expect(codeOf(() => file.save({ a: 2 }))).toBeDefined();
    rmSync(join(home.path, 'one.json'), { recursive: true });
    file.save({ a: 3 });
    expect(jsonIn(join(home.path, 'one.json'))).toEqual({ a: 3 });
  });

  it('says what the system says where there can be no folder', () => {
    using home = temporaryHome();
    writeFileSync(join(home.path, 'file'), '');
    expect(codeOf(() => new KeptFile(join(home.path, 'file', 'record'), 'one').save({}))).toBe('ENOTDIR');
  });

  it('is not torn where conf would write in place', () => {
    using home = temporaryHome();
    process.env.SNAP = '/snap/x';
    try {
      const file = new KeptFile(home.path, 'one');
      file.save({ a: 1 });
      file.save({ a: 2 });
      expect(jsonIn(join(home.path, 'one.json.bak'))).toEqual({ a: 1 });
      expect(process.env.SNAP).toBe('/snap/x');
    } finally {
      delete process.env.SNAP;
    }
  });
});
