import { describe, expect, it } from 'vitest';
import { frameOf } from '../../src/session/frame';
import { layOut, topFor } from '../../src/session/page';
import { sectionOf } from '../../src/session/selectors';
import type { Note, SectionScreen, Size } from '../../src/session/types';
import { mapAfter, Played } from '../support/sitting';
import { smallCourse } from '../support/small-course';

/** The lines of the section that are shown now. */
function visible({ state, screen }: Played): { top: number; total: number; body: number } {
  const { lesson, section, anchor } = screen as SectionScreen;
  const { measure, body } = frameOf(state.size);
  const found = sectionOf(smallCourse.lesson(lesson), section);
  const lines = layOut(found.section, found.number, measure);
  return { top: topFor(lines, anchor, body), total: lines.length, body };
}

const at = (columns: number, rows: number) => new Played(mapAfter([], { columns, rows }));
/** To the last page of the first section. */
const toEnd = (played: Played) => {
  for (let page = 0; page < 200 && visible(played).top + visible(played).body < visible(played).total; page++)
    played.press('Space');
  return played;
};

describe('reading a lesson', () => {
  it('opens its sections in order, each once, and then the lab', () => {
    const played = toEnd(new Played().press('Enter'));
    expect(played.place).toBe('section still');
    expect(played.press('Space').place).toBe('section moving');
    expect(played.press('Space').place).toBe('section asking');
    expect(played.press('b b b').place).toBe('section still');
    toEnd(played).press('Space Space Space');
    expect(played.place).toBe('lab, predict');
    expect(played.told).toEqual(['line: opened still', 'line: opened moving', 'line: opened asking']);
  });

  it.each(['Space', 'Right', 'n', 'Enter'])(
    '%s turns the page, and at the end of the text opens the next',
    (key) => {
      const played = new Played().press('Enter');
      const before = visible(played);
      expect(before.body - visible(played.press(key)).top).toBeOneOf([0, 1, 2]);
      expect(toEnd(played).press(key).place).toBe('section moving');
    },
  );

  it('goes from the last section to the checkpoints, where there is no lab', () => {
    expect(new Played().press('Down Down Enter Space').place).toBe('checkpoint again');
  });

  it('goes back to the top of a section, then to the section before', () => {
    const played = toEnd(new Played().press('Enter'));
    expect(visible(played.press('b'))).toMatchObject({ top: 0 });
    expect(toEnd(played).press('Space b').place).toBe('section still');
    expect(visible(played)).toMatchObject({ top: 0 });
  });

  it.each<[keys: string, note: Note['kind']]>([
    ['Enter b', 'first-section'],
    ['End Enter t', 'no-lab'],
    ['End Enter c', 'no-checkpoints'],
    ['End Enter g', 'no-glossary'],
    ['End Enter Space', 'no-checkpoints'],
    ['Down Down Enter t', 'no-lab'],
  ])('after "%s" says %s', (keys, note) => {
    const played = new Played().press(keys);
    expect(played.state.note).toEqual({ kind: note });
    expect(played.press('Up').state.note).toBeUndefined();
  });

  it('closes to the map, and opens again on the line that was left', () => {
    const played = new Played().press('Enter Down Down Down Down');
    const left = visible(played).top;
    expect(left).toBeGreaterThan(0);
    expect(played.press('q').place).toBe('map');
    expect(visible(played.press('Down Enter')).top).toBe(left);
  });

  it('scrolls by a line and by a page', () => {
    const played = new Played().press('Enter');
    const { body } = visible(played);
    const { top } = visible(played.press('PageDown'));
    expect(body - top).toBeOneOf([0, 1, 2]);
    expect(visible(played.press('Down')).top).toBeGreaterThan(top);
    expect(visible(played.press('Up')).top).toBeLessThanOrEqual(top);
    expect(visible(played.press('PageUp PageUp')).top).toBe(0);
    expect(visible(played.press('Up')).top).toBe(0);
  });
});

const SIZES: readonly Size[] = [
  { columns: 40, rows: 12 },
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
];

describe('scrolling at every size', () => {
  it.each(SIZES)('shows every line on the way down and up again, at %j', ({ columns, rows }) => {
    const played = at(columns, rows).press('Enter');
    const { total, body } = visible(played);
    const seen = (key: string): Set<number> => {
      const lines = new Set<number>();
      for (let presses = 0; presses < total; presses++) {
        const { top } = visible(played);
        for (let row = top; row < Math.min(top + body, total); row++) lines.add(row);
        if (key === 'Space' && top + body >= total) break;
        played.press(key);
      }
      return lines;
    };
    expect(seen('Space').size).toBe(total);
    expect(seen('PageUp').size).toBe(total);
    expect(seen('Down').size).toBe(total);
    expect(seen('Up').size).toBe(total);
    expect(played.place).toBe('section still');
  });

  it('a resize keeps the place, and the first size finds the same line', () => {
    const played = at(80, 24).press('Enter PageDown Down');
    const { anchor } = played.screen as SectionScreen;
    const { top } = visible(played);
    for (const size of SIZES) played.act({ type: 'resize', size });
    played.act({ type: 'resize', size: { columns: 80, rows: 24 } });
    expect((played.screen as SectionScreen).anchor).toBe(anchor);
    expect(visible(played).top).toBe(top);
  });
});

describe('reading again from a checkpoint', () => {
  it('opens the section that helps, and one key returns with the draft', () => {
    const played = new Played().press('Enter c Down Down v');
    expect(played.place).toBe('section moving, reread for pick');
    expect(played.told).toContain('line: opened moving');
    expect(played.press('v').screen).toMatchObject({ kind: 'checkpoint', draft: { focus: 2 } });
  });

  it.each(['v', 'q', 'Escape', 'Enter', 'Space', 'n'])('returns by %s, at the end of the text', (key) => {
    expect(new Played().press(`Enter c v ${key}`).place).toBe('checkpoint pick');
  });

  it('pages through a longer one, and the section before it, and still returns', () => {
    const played = new Played().press('Enter c v b');
    expect(played.place).toBe('section still, reread for pick');
    expect(played.press('Enter').place).toBe('section still, reread for pick');
    expect(played.press('b b').state.note).toEqual({ kind: 'first-section' });
    expect(played.press('v').place).toBe('checkpoint pick');
  });

  it('leaves the place of reading as it was', () => {
    const played = new Played().press('Enter Down Down c v v q');
    expect(played.screen).toMatchObject({ section: 'still' });
    expect(visible(played).top).toBeGreaterThan(0);
  });

  it('is where Continue leads: the checkpoint, not the section', () => {
    expect(new Played().press('Enter c v').state.resume).toMatchObject({ kind: 'checkpoint' });
  });

  it('keeps a carried card and a half-written text', () => {
    const order = new Played().press('Enter c n Space Down');
    const { screen } = order;
    expect(order.press('v v').screen).toEqual(screen);
    const text = new Played().press('Enter c n n').type('The slope');
    expect(text.press('Ctrl-O v').screen).toMatchObject({
      draft: { editor: { text: 'The slope', cursor: 9 } },
    });
  });

  it('says so where there is nothing to read again', () => {
    expect(new Played().press('Down Down Enter c v').state.note).toEqual({ kind: 'nothing-to-reread' });
  });
});
