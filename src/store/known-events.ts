import { addEvents, compareEvents, emptyTally, type Tally } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';
import { union } from './union';

type EventKey = Pick<LearnerEvent, 'order' | 'id'>;

/** The events up to `last`, folded once and for all, so that they need not be read at every start. */
export interface Settled {
  readonly tally: Tally;
  readonly last: EventKey;
  /** The files that hold settled events. */
  readonly files: ReadonlySet<string>;
}

const NOTHING: Settled = { tally: emptyTally, last: { order: 0, id: '' }, files: new Set() };

/** Under this name are the events of this process's own sitting, which are known without being read. */
const OWN = '';

/**
 * The events of all files: a settled part, of which only the tally is known, and the newest events, by file. New
 * events nearly always come after the settled part. One that does not, as from a machine that was long away,
 * means that everything has to be folded again, from the files.
 */
export class KnownEvents {
  #settled: Settled;
  readonly #tails: Map<string, readonly LearnerEvent[]>;
  #newest: readonly LearnerEvent[] | undefined;
  #tally: Tally | undefined;

  constructor(settled = NOTHING, tails: Iterable<readonly [string, readonly LearnerEvent[]]> = []) {
    this.#settled = settled;
    this.#tails = new Map(tails);
  }

  get settled(): Settled {
    return this.#settled;
  }

  /** True while nothing is settled: then the newest events are all there are. */
  get isWhole(): boolean {
    return this.#settled === NOTHING;
  }

  /** The newest events by file. */
  get tails(): ReadonlyMap<string, readonly LearnerEvent[]> {
    return this.#tails;
  }

  /** The newest events of all files, each once. */
  get newest(): readonly LearnerEvent[] {
    this.#newest ??= union(this.#tails.values());
    return this.#newest;
  }

  /** The fold of every known event. */
  get tally(): Tally {
    this.#tally ??= addEvents(this.#settled.tally, this.newest);
    return this.#tally;
  }

  /**
   * Takes what a file holds now. False if that touches the settled part: then nothing is
   * taken, and all files have to be read again.
   */
  take(name: string, events: readonly LearnerEvent[]): boolean {
    const { files, last } = this.#settled;
    if (files.has(name) || events.some((event) => compareEvents(event, last) <= 0)) return false;
    this.#tails.set(name, events);
    this.#newest = undefined;
    this.#tally = undefined;
    return true;
  }

  /** Adds events of this process's own sitting. False as with `take`. */
  add(events: readonly LearnerEvent[]): boolean {
    const { newest, tally } = this;
    const isNewest = areAfter(events, newest.at(-1) ?? this.#settled.last);
    if (!this.take(OWN, [...(this.#tails.get(OWN) ?? []), ...events])) return false;
    if (isNewest) {
      // As it nearly always is: nothing is folded twice.
      this.#newest = [...newest, ...events];
      this.#tally = addEvents(tally, events);
    }
    return true;
  }

  /** Settles all but the newest `keep` events. */
  settle(keep: number): void {
    const old = this.newest.slice(0, Math.max(0, this.newest.length - keep));
    const last = old.at(-1);
    if (!last) return;
    const files = new Set(this.#settled.files);
    for (const [name, tail] of this.#tails) {
      const kept = tail.filter((event) => compareEvents(event, last) > 0);
      if (kept.length < tail.length) files.add(name);
      if (kept.length > 0) this.#tails.set(name, kept);
      else this.#tails.delete(name);
    }
    this.#settled = { tally: addEvents(this.#settled.tally, old), last, files };
    this.#newest = undefined;
  }
}

/** True if the events are in canonical order, and all after a given one. */
function areAfter(events: readonly LearnerEvent[], last: EventKey): boolean {
  return events.every((event, index) => compareEvents(event, events[index - 1] ?? last) > 0);
}
