import { randomUUID } from 'node:crypto';
import { rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openRecord, type StoredRecord } from '../../src/store/record';
import type { Fault } from './preload/faults';
import { eventOf } from './story';
import type { Task } from './writers';

/**
 * A learner's terminal without a screen: it opens the real record and appends to it. On stdout it says `?id`
 * before an event is saved, `+id` once it was told that it is, and `-why` when it was told that it is not.
 */

const say = (line: string) => writeSync(1, `${line}\n`);

/** Set by the preload that injects faults; `disarm` gives the calls that were made. See preload/faults.ts. */
declare global {
  var tortureFaults: { arm(fault: Fault): void; disarm(): string[] } | undefined;
}

/** One sitting. */
class Sitting {
  readonly record: StoredRecord;
  readonly #folder: string;
  #saved = 0;
  /** Announced, and not yet reported as saved: a success saves these, too. */
  #pending: string[] = [];

  constructor(folder: string, now = () => Date.now()) {
    this.#folder = folder;
    const where = { kind: 'folder', path: folder } as const;
    this.record = openRecord({ folder: where, app: '0.1.0', now, newId: randomUUID });
  }

  /** Appends one event; true if everything so far was reported as saved. */
  append(): boolean {
    const id = randomUUID();
    say(`?${id}`);
    this.#pending.push(id);
    const outcome = this.record.append([eventOf(id, this.record.tally().order + 1)]);
    if (outcome.saved) this.#sayPending();
    else say(`-${outcome.notKept}`);
    return outcome.saved;
  }

  #sayPending(): void {
    this.#saved += this.#pending.length;
    for (const id of this.#pending.splice(0)) say(`+${id}`);
  }

  /** Appends so many events, or until one is not saved. */
  appendMany(count: number): void {
    for (let done = 0; done < count && this.append(); done++);
  }

  /** Says how many of the saved events another terminal would not find now. */
  sayLost(): void {
    const found = new Sitting(this.#folder).record.events().length;
    say(`=${Math.max(0, this.#saved - found)}`);
  }
}

/** A sitting that looks at the others now and then, and keeps its place. */
function appendTo({ folder, count }: Extract<Task, { kind: 'append' }>): void {
  const sitting = new Sitting(folder);
  for (let done = 0; done < count; done++) {
    if (done % 25 === 0) sitting.record.refresh();
    sitting.append();
  }
  sitting.record.keepPlace({ writer: process.pid });
  sitting.record.flush();
}

/** For each fault, a sitting: some events, then one with the fault, then one without. */
function withFaults({ folder, before, faults }: Extract<Task, { kind: 'faults' }>): void {
  for (const [index, fault] of faults.entries()) {
    let passed = 0;
    const sitting = new Sitting(join(folder, String(index)), () => Date.now() + passed);
    sitting.appendMany(before);
    globalThis.tortureFaults?.arm(fault);
    sitting.append();
    say(`#${globalThis.tortureFaults?.disarm()}`);
    sitting.sayLost();
    // A folder that refused is left alone for half a minute.
    passed = 30_000;
    say(sitting.append() ? '!saved' : '!unsaved');
  }
}

/** For each fault, opens the record while calls fail. */
function openWithFaults({ folder, faults }: Extract<Task, { kind: 'open' }>): void {
  for (const fault of faults) {
    globalThis.tortureFaults?.arm(fault);
    new Sitting(folder).record.notices();
    say(`#${globalThis.tortureFaults?.disarm()}`);
    say('!saved');
  }
}

/** For each number of KB: leaves that much of the disk, appends until it refuses, frees it, appends again. */
function fillDisk({ folder, ballast, left }: Extract<Task, { kind: 'full' }>): void {
  for (const kilobytes of left) {
    const sitting = new Sitting(join(folder, String(kilobytes)));
    sitting.appendMany(30);
    takeAllBut(ballast, kilobytes * 1024);
    sitting.appendMany(200);
    sitting.sayLost();
    rmSync(ballast, { force: true });
    say(sitting.append() ? '!saved' : '!unsaved');
  }
}

/** Fills the disk with a file, and gives back the last bytes. */
function takeAllBut(path: string, bytes: number): void {
  let content = Buffer.alloc(16 * 1024 * 1024, 'x');
  while (content.length > 0) {
    try {
      writeFileSync(path, content, { flag: 'a' });
    } catch {
      content = content.subarray(0, Math.floor(content.length / 2));
    }
  }
  writeFileSync(path, Buffer.alloc(Math.max(0, statSync(path).size - bytes), 'x'));
}

/** Opens a record and says the order of its last event. */
function start({ folder }: Extract<Task, { kind: 'start' }>): void {
  say(String(new Sitting(folder).record.tally().order));
}

/** Opens a record and appends to it; says how long each look at the others and save took, in ms. */
function timeSaves({ folder, count }: Extract<Task, { kind: 'saves' }>): void {
  const { record } = new Sitting(folder);
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

const perform: { readonly [K in Task['kind']]: (task: Extract<Task, { kind: K }>) => void } = {
  append: appendTo,
  faults: withFaults,
  open: openWithFaults,
  full: fillDisk,
  start,
  saves: timeSaves,
};

const task = JSON.parse(process.argv[2] as string) as Task;
(perform[task.kind] as (task: Task) => void)(task);
