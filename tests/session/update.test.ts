import { describe, expect, it } from 'vitest';
import { addEvents, emptyTally } from '../../src/learning/progress';
import type { Action } from '../../src/session/action';
import { happen, turn } from '../../src/session/turn';
import { acknowledge, update } from '../../src/session/update';
import { solved } from '../support/happenings';
import { contextOf, eventsOf, mapAfter, Played } from '../support/sitting';
import { smallCourse } from '../support/small-course';

const context = contextOf();
const SOLVED = solved('pick');

describe('what means the same on every screen', () => {
  it.each<[action: Action, effects: unknown[]]>([
    [{ type: 'quit' }, [{ type: 'quit', code: 130 }]],
    [{ type: 'suspend' }, [{ type: 'suspend' }]],
    [{ type: 'redraw' }, [{ type: 'redraw' }]],
    [{ type: 'resize', size: { columns: 50, rows: 20 } }, []],
    [{ type: 'help' }, []],
  ])('%j has the effects %j', (action, effects) => {
    for (const keys of ['', 'Enter', 'Enter c', 'Enter t', 'Enter c n n', 'g', '?']) {
      expect(update(new Played().press(keys).state, action, context).effects).toEqual(effects);
    }
  });

  it('a resize keeps the screen and the note', () => {
    const played = new Played().press('Enter b');
    const { screen, note } = played.state;
    expect(played.act({ type: 'resize', size: { columns: 50, rows: 20 } }).state).toMatchObject({
      screen,
      note,
      size: { columns: 50, rows: 20 },
    });
  });

  it('a resize brings the focus back into view, after a hint or a scroll', () => {
    for (const keys of ['Enter c Submit h h h', 'Enter c n PageDown', 'Enter t PageUp', 'PageDown']) {
      const played = new Played().press(keys).act({ type: 'resize', size: { columns: 40, rows: 12 } });
      expect(played.screen).not.toHaveProperty('top');
    }
    const help = new Played(mapAfter([], { columns: 40, rows: 12 })).press('? PageDown');
    const { screen } = help;
    expect(help.act({ type: 'resize', size: { columns: 60, rows: 14 } }).screen).toEqual(screen);
  });

  it('leaves the state it was given as it was', () => {
    const { state } = new Played().press('Enter c n Space');
    const before = structuredClone(state);
    for (const type of ['move', 'submit', 'back', 'take-hint', 'put-back', 'reread'] as const)
      update(state, type === 'move' ? { type, by: 1 } : { type }, context);
    expect(state).toEqual(before);
  });

  it('takes no notice of what means nothing on a screen', () => {
    const types = ['open', 'mark', 'predict', 'go-on', 'compare', 'map', 'tick', 'pick-up', 'retry'] as const;
    for (const type of types) {
      const { state, events, effects } = update(mapAfter(), { type }, context);
      if (type !== 'open') expect([state, events, effects]).toEqual([mapAfter(), [], []]);
    }
  });
});

describe('what happened', () => {
  it('is told with the lesson, a fresh id, the next order and the moment', () => {
    const from = turn({ ...mapAfter(), tally: { order: 41, lessons: {} } });
    const { events, state } = happen(from, contextOf(), 'line', { type: 'section-opened', section: 'still' });
    expect(events).toEqual([
      {
        type: 'section-opened',
        section: 'still',
        lesson: 'line',
        id: 'id-1',
        order: 42,
        at: 0,
        day: '2026-11-22',
      },
    ]);
    expect(state.progress.lessons.line?.opened).toEqual(['still']);
    expect(state.kept.lessons.line?.opened).toEqual([]);
  });
});

describe('a turn whose events were saved', () => {
  const scored = happen(turn(mapAfter()), context, 'line', SOLVED);

  it('shows the XP as earned, and says so', () => {
    expect(acknowledge(scored, { saved: true })).toMatchObject({
      kept: { xp: 20 },
      note: { kind: 'saved', xp: 20 },
    });
  });

  it('says nothing where no XP came of it', () => {
    const opened = happen(turn(mapAfter()), context, 'line', { type: 'section-opened', section: 'still' });
    expect(acknowledge(opened, { saved: true }).note).toBeUndefined();
  });

  it('lets another note stand', () => {
    const noted = { ...scored, state: { ...scored.state, note: { kind: 'no-lab' } as const } };
    expect(acknowledge(noted, { saved: true }).note).toEqual({ kind: 'no-lab' });
  });

  it('shows nothing as earned that was not saved, and says why', () => {
    expect(acknowledge(scored, { saved: false, notKept: 'The disk is full.' })).toMatchObject({
      kept: { xp: 0 },
      progress: { xp: 20 },
      note: { kind: 'not-kept', why: 'The disk is full.' },
    });
  });

  it('counts what an earlier failure left, once a save succeeds', () => {
    const failed = acknowledge(scored, { saved: false, notKept: '' });
    const next = happen(turn(failed), context, 'line', { type: 'section-opened', section: 'still' });
    const { note: _, ...quiet } = next.state;
    expect(acknowledge({ ...next, state: quiet }, { saved: true })).toMatchObject({
      kept: { xp: 20 },
      note: { kind: 'saved', xp: 20 },
    });
  });

  it('is unchanged without events', () => {
    const nothing = turn(mapAfter());
    expect(acknowledge(nothing, { saved: false, notKept: '' })).toBe(nothing.state);
  });
});

describe('the record of another sitting', () => {
  it('is counted, on whatever screen', () => {
    const played = new Played().press('Enter Down');
    const { screen } = played;
    const tally = addEvents(played.state.tally, eventsOf('line', [SOLVED]));
    played.act({ type: 'record-changed', tally });
    expect(played.state).toMatchObject({ screen, progress: { xp: 20 }, kept: { xp: 20 } });
  });
});

describe('a lesson that was begun again in another window', () => {
  const again = eventsOf('line', [{ type: 'lesson-reset' }, { type: 'section-opened', section: 'still' }]);
  it.each([
    ['and no more', again.slice(0, 1)],
    ['and went on before the next key here', again],
  ])('is as new here, too: %s', (_, events) => {
    const played = new Played().press('Enter c n n').type('half');
    const { order } = played.state.tally;
    const later = events.map((event) => ({ ...event, order: event.order + order }));
    const tally = addEvents(played.state.tally, later);
    expect(Object.keys(played.state.drafts)).toContain('line/why');
    const { drafts, reading } = played.act({ type: 'record-changed', tally }).state;
    expect({ drafts, reading }).toEqual({ drafts: {}, reading: {} });
    expect(played.state).not.toHaveProperty('resume');
  });

  it('is not one of which older events came to light', () => {
    const first = eventsOf('line', [{ type: 'section-opened', section: 'still' }]);
    const played = new Played().press('Enter Space');
    const mine = played.events.map((event) => ({ ...event, order: event.order + 5 }));
    const state = { ...played.state, tally: addEvents(emptyTally, mine) };
    const { state: found } = update(
      state,
      { type: 'record-changed', tally: addEvents(emptyTally, [...first, ...mine]) },
      context,
    );
    expect(found.resume).toEqual(state.resume);
  });
});

describe('a lesson from the map to its end', () => {
  it('comes to its XP, to the point', () => {
    const played = new Played().press('Enter');
    while (played.place.startsWith('section')) played.press('Space');
    played.press('2 Enter r').runOut().press('Enter');
    played.select('slope').press('Submit Enter');
    played.arrange('read', 'answer', 'meet', 'shift').press('Submit Enter');
    played.type('The slope changes in training, and the rows stay as they are.').press('Submit Enter');
    expect(played.place).toBe('done line');
    expect(played.state.kept.lessons.line).toMatchObject({
      xp: 100,
      xpTotal: 100,
      state: 'done',
      mastery: 2 / 3,
    });
    expect(played.press('Enter').place).toBe('section moving');
    expect(smallCourse.outline.modules[0]?.lessons[1]?.id).toBe('gap');
  });
});
