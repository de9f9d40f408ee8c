import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resetRecord } from '../../src/store/reset';
import { temporaryHome } from '../support/home';
import { event, open, TODAY } from '../support/records';

describe('a reset', () => {
  it('renames the record, each under a name of its own, and deletes nothing', () => {
    using home = temporaryHome();
    open(home.path).append([event(1)]);
    expect(resetRecord(home.path, TODAY)).toEqual({
      path: join(home.path, 'record-before-reset-2026-11-22'),
    });
    expect(open(home.path).events()).toEqual([]);
    open(home.path).append([event(1)]);
    expect(resetRecord(home.path, TODAY)).toEqual({
      path: join(home.path, 'record-before-reset-2026-11-22-2'),
    });
    expect(readdirSync(home.path)).toHaveLength(2);
  });

  it('lets a sitting in another terminal go on', () => {
    using home = temporaryHome();
    const other = open(home.path);
    other.append([event(1)]);
    resetRecord(home.path);
    expect(other.append([event(2)])).toEqual({ saved: true });
    expect(open(home.path).events()).toHaveLength(2);
  });

  it('has nothing to do where there is no record', () => {
    using home = temporaryHome();
    expect(resetRecord(home.path)).toEqual({});
  });

  it.runIf(process.platform === 'linux')('says why it was not done', () => {
    using home = temporaryHome();
    // A path that is just short enough, under which no longer name has room.
    const root = join(home.path, ...Array(25).fill('x'.repeat(200)))
      .slice(0, 4080)
      .replace(/\/$/, 'x');
    mkdirSync(join(root, 'record'), { recursive: true });
    expect(resetRecord(root, TODAY)).toEqual({ notDone: expect.stringContaining('(ENAMETOOLONG)') });
  });
});
