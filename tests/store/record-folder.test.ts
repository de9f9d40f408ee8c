import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/learning/types';
import { temporaryHome } from '../support/home';
import { event, lay, names, open, orders, sittingText, TODAY } from '../support/records';

/** Sittings of ten events, one after the other, laid by hand; gives all events. */
function laySittings(path: string, sittings: number): LearnerEvent[] {
  return Array.from({ length: sittings }, (_, sitting) => {
    const list = Array.from({ length: 10 }, (_, index) => event(sitting * 10 + index + 1));
    const file = lay(path, `sitting-${sitting}.json`, sittingText(list));
    utimesSync(file, TODAY / 1000, TODAY / 1000);
    return list;
  }).flat();
}

const snapshotIn = (path: string) => join(path, 'snapshot');

/** Makes whatever stands in a file look as it was, to whom looks at names, sizes and times only. */
function rewriteUnseen(file: string, change: (text: string) => string): void {
  const { mtime } = statSync(file);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  utimesSync(file, mtime, mtime);
}

describe('the snapshot of a large record', () => {
  it('spares the next start the reading of all files', () => {
    using home = temporaryHome();
    laySittings(home.path, 120);
    const first = open(home.path);
    expect(existsSync(snapshotIn(home.path))).toBe(true);
    // What a start does not read, it cannot see.
    for (const name of names(home.path)) {
      rewriteUnseen(join(home.path, 'record', name), (text) => text.replaceAll('incorrect', 'inc0rrect'));
    }
    const next = open(home.path);
    expect(next.tally()).toEqual(first.tally());
  });

  it('is private', () => {
    using home = temporaryHome();
    laySittings(home.path, 60);
    open(home.path);
    expect(statSync(snapshotIn(home.path)).mode & 0o777).toBe(0o600);
  });

  it('is not made for a small record', () => {
    using home = temporaryHome();
    laySittings(home.path, 10);
    open(home.path);
    expect(existsSync(snapshotIn(home.path))).toBe(false);
  });

  it('is gone on from: new sittings are read, and all events are there when they are asked for', () => {
    using home = temporaryHome();
    const all = laySittings(home.path, 120);
    open(home.path);
    const added = [event(1201), event(1202)];
    open(home.path).append(added);
    const next = open(home.path);
    expect(next.tally().order).toBe(1202);
    next.append([event(1203)]);
    expect(orders(next.events())).toEqual(orders([...all, ...added, event(1203)]));
    expect(next.events()).toBe(next.events());
  });

  it('keeps the newest place', () => {
    using home = temporaryHome();
    laySittings(home.path, 60);
    const record = open(home.path);
    record.keepPlace({ section: 'tailor' });
    record.flush();
    rmSync(snapshotIn(home.path));
    open(home.path);
    expect(readFileSync(snapshotIn(home.path), 'utf8')).toContain('tailor');
    expect(open(home.path).place()).toEqual({ section: 'tailor' });
  });

  it('is told of two terminals that settle nothing of each other', () => {
    using home = temporaryHome();
    laySittings(home.path, 120);
    const [left, right] = [open(home.path), open(home.path)];
    left.append([event(1201, {}, 'b')]);
    right.append([event(1201, {}, 'a')]);
    left.refresh();
    expect(left.tally()).toEqual(open(home.path).tally());
    expect(left.events()).toHaveLength(1202);
  });

  it.each<[string, (path: string) => void, number]>([
    [
      'a file was changed by hand',
      (path) => lay(path, 'sitting-3.json', sittingText([event(31), event(32)])),
      1192,
    ],
    ['a file is gone', (path) => rmSync(join(path, 'record', 'sitting-3.json')), 1190],
    [
      'a file came from another machine',
      (path) => lay(path, 'away.json', sittingText([event(5), event(1300)])),
      1202,
    ],
    [
      'a sync program left a copy',
      (path) => lay(path, 'sitting-3 (copy).json', readFileSync(join(path, 'record', 'sitting-3.json'))),
      1200,
    ],
    ['it is cut off', (path) => rewriteUnseen(snapshotIn(path), (text) => text.slice(0, -9)), 1200],
    [
      'it was changed',
      (path) => rewriteUnseen(snapshotIn(path), (text) => text.replace('"attempts":', '"attempts":9')),
      1200,
    ],
    ['it is empty', (path) => writeFileSync(snapshotIn(path), ''), 1200],
    ['it is gone', (path) => rmSync(snapshotIn(path)), 1200],
  ])('is not believed, and all is read again, where %s', (_, happens, count) => {
    using home = temporaryHome();
    laySittings(home.path, 120);
    open(home.path);
    happens(home.path);
    const record = open(home.path);
    const { tally, all } = { tally: record.tally(), all: record.events() };
    expect(all).toHaveLength(count);
    rmSync(snapshotIn(home.path));
    expect(open(home.path).tally()).toEqual(tally);
  });

  it('is not believed by another version', () => {
    using home = temporaryHome();
    laySittings(home.path, 120);
    open(home.path);
    const before = readFileSync(snapshotIn(home.path), 'utf8');
    const record = open(home.path, () => TODAY, '0.2.0');
    expect(record.tally().order).toBe(1200);
    expect(readFileSync(snapshotIn(home.path), 'utf8')).not.toBe(before);
  });

  it('takes in what comes while the program runs from before what was settled', () => {
    using home = temporaryHome();
    laySittings(home.path, 120);
    open(home.path);
    const record = open(home.path);
    record.append([event(1201)]);
    lay(home.path, 'away.json', sittingText([event(7), event(1300)]));
    expect(record.refresh()).toBe(true);
    expect(record.events()).toHaveLength(1203);
    expect(record.tally()).toEqual(open(home.path).tally());
  });
});

describe('the record folder', () => {
  it('is left without litter by a start, and nothing else is taken from it', () => {
    using home = temporaryHome();
    const stays = ['.hidden.json', 'note.txt', 'whole.json', 'whole.json.tmp-x', 'x.json.damaged-2026-11-22'];
    for (const name of stays) lay(home.path, name, sittingText([event(1)]));
    lay(home.path, 'whole.json.tmp-1234567890abcdef', '{');
    lay(home.path, 'whole.json.bak.tmp-1234567890abcdef', '{');
    writeFileSync(join(home.path, 'snapshot.tmp-4711'), '{');
    writeFileSync(join(home.path, 'config.json.tmp-1234567890abcdef'), '{');
    writeFileSync(join(home.path, 'theirs.json.tmp-1234567890abcdef'), '{');
    expect(open(home.path).events()).toHaveLength(1);
    expect(names(home.path)).toEqual([...stays, 'whole.json.bak.tmp-1234567890abcdef'].sort());
    expect(readdirSync(home.path).sort()).toEqual(['record', 'theirs.json.tmp-1234567890abcdef']);
  });
});
