import { addEvents, compareEvents, emptyTally, type Tally } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';
import { union } from './union';

type EventKey = Pick<LearnerEvent, 'order' | 'id'>;

/** The events up to `last`, folded once and for all, so that they need not be read at every start. */
export interface Settled {
  readonly tally: Tally;
  readonly last: EventKey;
  /** How many of the settled events each file holds. */
  readonly counts: ReadonlyMap<string, number>;
}

const NOTHING: EventKey = { order: 0, id: '' };

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

  constructor(
    settled: Settled = { tally: emptyTally, last: NOTHING, counts: new Map() },
    tails: Iterable<readonly [string, readonly LearnerEvent[]]> = [],
  ) {
    this.#settled = settled;
    this.#tails = new Map(tails);
  }

  get settled(): Settled {
    return this.#settled;
  }

  /** True while nothing is settled: then the newest events are all there are. */
  get isWhole(): boolean {
    return this.#settled.last.order === NOTHING.order;
  }

  /** The newest events by file, each list in canonical order. */
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
   * Takes what a file holds now, in canonical order. False if that contradicts the settled part: then nothing is
   * taken, and all files have to be read again.
   */
  take(name: string, events: readonly LearnerEvent[]): boolean {
    const settled = this.#settledIn(events);
    if (settled !== (this.#settled.counts.get(name) ?? 0)) return false;
    const before = this.#tails.get(name) ?? [];
    const tail = events.slice(settled);
    this.#tails.set(name, tail);
    const hasGrown = before.every((event, index) => event.id === tail[index]?.id);
    this.#add(hasGrown ? tail.slice(before.length) : undefined);
    return true;
  }

  /** Adds events that only just came: nearly always after all others, and then nothing is folded twice. */
  #add(events: readonly LearnerEvent[] | undefined): void {
    const last = this.#newest?.at(-1) ?? this.#settled.last;
    if (this.#newest && this.#tally && events?.every((event) => compareEvents(event, last) > 0)) {
      this.#newest = [...this.#newest, ...events];
      this.#tally = addEvents(this.#tally, events);
    } else {
      this.#newest = undefined;
      this.#tally = undefined;
    }
  }

  /** Settles all but the newest `keep` events. */
  settle(keep: number): void {
    const old = this.newest.slice(0, Math.max(0, this.newest.length - keep));
    const last = old.at(-1);
    if (!last) return;
    const before = this.#settled;
    const counts = new Map(before.counts);
    this.#settled = { tally: addEvents(before.tally, old), last, counts };
    for (const [name, tail] of this.#tails) {
      const settled = this.#settledIn(tail);
      counts.set(name, (before.counts.get(name) ?? 0) + settled);
      this.#tails.set(name, tail.slice(settled));
    }
    this.#newest = undefined;
  }

  #settledIn(events: readonly LearnerEvent[]): number {
    const after = events.findIndex((event) => compareEvents(event, this.#settled.last) > 0);
    return after === -1 ? events.length : after;
  }
}
