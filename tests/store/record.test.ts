import { chmodSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventOf, LAST_ORDER } from '../../src/learning/event';
import { LAST_TURN } from '../../src/store/sitting';
import { temporaryHome } from '../support/home';
import {
  event,
  events,
  lay,
  names,
  open,
  openNowhere,
  orders,
  read,
  sittingText,
  TODAY,
} from '../support/records';

const SAVED = { saved: true };

describe('a record', () => {
  it('is empty at first, and makes no file for a look', () => {
    using home = temporaryHome();
    const record = open(home.path);
    expect([record.events(), record.notices(), record.place(), record.hasUnsaved()]).toEqual([
      [],
      [],
      undefined,
      false,
    ]);
    expect(record.flush()).toEqual(SAVED);
    expect(names(home.path)).toEqual([]);
  });

  it('keeps what was answered, in one private file a sitting', () => {
    using home = temporaryHome();
    const record = open(home.path);
    expect(record.append(events(1, 2))).toEqual(SAVED);
    expect(record.append([event(3)])).toEqual(SAVED);
    expect(names(home.path)).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}\.json$/),
      expect.stringMatching(/\.json\.bak$/),
    ]);
    const modes = [
      home.path,
      join(home.path, 'record'),
      join(home.path, 'record', names(home.path)[0] as string),
    ];
    expect(modes.map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700, 0o600]);
    const next = open(home.path);
    expect(next.events()).toEqual(record.events());
    expect(next.tally()).toEqual(record.tally());
    expect(next.tally().order).toBe(3);
  });

  it('lets two terminals work at once, and each see the other when it next looks', () => {
    using home = temporaryHome();
    const [left, right] = [open(home.path), open(home.path)];
    left.append([event(1)]);
    expect([right.events().length, right.refresh(), right.refresh()]).toEqual([0, true, false]);
    right.append([event(2)]);
    expect([left.refresh(), left.refresh()]).toEqual([true, false]);
    left.append([event(3)]);
    right.refresh();
    expect(orders(left.events())).toEqual([1, 2, 3]);
    expect(right.events()).toEqual(left.events());
    expect(right.tally()).toEqual(left.tally());
  });

  it('folds what two terminals did without seeing each other in the one canonical order', () => {
    using home = temporaryHome();
    const [left, right] = [open(home.path), open(home.path)];
    const [a, b, c, d] = [event(1, {}, 'a'), event(1, {}, 'b'), event(2, {}, 'c'), event(2, {}, 'd')];
    left.append([b]);
    right.append([a]);
    right.append([d]);
    left.append([c]);
    left.refresh();
    right.refresh();
    expect(left.events()).toEqual([a, b, c, d]);
    expect(right.events()).toEqual([a, b, c, d]);
    expect(left.tally()).toEqual(open(home.path).tally());
  });

  it('goes on where the folder was deleted, with the whole sitting', () => {
    using home = temporaryHome();
    const record = open(home.path);
    record.append(events(1, 3));
    rmSync(join(home.path, 'record'), { recursive: true });
    expect(record.append([event(4)])).toEqual(SAVED);
    expect(orders(open(home.path).events())).toEqual([1, 2, 3, 4]);
  });

  it('begins another file when one is full, so that saves stay fast', () => {
    using home = temporaryHome();
    const record = open(home.path);
    const answer = { kind: 'explain', text: 'word '.repeat(900) } as const;
    const long = Array.from({ length: 500 }, (_, index) => event(index + 1, { answer, outcome: 'partial' }));
    expect(record.append(long)).toEqual(SAVED);
    expect(names(home.path).filter((name) => name.endsWith('.json'))).toHaveLength(3);
    expect(open(home.path).events()).toEqual(long);
    expect([record.refresh(), record.events().length]).toEqual([false, 500]);
  });
});

describe('the place', () => {
  it('is that of the newest sitting, whatever the clocks said', () => {
    using home = temporaryHome();
    const ahead = open(home.path, () => TODAY + 7_200_000);
    ahead.keepPlace({ section: 'first' });
    ahead.flush();
    const right = open(home.path);
    expect(right.place()).toEqual({ section: 'first' });
    right.keepPlace({ section: 'second' });
    expect([right.place(), right.hasUnsaved(), right.flush(), right.hasUnsaved()]).toEqual([
      { section: 'second' },
      true,
      SAVED,
      false,
    ]);
    expect(open(home.path).place()).toEqual({ section: 'second' });
    expect([ahead.refresh(), ahead.place()]).toEqual([true, { section: 'second' }]);
  });

  it('is written with the next answer', () => {
    using home = temporaryHome();
    const record = open(home.path);
    record.keepPlace({ top: 4 });
    expect(names(home.path)).toEqual([]);
    record.append([event(1)]);
    expect(open(home.path).place()).toEqual({ top: 4 });
  });

  it('is no news to the terminal that kept it', () => {
    using home = temporaryHome();
    const record = open(home.path);
    record.keepPlace({ top: 4 });
    record.flush();
    expect(record.refresh()).toBe(false);
  });

  it('is not written again while it is the same', () => {
    using home = temporaryHome();
    const record = open(home.path);
    record.keepPlace({ top: 4 });
    record.flush();
    record.keepPlace({ top: 4 });
    expect(record.hasUnsaved()).toBe(false);
  });
});

describe('what cannot be saved', () => {
  it('is kept in memory where there is no folder, and can be exported', () => {
    const record = openNowhere();
    expect(record.append(events(1, 2))).toEqual({ saved: false, notKept: 'No home.' });
    expect([record.notices(), record.hasUnsaved(), record.refresh()]).toEqual([['No home.'], true, false]);
    expect([record.events().length, record.tally().order]).toEqual([2, 2]);
    using home = temporaryHome();
    expect(open(home.path).importRecord(record.exportRecord())).toEqual({ added: 2, known: 0 });
  });

  it('is saved with the next answer, once the folder can be written', () => {
    using home = temporaryHome();
    const path = join(home.path, 'data');
    writeFileSync(path, 'in the way');
    const record = open(path);
    expect(record.notices()).toEqual([expect.stringContaining('cannot be saved')]);
    expect(record.append([event(1)])).toEqual({
      saved: false,
      notKept: expect.stringMatching(/failed \(E[A-Z]+\)\./),
    });
    expect([record.hasUnsaved(), record.events().length]).toEqual([true, 1]);
    rmSync(path);
    expect(record.append([event(2)])).toEqual(SAVED);
    expect(record.hasUnsaved()).toBe(false);
    expect(orders(open(path).events())).toEqual([1, 2]);
  });

  it.runIf(process.platform === 'linux')(
    'is not tried again for half a minute where the folder refuses',
    () => {
      let now = TODAY;
      const record = open('/sys/how-models-learn', () => now);
      const first = record.append([event(1)]);
      expect(first).toMatchObject({
        saved: false,
        notKept: expect.stringMatching(/cannot be written \(E[A-Z]+\).*--data-dir/),
      });
      now += 29_000;
      expect(record.flush()).toBe(first);
      now += 2_000;
      const later = record.flush();
      expect([later, later === first]).toEqual([first, false]);
      now -= 7_200_000;
      expect(record.flush()).not.toBe(later);
    },
  );
});

describe('what is amiss', () => {
  it('is told in calm lines, and harms nothing else', () => {
    using home = temporaryHome();
    lay(home.path, 'good.json', sittingText(events(1, 3)));
    lay(home.path, 'torn.json', sittingText(events(4, 6)).slice(0, 99));
    lay(home.path, 'newer.json', '{"format": 2, "app": "2.1.0", "events": {}}');
    lay(home.path, 'odd.json', '{"format": 1, "events": {"a": {"type": "badge-won"}}}');
    const record = open(home.path);
    expect(orders(record.events())).toEqual([1, 2, 3]);
    expect(record.notices()).toEqual([
      expect.stringMatching(
        /^One of your record files was damaged and kept as .*torn\.json\.damaged-2026-11-22T08-30-00\. Sittings read: 2\.$/,
      ),
      expect.stringMatching(/newer version \(2\.1\.0\).*npx how-models-learn@latest/),
      expect.stringMatching(/^One entry of your record has a form/),
    ]);
    expect(read(home.path, 'newer.json')).toContain('2.1.0');
    expect(open(home.path).notices()).toHaveLength(2);
  });

  it('is told once for several files', () => {
    using home = temporaryHome();
    for (const name of ['a', 'b', 'c']) lay(home.path, `${name}.json`, '');
    lay(home.path, 'a.json.bak', sittingText(events(1, 2)));
    const [notice, ...others] = open(home.path).notices();
    expect(notice).toMatch(
      /^3 of your record files were damaged and kept as .* and 2 more like it\. Read from their backups: 1\./,
    );
    expect(others).toEqual([]);
  });

  it('is a folder in which nothing can be kept', () => {
    using home = temporaryHome();
    writeFileSync(join(home.path, 'record'), '');
    expect(open(home.path).notices()).toEqual([
      expect.stringMatching(/cannot be saved in .* \(ENOTDIR\).*--data-dir/),
    ]);
  });

  it.runIf(process.platform === 'linux')('is a file that cannot be read: it is left where it is', () => {
    using home = temporaryHome();
    lay(home.path, 'good.json', sittingText(events(1, 2)));
    for (const name of ['a.json', 'b.json']) symlinkSync('/proc/self/mem', join(home.path, 'record', name));
    const record = open(home.path);
    expect(record.notices()).toEqual([expect.stringMatching(/a\.json and 1 more cannot be read \(EIO\)/)]);
    expect([record.events().length, names(home.path)]).toEqual([2, ['a.json', 'b.json', 'good.json']]);
  });

  it.runIf(process.platform !== 'win32')('is a folder that others can look into', () => {
    using home = temporaryHome();
    const folder = dirname(lay(home.path, 'a.json', sittingText(events(1, 1))));
    expect(open(home.path).notices()).toEqual([]);
    chmodSync(folder, 0o755);
    expect(open(home.path).notices()).toEqual([expect.stringContaining(`chmod 700 ${folder}`)]);
  });
});

describe('export and import', () => {
  it('carry a record to another machine; importing twice changes nothing', () => {
    using here = temporaryHome();
    using there = temporaryHome();
    const old = open(here.path);
    old.keepPlace({ section: 'tailor' });
    old.append(events(1, 4));
    const text = old.exportRecord();
    const record = open(there.path);
    record.append([event(1)]);
    expect(record.importRecord(`\ufeff${text}`)).toEqual({ added: 4, known: 0 });
    expect(record.importRecord(text)).toEqual({ added: 0, known: 4 });
    const before = names(there.path);
    expect(open(there.path).importRecord(text)).toEqual({ added: 0, known: 4 });
    expect(names(there.path)).toEqual(before);
    expect(record.events()).toHaveLength(5);
    expect(open(there.path).events()).toEqual(record.events());
    expect(open(there.path).place()).toEqual({ section: 'tailor' });
  });

  it('with the largest numbers there are, leaves all that follows readable', () => {
    using home = temporaryHome();
    const { id, ...last } = event(LAST_ORDER);
    const place = { turn: LAST_TURN, at: TODAY - 1, where: { screen: 'theirs' } };
    const text = JSON.stringify({ format: 1, events: { [id]: last }, place });
    expect(open(home.path).importRecord(text)).toEqual({ added: 1, known: 0 });
    const record = open(home.path);
    for (const id of ['mine-1', 'mine-2']) {
      const order = record.tally().order + 1;
      const moment = { at: TODAY, day: '2026-11-22' };
      record.append([
        eventOf({ type: 'section-opened', section: id }, { lesson: 'crank', id, order, moment }),
      ]);
    }
    record.keepPlace({ screen: 'mine' });
    expect(record.flush()).toEqual(SAVED);
    const next = open(home.path);
    expect(next.notices()).toEqual([]);
    expect(next.events()).toEqual(record.events());
    expect(next.events().map((known) => known.id)).toEqual(expect.arrayContaining([id, 'mine-1', 'mine-2']));
    expect(next.place()).toEqual({ screen: 'mine' });
  });

  it.each([
    ['what is no record', 'Dear diary', /not an exported record/],
    ['a cut-off file', sittingText(events(1, 2)).slice(0, -1), /not an exported record/],
    ['a newer format', '{"format": 2, "app": "3.0.0"}', /newer version \(3\.0\.0\)/],
  ])('refuse %s', (_, text, reason) => {
    using home = temporaryHome();
    expect(open(home.path).importRecord(text)).toEqual({ refused: expect.stringMatching(reason) });
    expect(names(home.path)).toEqual([]);
  });

  it('refuse where nothing can be saved, and take nothing', () => {
    const record = openNowhere();
    expect(record.importRecord(sittingText(events(1, 2)))).toEqual({ refused: 'No home.' });
    expect(record.events()).toEqual([]);
  });
});
