import type { Course } from '../course/types';
import type { Action, Effect } from './action';
import { placeOf } from './place';
import { actionFor } from './press';
import type { LearnerRecord, SaveOutcome } from './record';
import { quiet } from './turn';
import type { Context, Extent, Moment, State, Turn } from './types';
import { acknowledge, settled, update } from './update';
import { isWithheld } from './withheld';

/** What a sitting needs from outside. */
export interface Outside {
  readonly course: Course;
  readonly record: LearnerRecord;
  readonly now: () => Moment;
  readonly newId: () => string;
  readonly random: () => number;
  readonly extentOf: (state: State) => Extent;
  /** Runs an effect; a `tick` is answered later by dispatching the action `tick`. */
  readonly run: (effect: Effect, sitting: Sitting) => void;
  /** Told after each save of all that happened so far. */
  readonly saved: (state: State) => void;
  /** Calls back once, so many milliseconds later; returns a way to call it off. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

/** A sitting in progress: the state, and the one way to change it. */
export interface Sitting {
  state(): State;
  dispatch(action: Action): void;
  /** Keys by their names, as they came in one chunk; keys that mean nothing where they arrive are ignored. */
  press(keys: readonly string[]): void;
  subscribe(listener: () => void): () => void;
  /** Saves what is pending. */
  close(): SaveOutcome;
}

/** How soon and how often, at most, the place is saved, in milliseconds. */
const SAVE_SOON = 25;
const SAVE_EVERY = 500;

/** These come by themselves or too often to look each time for what other sittings wrote. */
const NO_REASON_TO_LOOK: readonly Action['type'][] = ['tick', 'edit', 'resize'];

/** What a sitting opens with, from the map. */
export type Beginning = (state: State, context: Context) => Turn;

/** Starts a sitting; what its first screen opens is kept like all that follows. */
export function startSitting(first: State, outside: Outside, beginning: Beginning): Sitting {
  return new RunningSitting(first, outside, beginning);
}

class RunningSitting implements Sitting {
  #state: State;
  readonly #outside: Outside;
  readonly #listeners = new Set<() => void>();
  /** Calls off the save of the place that is to come. */
  #pending: (() => void) | undefined;
  #savedAt = 0;
  #hasQuit = false;

  constructor(first: State, outside: Outside, beginning: Beginning) {
    this.#state = first;
    this.#outside = outside;
    this.#take(beginning(first, this.#context()));
  }

  readonly state = (): State => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  dispatch(action: Action): void {
    this.#act(action);
    this.#tell();
  }

  press(keys: readonly string[]): void {
    let rest = keys;
    while (rest.length > 0) {
      const { action, used } = nextAction(this.#state, rest);
      if (action) this.#act(action);
      rest = rest.slice(used);
    }
    this.#tell();
  }

  close(): SaveOutcome {
    this.#pending?.();
    this.#pending = undefined;
    return this.#outside.record.flush();
  }

  #context(): Context {
    const { course, now, newId, random, extentOf } = this.#outside;
    return { course, now: now(), newId, random, extentOf };
  }

  #act(action: Action): void {
    // Keys that came with the one that leaves were not meant for what they would do here.
    if (this.#hasQuit) return;
    const { record } = this.#outside;
    if (!NO_REASON_TO_LOOK.includes(action.type) && record.refresh()) {
      this.#state = update(this.#state, this.#recordChanged(), this.#context()).state;
    }
    this.#take(update(this.#state, action, this.#context()));
  }

  #recordChanged(): Action {
    const { record } = this.#outside;
    const changed = { type: 'record-changed', tally: record.tally() } as const;
    const isNeeded = isWithheld(this.#state) && record.flush().saved;
    return isNeeded ? { ...changed, events: record.events() } : changed;
  }

  #take(turn: Turn): void {
    const before = this.#state;
    const next = turn.state;
    this.#state = next;
    if (next.resume !== before.resume || next.drafts !== before.drafts) this.#keepPlace();
    // XP that was withheld with its verdict is acknowledged with it.
    const isTold = isWithheld(before) && !isWithheld(next);
    if (turn.events.length > 0 || isTold) this.#keep(turn);
    this.#hasQuit ||= turn.effects.some(({ type }) => type === 'quit');
    for (const effect of turn.effects) this.#outside.run(effect, this);
  }

  #keep(turn: Turn): void {
    const { record, saved } = this.#outside;
    const outcome = record.append(turn.events);
    this.#state = acknowledge(turn, outcome);
    if (outcome.saved) saved(this.#state);
  }

  /** A single key is saved at once, after its picture; of many in a row, twice a second. */
  #keepPlace(): void {
    const { record, now, later } = this.#outside;
    record.keepPlace(placeOf(this.#state));
    const since = Math.abs(now().at - this.#savedAt);
    this.#pending ??= later(() => this.#savePlace(), Math.max(SAVE_SOON, SAVE_EVERY - since));
  }

  #savePlace(): void {
    const { record, now, saved } = this.#outside;
    this.#pending = undefined;
    this.#savedAt = now().at;
    const isAllKept = record.flush().saved;
    const next = settled(quiet(this.#state));
    if (!isAllKept || next.kept === this.#state.kept) return;
    this.#state = next;
    saved(next);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What the next key asks for; characters typed in one go become one insertion. */
function nextAction(state: State, keys: readonly string[]): { action: Action | undefined; used: number } {
  const first = actionFor(state, keys[0] as string);
  if (!isTyping(first)) return { action: first, used: 1 };
  let text = '';
  let used = 0;
  for (const key of keys) {
    const action = actionFor(state, key);
    if (!isTyping(action)) break;
    text += action.command.text;
    used += 1;
  }
  return { action: { type: 'edit', command: { type: 'insert', text } }, used };
}

type Typing = { readonly type: 'edit'; readonly command: { readonly type: 'insert'; readonly text: string } };

const isTyping = (action: Action | undefined): action is Typing =>
  action?.type === 'edit' && action.command.type === 'insert';
