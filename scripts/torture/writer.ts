import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openRecord, type StoredRecord } from '../../src/store/record';
import type { Fault } from './preload/faults';
import { eventOf } from './story';
import type { Task } from './writers';

/**
 * A learner's terminal without a screen: it opens the real record and appends to it. On stdout it says `?id`
 * before an event is saved, and `+id` once it was told that it is.
 */

const say = (line: string) => writeSync(1, `${line}\n`);

/** Set by the preload that injects faults; see preload/faults.ts. */
declare global {
  var tortureFaults: { arm(fault: Fault): void; disarm(): number } | undefined;
}

function open(folder: string): StoredRecord {
  return openRecord({
    folder: { kind: 'folder', path: folder },
    app: '0.1.0',
    now: () => Date.now(),
    newId: randomUUID,
  });
}

/** Appends one event; true if it was reported as saved. */
function append(record: StoredRecord): boolean {
  const id = randomUUID();
  say(`?${id}`);
  const outcome = record.append([eventOf(id, record.tally().order + 1)]);
  say(outcome.saved ? `+${id}` : `-${outcome.notKept}`);
  return outcome.saved;
}

function appendMany({ folder, count }: Extract<Task, { kind: 'append' }>): void {
  const record = open(folder);
  for (let done = 0; done < count; done++) {
    if (done % 25 === 0) record.refresh();
    append(record);
  }
  record.keepPlace({ writer: process.pid });
  record.flush();
}

/** Saves some events, then one with a fault, then one without; says how many calls that one save made. */
function withFault({ folder, before, fault }: Extract<Task, { kind: 'fault' }>): void {
  const record = open(folder);
  for (let done = 0; done < before; done++) append(record);
  globalThis.tortureFaults?.arm(fault);
  append(record);
  say(`#${globalThis.tortureFaults?.disarm()}`);
  // A folder that refused is left alone for half a minute: the clock is moved on instead of waiting.
  const later = Date.now() + 60_000;
  Date.now = () => later;
  append(record);
}

/** Opens a record while calls fail, then without faults; says how many calls the opening made. */
function openWithFault({ folder, fault }: Extract<Task, { kind: 'open' }>): void {
  globalThis.tortureFaults?.arm(fault);
  open(folder).notices();
  say(`#${globalThis.tortureFaults?.disarm()}`);
}

/** For each number of KB: leaves that much of the disk, appends until it refuses, frees it, appends again. */
function fillDisk({ folder, ballast, left }: Extract<Task, { kind: 'full' }>): void {
  for (const kilobytes of left) {
    const own = join(folder, String(kilobytes));
    const record = open(own);
    let saved = 0;
    for (let done = 0; done < 30; done++) saved += Number(append(record));
    takeAllBut(ballast, kilobytes * 1024);
    while (saved < 180 && append(record)) saved += 1;
    say(`=${Math.max(0, saved - open(own).events().length)} lost`);
    rmSync(ballast, { force: true });
    append(record);
    say(record.hasUnsaved() ? '!unsaved' : '!saved');
  }
}

/** Fills the disk with a file, and gives back the last bytes. */
function takeAllBut(path: string, bytes: number): void {
  let content = Buffer.alloc(64 * 1024 * 1024, 'x');
  rmSync(path, { force: true });
  while (content.length > 0) {
    try {
      writeFileSync(path, content, { flag: 'a' });
    } catch {
      content = content.subarray(0, Math.floor(content.length / 2));
    }
  }
  const size = readFileSync(path).length;
  writeFileSync(path, Buffer.alloc(Math.max(0, size - bytes), 'x'));
}

/** Opens a record and says the order of its last event. */
function start({ folder }: Extract<Task, { kind: 'start' }>): void {
  say(String(open(folder).tally().order));
}

/** Opens a record and appends to it; says how long each save took, in ms. */
function timeSaves({ folder, count }: Extract<Task, { kind: 'saves' }>): void {
  const record = open(folder);
  let order = record.tally().order;
  const times = Array.from({ length: count }, () => {
    const event = eventOf(randomUUID(), ++order);
    const began = performance.now();
    record.refresh();
    record.append([event]);
    return performance.now() - began;
  });
  say(JSON.stringify(times));
}

const task = JSON.parse(process.argv[2] as string) as Task;
switch (task.kind) {
  case 'append':
    appendMany(task);
    break;
  case 'fault':
    withFault(task);
    break;
  case 'open':
    openWithFault(task);
    break;
  case 'full':
    fillDisk(task);
    break;
  case 'start':
    start(task);
    break;
  case 'saves':
    timeSaves(task);
    break;
}
