import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reckoning } from '../../scripts/torture/reckoning';
import { shiftClocks } from '../../scripts/torture/trials/clocks';
import { crowd } from '../../scripts/torture/trials/crowd';
import { damageFiles } from '../../scripts/torture/trials/damage';
import { deleteFolder } from '../../scripts/torture/trials/deleted';
import {
  callsOfSave,
  faultySaves,
  faultyStarts,
  killedSaves,
  LASTING,
  PASSING,
  tornSaves,
} from '../../scripts/torture/trials/faults';
import { canMount, fillDisk } from '../../scripts/torture/trials/full-disk';
import { killWriters } from '../../scripts/torture/trials/kills';
import { stopWriters } from '../../scripts/torture/trials/stops';
import { Workshop } from '../../scripts/torture/writers';

/** The trials of `npm run torture`, as far as they go in half a minute. Real processes, real files, real kills. */

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

const UNHARMED = { lost: 0, wrong: 0, xpOff: 0, litter: 0, damaged: 0 };

function expectUnharmed(result: Reckoning, saved: number): void {
  expect(result).toMatchObject(UNHARMED);
  expect(result.saved).toBeGreaterThanOrEqual(saved);
  expect(result.events).toBeGreaterThanOrEqual(result.saved);
}

describe('the record outlives', { timeout: 120_000 }, () => {
  it('terminals that are killed at random moments', async () => {
    expectUnharmed(await killWriters(workshop, 40, 4), 30);
  });

  it('a kill at every call of a save', async () => {
    expectUnharmed(await killedSaves(workshop, 1), 15);
  });

  it('a kill before a write that was cut short is undone: from the backup', async () => {
    const { damaged, ...result } = await tornSaves(workshop);
    expectUnharmed({ ...result, damaged: 0 }, 21);
    expect(damaged).toBeGreaterThan(0);
  });

  it('a power cut: the file is synced before it takes its name, and its folder after', async () => {
    for (const before of [0, 1]) {
      const calls = await callsOfSave(workshop, before);
      const [renamed, firstSync, lastSync] = [
        calls.indexOf('renameSync'),
        calls.lastIndexOf('fsyncSync', calls.indexOf('renameSync')),
        calls.lastIndexOf('fsyncSync'),
      ];
      expect(firstSync).toBeGreaterThan(calls.indexOf('writeSync'));
      expect(renamed).toBeGreaterThan(firstSync);
      expect(lastSync).toBeGreaterThan(renamed);
    }
    const first = await callsOfSave(workshop, 0);
    expect(first.slice(0, first.indexOf('writeSync'))).toContain('fsyncSync');
  });

  it('many terminals at once', async () => {
    const result = await crowd(workshop, 8, 50);
    expectUnharmed(result, 400);
    expect(result.events).toBe(400);
  });

  it.runIf(process.platform === 'linux')(
    'a terminal that is stopped in a save while others go on',
    async () => {
      const result = await stopWriters(workshop, [3, 6, 9, 12, 14, 15, 16, 17, 18, 20]);
      expectUnharmed(result, 100);
      expect(result.told).toBe(0);
    },
  );

  it('clocks that are hours and years off', async () => {
    const result = await shiftClocks(workshop, 3);
    expectUnharmed(result, 42);
    expect(result.outOfOrder).toBe(0);
  });

  it('faults at every call of a save', async () => {
    const kinds = [...PASSING, ...LASTING.filter(({ what }) => what === 'EIO' || what === 'ENOSPC')];
    const result = await faultySaves(workshop, kinds, 1);
    expectUnharmed(result, 600);
    expect(result).toMatchObject({ stuck: 0, lostAtOnce: 0 });
    expect(result.told).toBeGreaterThan(100);
  });

  it('faults at every call of a start', async () => {
    const result = await faultyStarts(workshop, [...PASSING, ...LASTING]);
    expectUnharmed(result, 15);
    expect(result.stuck).toBe(0);
  });

  it('a thousand damaged, odd and newer files', () => {
    const { lines, ...faults } = damageFiles(workshop.folder(), 1000, 4711);
    const none = { thrown: 0, missing: 0, bytesLost: 0, newerTouched: 0, controls: 0 };
    expect(faults).toEqual({ files: 1000, ...none });
    expect(lines).toBeLessThanOrEqual(4);
  });

  it('a folder that is deleted while it runs', async () => {
    expectUnharmed(await deleteFolder(workshop, 2, 60), 118);
  });

  it('a full disk', async ({ skip }) => {
    if (!canMount(workshop, 'tmpfs')) return skip('mounting is not allowed here');
    const sizes = Array.from({ length: 17 }, (_, index) => index * 4);
    const result = await fillDisk(workshop, 'tmpfs', sizes);
    expectUnharmed(result, 500);
    expect(result).toMatchObject({ told: 17, recovered: 17, lostAtOnce: 0 });
  });
});
