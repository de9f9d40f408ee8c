import { describe, expect, it } from 'vitest';
import { addEvents, emptyTally } from '../../src/learning/progress';
import type { LearnerEvent } from '../../src/learning/types';
import type { LearnerRecord, SaveOutcome, SittingPlace } from '../../src/session/record';
import { type Beginning, startSitting } from '../../src/session/runtime';
import { openLesson, turn } from '../../src/session/turn';
import type { State } from '../../src/session/types';
import { solved } from '../support/happenings';
import { contextOf, eventsOf, eventText, mapAfter, TODAY } from '../support/sitting';
import { said } from '../support/small-course';

/** A record in memory: what was asked of it, in order; a disk that can be full; another sitting that writes. */
class MemoryRecord implements LearnerRecord {
  readonly log: string[] = [];
  kept: SittingPlace | undefined;
  isFull = false;
  #known: LearnerEvent[] = [];
  #fresh: LearnerEvent[] = [];
  #unsaved = 0;

  /** Another sitting writes. */
  receive(events: readonly LearnerEvent[]): void {
    this.#fresh.push(...events);
  }

  events = () => this.#known;
  tally = () => addEvents(emptyTally, this.#known);
  notices = () => [];
  hasUnsaved = () => this.#unsaved > 0;
  place = () => this.kept;

  append(events: readonly LearnerEvent[]): SaveOutcome {
    this.log.push(...events.map((event) => `append ${eventText(event)}`));
    this.#known.push(...events);
    this.#unsaved += events.length;
    return this.flush();
  }

  refresh(): boolean {
    const hasNews = this.#fresh.length > 0;
    this.#known.push(...this.#fresh.splice(0));
    return hasNews;
  }

  keepPlace(place: SittingPlace): void {
    this.kept = place;
  }

  flush(): SaveOutcome {
    if (this.isFull) return { saved: false, notKept: 'The disk is full.' };
    this.#unsaved = 0;
    return { saved: true };
  }
}

/** A sitting with all that is outside of it, by hand: a clock, and what is to be done later. */
function sitting(beginning: Beginning = (state) => turn(state)) {
  const record = new MemoryRecord();
  const context = contextOf();
  const seen: State[] = [];
  const saved: number[] = [];
  const later: { callback: () => void; ms: number }[] = [];
  const effects: string[] = [];
  const clock = { at: 0 };
  const running = startSitting(
    mapAfter(),
    {
      ...context,
      record,
      now: () => ({ at: clock.at, day: TODAY }),
      run: (effect) => effects.push(effect.type),
      saved: (state) => saved.push(state.progress.xp),
      later(callback, ms) {
        const entry = { callback, ms };
        later.push(entry);
        return () => later.splice(later.indexOf(entry), 1);
      },
    },
    beginning,
  );
  running.subscribe(() => {
    record.log.push('shown');
    seen.push(running.state());
  });
  const press = (keys: string) => running.press(keys.split(' ').filter(Boolean));
  /** Does what was put off. */
  const settle = () => {
    for (const { callback } of later.splice(0)) callback();
  };
  return { running, record, seen, saved, later, effects, clock, press, settle };
}

const submit = ({ running, press }: ReturnType<typeof sitting>) => {
  press('Enter c');
  const { screen } = running.state();
  const options = screen.kind === 'checkpoint' && screen.draft.kind === 'choice' ? screen.draft.options : [];
  press(`${options.indexOf('slope') + 1} Enter`);
};

/** Submits what is right, and does not say how sure of it. */
const solve = (played: ReturnType<typeof sitting>) => {
  submit(played);
  played.press('Enter');
};

describe('what another sitting wrote while a verdict is withheld', () => {
  const solvedThere = () => eventsOf('line', [solved('loop')]).map((event) => ({ ...event, order: 9 }));

  it('is shown as earned, and not claimed by this one', () => {
    const played = sitting();
    submit(played);
    played.record.receive(solvedThere());
    played.press('?');
    const { kept, progress } = played.running.state();
    expect(progress.xp - kept.xp).toBe(20);
    expect(kept.xp).toBeGreaterThan(0);
    played.press('? Enter');
    expect(played.running.state()).toMatchObject({ kept: progress, note: { kind: 'saved', xp: 20 } });
  });

  it('is not shown as earned while the disk is full', () => {
    const played = sitting();
    played.record.isFull = true;
    submit(played);
    played.record.receive(solvedThere());
    played.press('?');
    expect(played.running.state()).toMatchObject({ kept: { xp: 0 } });
  });
});

describe('what happened', () => {
  it('is in the record before it is shown', () => {
    const { record, press } = sitting();
    press('Enter');
    expect(record.log).toEqual(['append line: opened still', 'shown']);
  });

  it('is told to the summary once it is saved', () => {
    const played = sitting();
    solve(played);
    expect(played.saved).toEqual([0, 20, 20]);
    expect(played.running.state()).toMatchObject({ kept: { xp: 20 }, note: { kind: 'saved', xp: 20 } });
  });

  it('is not shown as earned while the disk is full, and the learner is told', () => {
    const played = sitting();
    played.record.isFull = true;
    solve(played);
    expect(played.running.state()).toMatchObject({
      kept: { xp: 0 },
      progress: { xp: 20 },
      note: { kind: 'not-kept', why: 'The disk is full.' },
    });
    expect(played.saved).toEqual([]);
  });

  it('is shown as earned as soon as a later save of the place succeeds', () => {
    const played = sitting();
    played.record.isFull = true;
    solve(played);
    played.record.isFull = false;
    played.settle();
    expect(played.running.state()).toMatchObject({ kept: { xp: 20 }, note: { kind: 'saved', xp: 20 } });
    expect(played.saved).toEqual([20]);
    expect(played.seen.at(-1)?.kept.xp).toBe(20);
  });

  it('is not shown as earned while the learner is asked how sure they are, though it is saved', () => {
    const played = sitting();
    submit(played);
    expect(played.record.log).toContain('append pick: correct');
    played.settle();
    expect(played.saved).toEqual([0, 20]);
    expect(played.running.state()).toMatchObject({ kept: { xp: 0 }, progress: { xp: 20 } });
    expect(played.running.state()).not.toHaveProperty('note');
  });

  it.each(['Enter', 'Escape', '3'])('is shown as earned with the verdict, after %s', (key) => {
    const played = sitting();
    submit(played);
    played.press(`? Escape ${key}`);
    expect(played.running.state()).toMatchObject({ kept: { xp: 20 }, note: { kind: 'saved', xp: 20 } });
  });

  it('that could not be saved by then is not shown as earned with the verdict', () => {
    const played = sitting();
    played.record.isFull = true;
    submit(played);
    for (const key of ['?', 'Escape', 'Enter']) played.press(key);
    expect(played.running.state()).toMatchObject({ kept: { xp: 0 }, note: { kind: 'not-kept' } });
  });

  it('is told of the beginning too, and its place is kept', () => {
    const { record, settle } = sitting((state, context) => openLesson(state, context, 'line'));
    expect(record.log).toEqual(['append line: opened still']);
    settle();
    expect(record.kept).toMatchObject({ resume: { kind: 'section', lesson: 'line' } });
  });
});

describe('another sitting', () => {
  const theirs = eventsOf('line', [solved('pick')]);

  it('is counted at the next key', () => {
    const { running, record, press } = sitting();
    record.receive(theirs);
    press('Down');
    expect(running.state()).toMatchObject({ progress: { xp: 20 }, kept: { xp: 20 } });
  });

  it('makes nothing look saved that is not', () => {
    const played = sitting();
    played.record.isFull = true;
    solve(played);
    played.record.receive(
      eventsOf('gap', []).concat(
        theirs.map((event) => ({ ...event, id: 'x', lesson: 'gap', checkpoint: 'again' }) as LearnerEvent),
      ),
    );
    played.press('Up');
    expect(played.running.state().kept.xp).toBe(0);
    expect(played.running.state().progress.xp).toBeGreaterThan(20);
  });

  it('is left alone while a text is typed', () => {
    const { running, record, press } = sitting();
    press('Enter c n n');
    record.receive(theirs);
    press('a b');
    expect(running.state().progress.xp).toBe(0);
    press('Enter');
    expect(running.state().progress.xp).toBe(20);
  });
});

describe('keys in one chunk', () => {
  it('are pressed one after the other, and shown once', () => {
    const { running, seen, press } = sitting();
    press('Down Down Enter c 2 Enter Enter');
    expect(running.state().screen).toMatchObject({
      checkpoint: 'again',
      stage: { kind: 'judged', verdict: { kind: 'choice' } },
    });
    expect(seen).toHaveLength(1);
  });

  it('mean what they mean on the screen that the key before them opened', () => {
    const { running, press } = sitting();
    press('Enter c n n q Space ? x Escape');
    expect(running.state().screen).toMatchObject({ kind: 'section' });
    expect(running.state().drafts['line/why']).toMatchObject({ editor: { text: 'q ?x' } });
  });

  it('that are typed become one change, however many', () => {
    const { running, press } = sitting();
    press('Enter c n n');
    running.press([...said.partial].map((key) => (key === ' ' ? 'Space' : key)));
    const { screen } = running.state();
    const editor =
      screen.kind === 'checkpoint' && screen.draft.kind === 'explain' ? screen.draft.editor : undefined;
    expect(editor).toMatchObject({ text: said.partial, cursor: said.partial.length });
    expect(editor?.undo).toHaveLength(1);
  });

  it('that mean nothing are passed over', () => {
    const { running, press } = sitting();
    press('x F5 Tab Enter');
    expect(running.state().screen.kind).toBe('section');
  });

  it('lets Ctrl-C leave from anywhere in them', () => {
    const { effects, press } = sitting();
    press('Enter c n n a b Ctrl-C');
    expect(effects).toEqual(['quit']);
  });

  it.each(['q', 'Ctrl-C'])('do nothing any more after %s has left', (leaving) => {
    const { effects, record, press } = sitting();
    press(`${leaving} Enter q`);
    press('Enter');
    expect(effects).toEqual(['quit']);
    expect(record.log.filter((line) => line !== 'shown')).toEqual([]);
  });
});

describe('the place', () => {
  it('is saved soon after a key, and of many keys twice a second', () => {
    const { later, clock, record, settle, press } = sitting();
    clock.at = 10_000;
    press('Enter');
    press('Down');
    press('Down');
    expect(later.map(({ ms }) => ms)).toEqual([25]);
    settle();
    clock.at = 10_100;
    press('Down');
    expect(later.map(({ ms }) => ms)).toEqual([400]);
    settle();
    expect(record.kept).toMatchObject({ resume: { kind: 'section', section: 'still' } });
  });

  it('is not saved by keys that change nothing of it', () => {
    const { later, press, settle } = sitting();
    press('Down Up g q p q ? q');
    expect(later).toEqual([]);
    press('Enter');
    settle();
    press('? Escape');
    press('Up');
    expect(later.length).toBeLessThanOrEqual(1);
  });

  it('is saved at the close, and nothing is put off any more', () => {
    const { running, later, record, press } = sitting();
    press('Enter Down');
    expect(running.close()).toEqual({ saved: true });
    expect(later).toEqual([]);
    expect(record.kept).toMatchObject({ resume: { kind: 'section' } });
  });

  it('that cannot be saved at the close is told', () => {
    const { running, record, press } = sitting();
    press('Enter');
    record.isFull = true;
    expect(running.close()).toEqual({ saved: false, notKept: 'The disk is full.' });
  });
});

describe('subscribers', () => {
  it('are told until they leave', () => {
    const { running } = sitting();
    let told = 0;
    const leave = running.subscribe(() => {
      told += 1;
    });
    running.dispatch({ type: 'help' });
    running.press(['?']);
    leave();
    running.dispatch({ type: 'help' });
    expect(told).toBe(2);
  });
});
