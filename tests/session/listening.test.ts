import { describe, expect, it } from 'vitest';
import type { Action, Effect } from '../../src/session/action';
import { frameOf } from '../../src/session/frame';
import { linesOf, spokenLines } from '../../src/session/listening';
import { layOut, topFor } from '../../src/session/page';
import { sectionOf } from '../../src/session/selectors';
import type { SectionScreen, Size } from '../../src/session/types';
import { mapAfter, Played } from '../support/sitting';
import { smallCourse } from '../support/small-course';

const reading = (size: Size = { columns: 80, rows: 24 }) => new Played(mapAfter([], size)).press('Enter l');
const screenOf = (played: Played) => played.screen as SectionScreen;
const spoken = ({ effects }: Played) =>
  effects.findLast(
    (effect): effect is Extract<Effect, { type: 'read-aloud' }> => effect.type === 'read-aloud',
  );

describe('listening to a section', () => {
  it('reads it from its first sentence, and marks that', () => {
    const played = reading();
    expect(spoken(played)).toMatchObject({ from: 0 });
    expect(spoken(played)?.sentences.length).toBeGreaterThan(5);
    expect(screenOf(played).listening).toEqual({ sentence: 0 });
  });

  it('begins with the first sentence in view', () => {
    const played = new Played().press('Enter PageDown PageDown l');
    expect(spoken(played)?.from).toBeGreaterThan(0);
    expect(screenOf(played).listening).toEqual({ sentence: spoken(played)?.from });
  });

  it('stops at a second l, and says so to the voice', () => {
    const played = reading().press('l');
    expect(screenOf(played).listening).toBeUndefined();
    expect(played.effects.at(-1)).toEqual({ type: 'stop-reading' });
  });

  it.each(['q', 'c', 't', 'g', '?', 'b', 'Ctrl-C', 'Ctrl-Z'])(
    'ends with %s, which leads elsewhere',
    (key) => {
      const played = reading().press(key);
      expect(played.effects.filter(({ type }) => type === 'stop-reading')).toHaveLength(1);
      expect(JSON.stringify(played.state.resume ?? {})).not.toContain('listening');
    },
  );

  it.each<Action>([
    { type: 'scroll', by: 'line', direction: 1 },
    { type: 'resize', size: { columns: 60, rows: 20 } },
    { type: 'redraw' },
  ])('goes on through %j', (action) => {
    const played = reading().act(action);
    expect(screenOf(played).listening).toEqual({ sentence: 0 });
    expect(played.effects.filter(({ type }) => type === 'stop-reading')).toEqual([]);
  });

  it.each([
    ['+', 1],
    ['=', 1],
    ['-', -1],
  ])('%s changes its rate by %i step, and does nothing in silence', (key, steps) => {
    expect(reading().press(key).effects.at(-1)).toEqual({ type: 'change-rate', steps });
    expect(new Played().press(`Enter ${key}`).effects).toEqual([]);
  });

  it('keeps the sentence in the air on the screen, to the last one', () => {
    for (const size of [
      { columns: 40, rows: 12 },
      { columns: 80, rows: 24 },
    ]) {
      const played = reading(size);
      const { measure, body } = frameOf(size);
      const { section, number } = sectionOf(smallCourse.lesson('line'), 'still');
      const lines = layOut(section, number, measure);
      const count = spoken(played)?.sentences.length ?? 0;
      for (let sentence = 0; sentence < count; sentence++) {
        played.act({ type: 'sentence-begun', sentence });
        const top = topFor(lines, screenOf(played).anchor, body);
        const [first = -1, last = -1] = spokenLines(lines, screenOf(played), smallCourse) ?? [];
        expect(last).toBeGreaterThanOrEqual(first);
        expect(first).toBeGreaterThanOrEqual(top);
        expect(first).toBeLessThan(top + body);
      }
    }
  });

  it('is left, and found again, at the line to which the page followed the voice', () => {
    const played = reading({ columns: 40, rows: 12 });
    for (let sentence = 0; sentence < 9; sentence++) played.act({ type: 'sentence-begun', sentence });
    const { anchor } = screenOf(played);
    expect(anchor).toBeGreaterThan(0);
    expect(screenOf(played.press('q Enter'))).toMatchObject({ section: 'still', anchor });
    expect(played.state.reading.line).toEqual({ section: 'still', anchor });
  });

  it.each<[what: string, over: (played: Played) => Played]>([
    ['a second l', (played) => played.press('l')],
    ['its end', (played) => played.act({ type: 'reading-ended' })],
    ['Ctrl-C', (played) => played.press('Ctrl-C')],
  ])('keeps the line after %s, and nothing of the voice', (_, over) => {
    const played = reading({ columns: 40, rows: 12 });
    for (let sentence = 0; sentence < 9; sentence++) played.act({ type: 'sentence-begun', sentence });
    const { anchor } = screenOf(played);
    expect(over(played).state.resume).toEqual({ kind: 'section', lesson: 'line', section: 'still', anchor });
  });

  it('leaves a note where it is while the voice goes on', () => {
    const played = reading();
    const note = { kind: 'saved', xp: 5 } as const;
    played.state = { ...played.state, note };
    expect(played.act({ type: 'sentence-begun', sentence: 1 }).state.note).toEqual(note);
  });

  it('is over when the voice is, and says why where there was none', () => {
    const played = reading().act({ type: 'reading-ended' });
    expect(screenOf(played).listening).toBeUndefined();
    expect(played.state.note).toBeUndefined();
    const failed = reading().act({ type: 'reading-ended', failure: 'No voice found here.' });
    expect(failed.state.note).toEqual({ kind: 'no-voice', why: 'No voice found here.' });
  });

  it('takes no notice of a voice that comes too late', () => {
    const played = reading().press('l');
    const { screen } = played;
    expect(played.act({ type: 'sentence-begun', sentence: 3 }).screen).toEqual(screen);
    expect(played.press('q').act({ type: 'sentence-begun', sentence: 3 }).place).toBe('map');
  });

  it('opens and pays nothing by itself', () => {
    expect(reading().act({ type: 'reading-ended' }).told).toEqual(['line: opened still']);
  });
});

describe('the lines of a sentence', () => {
  const lines = layOut(
    { id: 's', title: 'T', blocks: [{ kind: 'paragraph', spans: [{ text: 'One two. Three four five.' }] }] },
    1,
    10,
  );
  it.each([
    ['heading', { start: 0, end: 4 }, [0, 0]],
    ['first', { start: 5, end: 13 }, [2, 2]],
    ['second, over two lines', { start: 14, end: 30 }, [3, 4]],
  ])('%s', (_, part, where) => {
    expect(linesOf(lines, part)).toEqual(where);
  });
});
