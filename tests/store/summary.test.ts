import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressFrom } from '../../src/learning/progress';
import { writeSummary } from '../../src/store/summary';
import { temporaryHome } from '../support/home';
import { fold, outline, story } from '../support/learner';
import { TODAY } from '../support/records';

const progress = progressFrom(outline, fold(story('open: postcard, open: tailor, name: correct')));
const configIn = (path: string) => JSON.parse(readFileSync(join(path, 'config.json'), 'utf8'));
const write = (path: string) => writeSummary({ kind: 'folder', path }, progress, TODAY);

describe('the summary in config.json', () => {
  it('tells people and other programs what has been earned', () => {
    using home = temporaryHome();
    expect(write(home.path)).toBeUndefined();
    expect(configIn(home.path)).toEqual({ summary: { xp: progress.xp, lessonsDone: 0 } });
    expect(progress.xp).toBeGreaterThan(0);
    expect(statSync(join(home.path, 'config.json')).mode & 0o777).toBe(0o600);
  });

  it('leaves preferences as they are, and is not written while it is the same', () => {
    using home = temporaryHome();
    writeFileSync(
      join(home.path, 'config.json'),
      '{"preferences": {"ascii": true}, "summary": {"xp": 9999}}',
    );
    write(home.path);
    expect(configIn(home.path)).toEqual({
      preferences: { ascii: true },
      summary: { xp: progress.xp, lessonsDone: 0 },
    });
    const { ino } = statSync(join(home.path, 'config.json'));
    write(home.path);
    expect(statSync(join(home.path, 'config.json')).ino).toBe(ino);
  });

  it('sets a damaged config.json aside and says so', () => {
    using home = temporaryHome();
    writeFileSync(join(home.path, 'config.json'), '{"preferences": ');
    expect(write(home.path)).toMatch(
      /config\.json was damaged and kept as .*config\.json\.damaged-2026-11-22T08-30-00/,
    );
    expect(configIn(home.path)).toHaveProperty('summary');
    expect(readdirSync(home.path)).toHaveLength(2);
  });

  it('is not written over what cannot be read, nor where there is no folder', () => {
    using home = temporaryHome();
    writeFileSync(join(home.path, 'file'), '');
    expect(write(join(home.path, 'file'))).toBeUndefined();
    expect(writeSummary({ kind: 'memory-only', notice: '' }, progress)).toBeUndefined();
    expect(readdirSync(home.path)).toEqual(['file']);
  });
});
