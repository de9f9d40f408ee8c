import type { Course } from '../course/types';
import type { Action, Effect } from './action';
import { isWithheld } from './on-confidence';
import { placeOf } from './place';
import { actionFor } from './press';
import type { LearnerRecord, SaveOutcome } from './record';
import { quiet } from './turn';
import type { Context, Extent, Moment, State, Turn } from './types';
import { acknowledge, settled, update } from './update';

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

/** What a sitting opens with, from the map. */
export type Beginning = (state: State, context: Context) => Turn;

/** Starts a sitting; what its first screen opens is kept like all that follows. */
export function startSitting(first: State, outside: Outside, beginning: Beginning): Sitting {
  let state = first;
  let pending: (() => void) | undefined;
  let hasQuit = false;
  const listeners = new Set<() => void>();
  const { record } = outside;

  let savedAt = 0;
  const savePlace = () => {
    pending = undefined;
    savedAt = outside.now().at;
    const isAllKept = record.flush().saved;
    const next = settled(quiet(state));
    if (!isAllKept || next.kept === state.kept) return;
    state = next;
    outside.saved(state);
    tell();
  };
  // A single key is saved at once, after its picture; of many in a row, twice a second.
  const keepPlace = () => {
    record.keepPlace(placeOf(state));
    const since = Math.abs(outside.now().at - savedAt);
    pending ??= outside.later(savePlace, Math.max(SAVE_SOON, SAVE_EVERY - since));
  };
  const contextNow = (): Context => ({ ...outside, now: outside.now() });

  const keep = (turn: Turn): State => {
    const outcome = record.append(turn.events);
    const next = acknowledge(turn, outcome);
    if (outcome.saved) outside.saved(next);
    return next;
  };
  const take = (turn: Turn) => {
    const before = state;
    state = turn.state;
    if (state.resume !== before.resume || state.drafts !== before.drafts) keepPlace();
    // XP that was withheld with its verdict is acknowledged with it.
    const isTold = isWithheld(before.screen) && !isWithheld(state.screen);
    if (turn.events.length > 0 || isTold) state = keep(turn);
    hasQuit ||= turn.effects.some(({ type }) => type === 'quit');
    for (const effect of turn.effects) outside.run(effect, sitting);
  };
  const act = (action: Action) => {
    // Keys that came with the one that leaves were not meant for what they would do here.
    if (hasQuit) return;
    if (!['tick', 'edit', 'resize'].includes(action.type) && record.refresh())
      state = update(state, { type: 'record-changed', tally: record.tally() }, contextNow()).state;
    take(update(state, action, contextNow()));
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const sitting: Sitting = {
    state: () => state,
    dispatch(action) {
      act(action);
      tell();
    },
    press(keys) {
      let rest = keys;
      while (rest.length > 0) {
        const { action, used } = nextAction(state, rest);
        if (action) act(action);
        rest = rest.slice(used);
      }
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      pending?.();
      pending = undefined;
      return record.flush();
    },
  };
  take(beginning(state, contextNow()));
  return sitting;
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
