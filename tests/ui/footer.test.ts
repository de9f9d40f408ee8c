import { describe, expect, it } from 'vitest';
import type { Size } from '../../src/session/types';
import { widthOf } from '../../src/text/width';
import { footerLine, type Hint, hintsOf } from '../../src/ui/footer';
import { paintLine } from '../../src/ui/theme';
import { everyScreen } from '../support/every-screen';
import { answered } from '../support/happenings';
import { openerCourse, readBefore } from '../support/opener-course';
import { textOf } from '../support/picture';
import { finish, sitting } from '../support/quiz-course';
import { contextOf, eventsOf, mapAfter, Played } from '../support/sitting';
import { said } from '../support/small-course';

const LARGE: Size = { columns: 120, rows: 40 };
const offered = ({ state, context }: Played) => hintsOf(state, context.course);
const shown = (played: Played, measure = 100, ascii = false) =>
  textOf(paintLine(footerLine(offered(played), measure, ascii), { color: false, ascii }));
const at = (keys: string) => new Played(mapAfter([], LARGE)).press(keys);
const asked = (keys: string) =>
  new Played(mapAfter(readBefore, LARGE, openerCourse), contextOf(openerCourse)).press(keys);
const lastSection = () => {
  const played = at('Enter');
  while (played.place !== 'section asking') played.press('Space');
  return played;
};
const explained = (text: string) => at('Enter c n n').type(text).press('Submit');

/** Screens, and how to get there. */
const SCREENS = {
  map: () => at(''),
  'first page': () => at('Enter'),
  'last section': lastSection,
  'a lesson without lab': () => at('End Enter'),
  rereading: () => at('Enter c v'),
  'a finished lab that goes on': () => at('Enter t Enter r').runOut().press('0'),
  prediction: () => at('Enter t'),
  lab: () => at('Enter t Enter'),
  'running lab': () => at('Enter t Enter r'),
  result: () => at('Enter t Enter r').runOut(),
  choice: () => at('Enter c'),
  submitted: () => at('Enter c Enter'),
  'wrong choice': () => at('Enter c').select('rows').press('Submit'),
  'wrong choice, twice': () => at('Enter c').select('rows').press('Submit r Submit'),
  'right choice': () => at('Enter c').select('slope').press('Submit'),
  order: () => at('Enter c n'),
  carrying: () => at('Enter c n Space'),
  explain: () => at('Enter c n n'),
  partial: () => explained(said.partial),
  complete: () => explained(said.complete),
  'self-mark': () => explained(said.aside).press('s'),
  compare: () => explained(said.aside).press('m'),
  done: () => explained(said.aside).press('Enter'),
  'a recall': () => asked('Down Down Enter'),
  'a recall, answered': () => asked('Down Down Enter Enter'),
  'a guess, answered': () => asked('End Enter Enter'),
  'an item': () => sitting(LARGE),
  'an item to explain': () => sitting(LARGE).press('n n n'),
  results: () => finish(sitting(LARGE), ['+', '+', '+', 'aside']),
  'results with nothing to mark': () => finish(sitting(LARGE), ['+', '+', '+', 'complete']),
  help: () => at('?'),
  glossary: () => at('g'),
  progress: () => at('p'),
} satisfies Readonly<Record<string, () => Played>>;
type Name = keyof typeof SCREENS;

describe('the footer', () => {
  it.each<[screen: Name, footer: string]>([
    ['map', '↑↓ move   Enter open   g glossary   p progress   ? keys   q leave'],
    ['first page', 'Space next   ← back   l listen   t lab   c checkpoints   ↑↓ scroll   ? keys   q map'],
    ['last section', 'Space lab   ← back   l listen   c checkpoints   ? keys   q map'],
    ['a lesson without lab', 'Space checkpoints   ← back   l listen   ? keys   q map'],
    ['rereading', 'v return   l listen   t lab   c checkpoints   ? keys   q back'],
    [
      'a finished lab that goes on',
      'Space beat   r run   0 reset   v valley   c checkpoints   ? keys   q back',
    ],
    ['prediction', '↑↓ 1-4 select   Enter predict   ? keys   q back'],
    ['lab', 'Space beat   r run   0 reset   v valley   ? keys   q back'],
    ['running lab', 'r pause   Space one round   0 reset   v valley   ? keys   q back'],
    ['result', 'Enter checkpoints   v valley   0 reset   ? keys   q back'],
    ['choice', '↑↓ 1-4 select   Enter submit   h hint   v reread   ? keys   q back'],
    ['submitted', '1-3 unsure to sure   Enter skip   ? keys'],
    ['wrong choice', 'Enter next   r try again   h hint   v reread   ? keys   q back'],
    [
      'wrong choice, twice',
      'Enter next   r try again   a show the answer   h hint   v reread   ? keys   q back',
    ],
    ['right choice', 'Enter next: Order the steps   r try again   v reread   ? keys   q back'],
    ['order', '↑↓ move   Space pick up   Enter submit   h hint   v reread   ? keys   q back'],
    ['carrying', '↑↓ carry   Space put down   Esc put back   ? keys'],
    ['explain', 'Enter submit   Ctrl-J new line   Ctrl-T hint   Ctrl-O reread   Ctrl-G keys   Esc leave'],
    ['partial', 'Enter next   r revise   m compare   s mark it yourself   v reread   ? keys   q back'],
    ['complete', 'Enter next   r revise   m compare   v reread   ? keys   q back'],
    ['self-mark', '↑↓ 1-2 select   Enter mark   m compare   ? keys   q back'],
    ['compare', 'm return   ↑↓ scroll   ? keys   q back'],
    ['done', 'Enter go there   p progress   ? keys   q map'],
    ['a recall', '↑↓ 1-3 select   Enter choose   Space skip   ? keys   q map'],
    ['a recall, answered', 'Enter next   v reread   ? keys   q map'],
    ['a guess, answered', 'Enter next: What moves   ? keys   q map'],
    ['an item', '↑↓ 1-4 select   Enter submit   v reread   ? keys   q back'],
    ['an item to explain', 'Enter submit   Ctrl-J new line   Ctrl-O reread   Ctrl-G keys   Esc leave'],
    ['results', '↑↓ 1-4 select   Enter reread   r new sitting   s mark it yourself   ? keys   q map'],
    ['results with nothing to mark', '↑↓ 1-4 select   Enter reread   r new sitting   ? keys   q map'],
    ['help', '? close'],
    ['glossary', '↑↓ move   Enter open the section   ? keys   q back'],
    ['progress', '↑↓ move   Enter open   ? keys   q back'],
  ])('of %s', (name, footer) => {
    expect(shown(SCREENS[name]())).toBe(footer);
  });

  it('offers the answer only where it would be shown', () => {
    const once = eventsOf('line', [answered('pick', false)]);
    const played = new Played(mapAfter(once, LARGE)).press('Enter c').select('rows').press('Submit');
    expect(shown(played)).toContain('a show the answer');
  });

  it('names arrows in words where they cannot be drawn', () => {
    expect(shown(at(''), 100, true)).toMatch(/^Up Dn move/);
    expect(shown(at('Enter'), 100, true)).toContain('Left back');
  });
});

describe('a footer in little room', () => {
  it('is never wider than its measure, and always tells help or the way out', () => {
    for (const { name, go } of everyScreen)
      for (const measure of [36, 40, 52, 72])
        for (const ascii of [false, true]) {
          const text = shown(go({ columns: measure + 4, rows: 12 }), measure, ascii);
          expect(widthOf(text), `${name} at ${measure}`).toBeLessThanOrEqual(measure);
          expect(text, `${name} at ${measure}`).toMatch(/\? keys|\? close|Esc leave/);
        }
  });

  it('keeps the key that is used most', () => {
    const first = (hints: readonly Hint[]) =>
      [...hints].sort((one, other) => (one.rank || 99) - (other.rank || 99))[0];
    for (const { name, go } of everyScreen) {
      const played = go({ columns: 40, rows: 12 });
      const hint = first(offered(played));
      const key = shown(played, 36)
        .split(/ {2,}/)
        .find((each) => each.startsWith(`${hint?.shown} `));
      expect([`${hint?.shown} ${hint?.label}`, `${hint?.shown} ${hint?.brief}`], name).toContain(key);
    }
  });

  it.each<[screen: Name, at80: string, at40: string]>([
    [
      'first page',
      'Space next   ← back   l listen   t lab   c checkpoints   ? keys   q map',
      'Space next   ← back   ? keys   q map',
    ],
    [
      'a lesson without lab',
      'Space checkpoints   ← back   l listen   ? keys   q map',
      'Space next   ← back   ? keys   q map',
    ],
    ['prediction', '↑↓ 1-4 select   Enter predict   ? keys   q back', '↑↓ pick  Enter guess  ? keys  q back'],
    [
      'choice',
      '↑↓ 1-4 select   Enter submit   h hint   v reread   ? keys   q back',
      '↑↓ select   Enter submit   ? keys',
    ],
    [
      'order',
      '↑↓ move  Space pick up  Enter submit  h hint  v reread  ? keys  q back',
      'Space pick up  Enter submit  ? keys',
    ],
    ['carrying', '↑↓ carry   Space put down   Esc put back   ? keys', 'Space put down  Esc put back  ? keys'],
    [
      'explain',
      'Enter submit   Ctrl-T hint   Ctrl-O reread   Ctrl-G keys   Esc leave',
      'Enter submit  Ctrl-G keys  Esc leave',
    ],
    ['submitted', '1-3 unsure to sure   Enter skip   ? keys', '1-3 how sure   Enter skip   ? keys'],
    [
      'wrong choice, twice',
      'Enter next  r try again  a answer  h hint  v reread  ? keys  q back',
      'Enter next  r retry  ? keys  q back',
    ],
    [
      'self-mark',
      '↑↓ 1-2 select   Enter mark   m compare   ? keys   q back',
      '↑↓ pick  Enter mark  ? keys  q back',
    ],
    ['done', 'Enter go there   p progress   ? keys   q map', 'Enter go there   ? keys   q map'],
    ['glossary', '↑↓ move   Enter open the section   ? keys   q back', '↑↓ move  Enter open  ? keys  q back'],
  ])('keeps what matters of %s', (name, at80, at40) => {
    const small = SCREENS[name]().act({ type: 'resize', size: { columns: 40, rows: 12 } });
    const usual = SCREENS[name]().act({ type: 'resize', size: { columns: 80, rows: 24 } });
    expect(shown(usual, 72)).toBe(at80);
    expect(shown(small, 36)).toBe(at40);
  });

  it('shortens a long name before it drops the key', () => {
    const hints: Hint[] = [
      { shown: 'Enter', label: 'next: Explain why this is not memorization', brief: 'next', rank: 2 },
      { shown: 'r', label: 'try again', brief: 'retry', rank: 3 },
      { shown: '?', label: 'keys', brief: 'keys', rank: 0 },
    ];
    const text = (measure: number) =>
      footerLine(hints, measure, false)
        .map((part) => part.text)
        .join('');
    expect(text(80)).toBe('Enter next: Explain why this is not memorization   r try again   ? keys');
    expect(text(70)).toBe('Enter next: Explain why this is not memorization  r try again  ? keys');
    expect(text(66)).toBe('Enter next: Explain why this is not memorization  r retry  ? keys');
    expect(text(60)).toBe('Enter next   r try again   ? keys');
    expect(text(31)).toBe('Enter next  r try again  ? keys');
    expect(text(27)).toBe('Enter next  r retry  ? keys');
    expect(text(20)).toBe('Enter next   ? keys');
  });
});
