import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/speech/whole-file';
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
