import { readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFileOrFree, writeWhole } from '../../src/speech/whole-file';
import { temporaryHome } from '../support/home';

const text = (content: string) => ({
  write: (file: { writeFile(text: string): Promise<void> }) => file.writeFile(content),
});

describe('a whole file', () => {
  it('takes its name and its mode from the new one, and leaves nothing beside it', async () => {
    using home = temporaryHome();
    const path = join(home.path, 'record.json');
    writeFileSync(path, 'before', { mode: 0o644 });
    await writeWhole(path, { ...text('after'), mode: 0o600 });
    expect(readFileSync(path, 'utf8')).toBe('after');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(home.path)).toEqual(['record.json']);
  });

  it.each([
    ['there', true],
    ['not there yet', false],
  ])('is written where links lead, and they stay: to a file %s', async (_, isThere) => {
    using home = temporaryHome();
    const [first, second, file] = ['first', 'second', 'file'].map((name) => join(home.path, name)) as [
      string,
      string,
      string,
    ];
    symlinkSync('second', first);
    symlinkSync(file, second);
    if (isThere) writeFileSync(file, 'before', { mode: 0o644 });
    expect(await isFileOrFree(first)).toBe(true);
    await writeWhole(first, { ...text('after'), mode: 0o600 });
    expect([readlinkSync(first), readlinkSync(second)]).toEqual(['second', file]);
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(home.path).sort()).toEqual(['file', 'first', 'second']);
  });

  it('is not written to a link that leads to itself', async () => {
    using home = temporaryHome();
    const path = join(home.path, 'loop');
    symlinkSync('loop', path);
    await expect(writeWhole(path, text('after'))).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it.each([
    ['/dev/null', false],
    ['/dev/stdout', false],
    ['/dev/fd/1', false],
    ['/proc/self/fd/1', false],
    ['/tmp', false],
    ['/tmp/there-is-no-such-file', true],
  ])('may take the name %s: %s', async (path, may) => {
    expect(await isFileOrFree(path)).toBe(may);
  });

  it('is the one before where the new one cannot be written to its end', async () => {
    using home = temporaryHome();
    const path = join(home.path, 'record.json');
    writeFileSync(path, 'before');
    const full = async (file: { writeFile(text: string): Promise<void> }) => {
      await file.writeFile('half');
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    await expect(writeWhole(path, { write: full })).rejects.toMatchObject({ code: 'ENOSPC' });
    await writeWhole(path, { ...text('half'), isWhole: () => false });
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(home.path)).toEqual(['record.json']);
  });
});
