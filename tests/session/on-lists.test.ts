import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/learning/types';
import { modeOf } from '../../src/session/press';
import { viewOf } from '../../src/ui/screens/view-of';
import { answered, FINISHED, read, revealed, solved } from '../support/happenings';
import { eventsOf, mapAfter, Played } from '../support/sitting';
import { said, smallCourse } from '../support/small-course';

describe('the map', () => {
  it.each([
    ['', 'map'],
    ['Enter', 'section still'],
    ['Down Enter', 'section still'],
    ['Down Down Enter', 'section moving'],
    ['End Enter', 'section moving'],
    ['End Home Enter', 'section still'],
    ['Up Up Up Enter', 'section still'],
    ['g', 'glossary over map'],
    ['p', 'progress over map'],
    ['?', 'help over map'],
    ['g Escape', 'map'],
    ['p q', 'map'],
    ['? ?', 'map'],
    ['x 7 Space Tab', 'map'],
  ])('after "%s": %s', (keys, place) => {
    expect(new Played().press(keys).place).toBe(place);
  });

  it.each(['q', 'Escape'])('is left by %s', (key) => {
    expect(new Played().press(key).effects).toEqual([{ type: 'quit', code: 0 }]);
  });

  it('opens a lesson at its first section, which is an event once', () => {
    expect(new Played().press('Enter q Down Enter').told).toEqual(['line: opened still']);
  });

  it.each([
    ['Enter Space Space', 'section still'],
    ['Enter t', 'lab, predict'],
    ['Enter t 2 Enter Space Space', 'lab, try'],
    ['Enter c Down', 'checkpoint pick'],
    ['Enter c Enter', 'checkpoint pick, asked'],
    ['Enter c Submit', 'checkpoint pick, judged'],
    ['Enter c n Space Down', 'checkpoint loop'],
    ['Enter c v', 'checkpoint pick'],
  ])('leads back, by one Enter, to where "%s" led: %s', (keys, place) => {
    const played = new Played().press(keys);
    const left = played.state.resume;
    played.state = { ...played.state, screen: { kind: 'map', focus: 0 } };
    played.press('Enter');
    expect(played.place).toBe(place);
    expect(played.screen).toEqual(left);
  });

  it('leads to the next lesson once the one that was left is done', () => {
    const state = {
      ...mapAfter(eventsOf('line', FINISHED)),
      resume: { kind: 'done', lesson: 'line' } as const,
    };
    expect(new Played(state).press('Enter').place).toBe('section moving');
  });
});

describe('the end of a lesson', () => {
  const done = (happenings: readonly Happening[], lesson = 'line') =>
    new Played({ ...mapAfter(eventsOf(lesson, happenings)), screen: { kind: 'done', lesson } });

  it.each<[what: string, happenings: readonly Happening[], place: string]>([
    ['all of it', FINISHED, 'section moving'],
    ['an unread section', FINISHED.slice(1), 'section still'],
    [
      'the lab',
      [...read('still', 'moving', 'asking'), ...['pick', 'loop', 'why'].map(solved)],
      'lab, predict',
    ],
    ['a checkpoint', FINISHED.slice(0, -2), 'checkpoint loop'],
    ['a shown answer', [...FINISHED.slice(0, -1), revealed('why')], 'section moving'],
  ])('goes on, after %s, to what is left', (_, happenings, place) => {
    expect(done(happenings).press('Enter').place).toBe(place);
  });

  it('goes to the map where nothing is written yet', () => {
    expect(done(read('moving'), 'bare').press('Enter').place).toBe('map');
  });

  it.each(['m', 'q', 'Escape'])('leads to the map by %s', (key) => {
    expect(done(FINISHED).press(key).place).toBe('map');
  });

  it('can be read whole in a small terminal', () => {
    const slips = ['pick', 'loop', 'why'].map((id) => answered(id, false));
    const played = done([...slips, ...FINISHED]).act({ type: 'resize', size: { columns: 40, rows: 12 } });
    const { total, height, top } = played.context.extentOf(played.state);
    expect(total).toBeGreaterThan(height);
    expect(top).toBe(total - height);
    expect(played.context.extentOf(played.press('PageUp PageUp').state).top).toBe(0);
    expect(played.context.extentOf(played.press('Down').state).top).toBe(1);
  });
});

describe('the glossary', () => {
  it.each([
    ['Enter g Enter', 'section still'],
    ['Enter g Down Enter', 'section moving'],
    ['Enter g End Enter', 'glossary over section still'],
    ['Enter g End Up Up Up Enter', 'section still'],
    ['g End Enter', 'section moving'],
    ['g Down Enter', 'glossary over map'],
  ])('after "%s": %s', (keys, place) => {
    expect(new Played().press(keys).place).toBe(place);
  });

  it('says why a section stays closed', () => {
    expect(new Played().press('Enter g End Enter').state.note).toEqual({ kind: 'section-closed' });
  });

  it('lists the words of its lesson, or of the course', () => {
    expect(new Played().press('Enter g').screen).toMatchObject({ lesson: 'line' });
    expect(new Played().press('g').screen).not.toHaveProperty('lesson');
  });
});

describe('progress', () => {
  it.each([
    ['p Enter', 'section still'],
    ['p Down Enter', 'section moving'],
    ['p End Enter', 'section moving'],
    ['p Home q', 'map'],
  ])('after "%s": %s', (keys, place) => {
    expect(new Played().press(keys).place).toBe(place);
  });
});

describe('a page to look at', () => {
  const ways: readonly (readonly [what: string, played: () => Played])[] = [
    ['map', () => new Played()],
    ['section', () => new Played().press('Enter Down Down')],
    ['choice', () => new Played().press('Enter c Down')],
    ['lab', () => new Played().press('Enter t Enter Space')],
    ['judged-explain', () => new Played().press('Enter c n n').type(said.partial).press('Submit')],
  ];
  it.each(ways)('is closed, over %s, to the same state as before', (mode, way) => {
    const played = way();
    const { screen } = played;
    expect(modeOf(screen)).toBe(mode);
    expect(played.press('? Down PageDown Up Escape').screen).toEqual(screen);
  });

  it('scrolls to its end and back, and no further', () => {
    const played = new Played(mapAfter([], { columns: 40, rows: 12 })).press('? End');
    const { total, height } = played.context.extentOf(played.state);
    played.press('PageDown '.repeat(20));
    expect(played.screen).toMatchObject({ top: total - height });
    expect(played.press('Up').screen).toMatchObject({ top: total - height - 1 });
    expect(played.press('PageUp '.repeat(20)).screen).toMatchObject({ top: 0 });
  });
});

describe('a list that is longer than the screen', () => {
  it.each([
    ['map', ''],
    ['predict', 'Enter t'],
    ['choice', 'Enter c'],
    ['order', 'Enter c n'],
    ['glossary', 'g'],
    ['progress', 'p'],
  ])('%s can be read whole, and returns to the focus at its next move', (_, keys) => {
    const played = new Played(mapAfter([], { columns: 40, rows: 12 })).press(keys);
    const { total, height } = played.context.extentOf(played.state);
    played.press('PageUp PageUp PageUp');
    const seen = new Set([played.context.extentOf(played.state).top]);
    expect(seen).toEqual(new Set([0]));
    played.press('PageDown PageDown PageDown');
    expect(played.context.extentOf(played.state).top).toBe(Math.max(0, total - height));
    played.press('Home');
    const view = viewOf(played.state, smallCourse, { color: false, ascii: false });
    const { top } = played.context.extentOf(played.state);
    expect(view.focus?.[0]).toBeGreaterThanOrEqual(top);
    expect(view.focus?.[0]).toBeLessThan(top + height);
  });
});
