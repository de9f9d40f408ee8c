import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINDINGS } from '../../src/session/keys';
import { placeOf, stateFrom } from '../../src/session/place';
import type { SittingPlace } from '../../src/session/record';
import { mapEntries } from '../../src/session/selectors';
import { openLesson } from '../../src/session/turn';
import type { OpenerScreen, State } from '../../src/session/types';
import { read, revealed, TRIED_LAB } from '../support/happenings';
import { openerCourse, readBefore } from '../support/opener-course';
import { contextOf, eventsOf, mapAfter, Played } from '../support/sitting';

const begun = (events = readBefore) =>
  new Played(mapAfter(events, undefined, openerCourse), contextOf(openerCourse));
/** Opens a lesson by its row on the map: `Start here`, then line, gap, bare. */
const ROW = { line: 'Home Down Enter', gap: 'Home Down Down Enter', bare: 'End Enter' };
const opener = ({ screen }: Played) => screen as OpenerScreen;
/** Chooses an option, wherever it lies. */
const choose = (played: Played, option: string) =>
  played.press(`${opener(played).options.indexOf(option) + 1} Enter`);

describe('a lesson that nobody has begun', () => {
  it.each([
    ['with a recall and a guess', ROW.gap, ['recall of gap', 'guess of gap', 'section moving']],
    ['with a guess alone', ROW.bare, ['guess of bare', 'section moving']],
    ['without either', ROW.line, ['section still']],
  ])('%s opens with what it has', (_, row, places) => {
    const played = begun([]).press(row);
    const seen = [played.place];
    while (played.screen.kind === 'opener') seen.push(played.press('Space').place);
    expect(seen).toEqual(places);
  });

  it('opens so from the end of the lesson before, from the progress screen and by its name', () => {
    const done = eventsOf('line', [
      ...read('still', 'moving', 'asking'),
      ...TRIED_LAB,
      ...['pick', 'loop', 'why'].map(revealed),
    ]);
    const atEnd = begun(done);
    atEnd.state = { ...atEnd.state, screen: { kind: 'done', lesson: 'line' } };
    expect(atEnd.press('Enter').place).toBe('recall of gap');
    expect(begun().press('p Down Enter').place).toBe('recall of gap');
    const { state, context } = begun();
    expect(openLesson(state, context, 'gap').state.screen).toMatchObject({ kind: 'opener', lesson: 'gap' });
  });

  it('is begun by its first section, and asks nothing after that', () => {
    const played = begun().press(`${ROW.gap} Space Space`);
    expect(played.told).toEqual(['gap: opened moving']);
    expect(played.press(`q ${ROW.gap}`).place).toBe('section moving');
    expect(played.press('c q').place).toBe('section moving');
  });

  it('asks again where it was left, with the options as they lay', () => {
    const played = begun().press(`${ROW.gap} Space Down`);
    const left = played.screen;
    expect(played.press(`q ${ROW.gap}`).screen).toEqual(left);
    expect(played.press('q Home Enter').screen).toEqual(left);
  });
});

describe('the keys of a question before a lesson', () => {
  it.each([
    ['Down', 1],
    ['j j', 2],
    ['Down Down Down Down', 2],
    ['End', 2],
    ['End Home', 0],
    ['3', 2],
    ['3 Up', 1],
    ['2 9', 1],
  ])('"%s" selects, and answers nothing', (keys, focus) => {
    const { focus: at, chosen } = opener(begun().press(`${ROW.gap} ${keys}`));
    expect({ at, chosen }).toEqual({ at: focus, chosen: undefined });
  });

  it.each(['slope', 'rows', 'none'])('Enter chooses %s, and nothing changes that', (option) => {
    const played = choose(begun().press(ROW.gap), option);
    expect(played.place).toBe('recall of gap, answered');
    const { focus, chosen } = opener(played.press('1 2 3 Home'));
    expect({ focus, chosen }).toEqual({ focus: opener(played).options.indexOf(option), chosen: option });
  });

  it.each(['Enter', 'Space', 'Right', 'n'])('%s goes on once it is answered', (key) => {
    const played = choose(begun().press(ROW.gap), 'rows').press(key);
    expect(played.place).toBe('guess of gap');
    expect(choose(played, 'fault').press(key).place).toBe('section moving');
  });

  it.each(['Space', 'Right', 'n'])('%s skips it before', (key) => {
    expect(begun().press(`${ROW.gap} Down ${key}`).place).toBe('guess of gap');
  });

  it.each(['q', 'Escape'])('%s leads to the map, before and after', (key) => {
    expect(begun().press(`${ROW.gap} ${key}`).place).toBe('map');
    expect(begun().press(`${ROW.gap} Enter ${key}`).place).toBe('map');
  });

  it('? shows the keys, and returns', () => {
    const played = begun().press(`${ROW.gap} Down Enter`);
    const { screen } = played;
    expect(played.press('?').place).toBe('help over recall of gap, answered');
    expect(played.press('q').screen).toEqual(screen);
  });

  it('shuffles the options', () => {
    const orders = Array.from({ length: 12 }, (_, index) => {
      const played = new Played(mapAfter([], undefined, openerCourse), contextOf(openerCourse, index * 1e8));
      return opener(played.press(ROW.gap)).options;
    });
    expect(orders.every((order) => [...order].sort().join() === 'none,rows,slope')).toBe(true);
    expect(new Set(orders.map((order) => order[0])).size).toBe(3);
  });
});

describe('reading again what a recall asks for', () => {
  it('returns with everything as it was', () => {
    const played = choose(begun().press(ROW.gap), 'rows');
    const before = played.state;
    expect(played.press('v').place).toBe('section moving, reread for recall of gap, answered');
    expect(played.press('v').state).toEqual(before);
    expect(played.press('v Space').state).toEqual(before);
    expect(played.told).toEqual([]);
  });

  it('leads on from Continue to the question, not to the other lesson', () => {
    const played = choose(begun().press(ROW.gap), 'rows').press('v');
    expect(played.state.resume).toMatchObject({ kind: 'opener', lesson: 'gap', chosen: 'rows' });
    expect(played.state.reading).toEqual({});
  });

  it.each([
    ['was never begun', [], 'rows'],
    ['has not come so far', readBefore.slice(0, 1), 'slope'],
  ])('does not begin a lesson that %s', (_, events, option) => {
    const played = choose(begun(events).press(ROW.gap), option).press('v');
    expect(played.place).toBe('recall of gap, answered');
    expect(played.state.note).toEqual({ kind: 'nothing-to-reread' });
    expect(played.told).toEqual([]);
  });

  it('is no part of a guess', () => {
    const played = begun().press(`${ROW.bare} Enter v`);
    expect(played.state.note).toEqual({ kind: 'nothing-to-reread' });
  });
});

const KEYS = [...new Set([...BINDINGS.opener, ...BINDINGS['opener-answered']].flatMap(({ keys }) => keys))];

describe('whatever is pressed on a question before a lesson', () => {
  it('is no event and pays nothing, until a section of the lesson opens', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ROW.gap, ROW.bare),
        fc.array(fc.constantFrom(...KEYS, 'Enter', 'Space', 'Down', 'v'), { maxLength: 30 }),
        (row, keys) => {
          const played = begun().press(row);
          const { progress, tally } = played.state;
          for (const key of keys) {
            played.press(played.screen.kind === 'map' ? row : key);
            if (played.screen.kind === 'section' && !played.screen.returnTo) return;
            expect(played.told).toEqual([]);
            expect(played.state).toMatchObject({ progress, tally });
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Through the file and back, as another sitting finds it. */
const kept = (state: State): SittingPlace => JSON.parse(JSON.stringify(placeOf(state)));
const found = (place: unknown) => stateFrom(place as SittingPlace, openerCourse);

describe('a question before a lesson, kept and found again', () => {
  it.each([
    ['as it was asked', ROW.gap],
    ['with another focus', `${ROW.gap} Down Down`],
    ['answered', `${ROW.gap} Down Enter`],
    ['answered and scrolled', `${ROW.gap} Down Enter Down`],
    ['read again', `${ROW.gap} Down Enter v PageDown`],
    ['the second one', `${ROW.gap} Space Down Enter`],
  ])('is the same: %s', (_, keys) => {
    const played = begun().press(keys);
    const back = new Played({ ...begun().state, ...found(kept(played.state)) }, contextOf(openerCourse));
    const { top: __, ...left } = played.state.resume as OpenerScreen;
    expect(back.press('Enter').screen).toEqual(left);
  });

  const options = ['none', 'slope', 'rows'];
  const place = { kind: 'opener', lesson: 'gap', which: 'recall', options, focus: 1 };
  it.each<[what: string, resume: object]>([
    ['a question that the lesson lacks', { ...place, lesson: 'bare' }],
    ['a question of no kind', { ...place, which: 'toString' }],
    ['other options', { ...place, options: ['none', 'slope'] }],
    ['an option twice', { ...place, options: ['none', 'none', 'slope'] }],
    ['options that are no names', { ...place, options: [1, 2, 3] }],
    ['an unknown lesson', { ...place, lesson: 'gone' }],
  ])('leaves out %s', (_, resume) => {
    expect(found({ resume })).toEqual({ drafts: {}, reading: {} });
  });

  it.each<[what: string, change: object, screen: object]>([
    ['a focus out of range', { focus: 99 }, { focus: 2 }],
    ['a focus that is no number', { focus: '1' }, { focus: 0 }],
    ['a choice that is no option', { focus: 0, chosen: 'gone' }, { focus: 0 }],
    ['a choice', { focus: 1, chosen: 'slope' }, { focus: 1, chosen: 'slope' }],
  ])('sets right %s', (_, change, screen) => {
    const { resume } = found({ resume: { ...place, ...change } });
    expect(resume).toEqual({ kind: 'opener', lesson: 'gap', which: 'recall', options, ...screen });
  });

  it('is not asked again where the lesson was begun in another way', () => {
    const played = begun().press(ROW.gap);
    const elsewhere = eventsOf('gap', read('moving'));
    const state = { ...mapAfter(elsewhere, undefined, openerCourse), ...found(kept(played.state)) };
    const [first] = mapEntries(state, openerCourse.outline);
    const screen = { kind: 'section', lesson: 'gap', section: 'moving', anchor: 0 };
    expect(first).toEqual({ kind: 'continue', screen });
    expect(new Played(state, contextOf(openerCourse)).press('Enter').screen).toEqual(screen);
  });
});
