import { describe, expect, it } from 'vitest';
import { frameOn } from '../../src/session/screen-frame';
import type { Size } from '../../src/session/types';
import { widthOf } from '../../src/text/width';
import { viewOf } from '../../src/ui/screens/view-of';
import { topOf } from '../../src/ui/view';
import { everyScreen, type Shown } from '../support/every-screen';
import { PLAIN, pictureOf, textOf } from '../support/picture';

const SIZES: readonly Size[] = [
  { columns: 40, rows: 12 },
  { columns: 40, rows: 60 },
  { columns: 59, rows: 24 },
  { columns: 60, rows: 18 },
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 112, rows: 30 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 12 },
  { columns: 200, rows: 60 },
];
const LOOKS = [PLAIN, { color: true, ascii: true }];
const ALL = SIZES.flatMap((size) =>
  everyScreen.map((shown) => [`${size.columns}x${size.rows}`, shown.name, size, shown] as const),
);

/** What is wrong with a screen at a size, in words; nothing where the screen contract holds. */
function faults({ go, title, position }: Shown, size: Size): string[] {
  const played = go(size);
  const { course } = played.context;
  const view = viewOf(played.state, course, PLAIN);
  const { body } = frameOn(played.state, course);
  return LOOKS.flatMap((look) => {
    const picture = pictureOf(played.state, look, course);
    const lines = picture.lines.map(textOf);
    const text = lines.join('\n');
    const claims: Record<string, boolean> = {
      'a line is wider than the terminal': lines.every((line) => widthOf(line) <= size.columns),
      'the frame is not as tall as it should be': lines.length === Math.min(size.rows, 40) - 1,
      'a line holds a line end': lines.every((line) => !line.includes('\n')),
      'its title is not there, unbroken': text.includes(title),
      'its position is not there, unbroken': text.includes(position),
      'the keys are not told': /\? (?:keys|close)|Esc leave|q leave/.test(lines.at(-1) ?? ''),
      'ASCII is left': !look.ascii || /^[\x20-\x7e\n]*$/.test(text),
      'the cursor is off the screen':
        !picture.cursor ||
        (picture.cursor.y < lines.length && picture.cursor.x >= 0 && picture.cursor.x < size.columns),
      'the focus is not in view': isFocusInView(view, body),
    };
    return Object.keys(claims).filter((claim) => !claims[claim]);
  });
}

/** A page that was scrolled by hand shows what was asked for, and a text its cursor. */
function isFocusInView(view: ReturnType<typeof viewOf>, body: number): boolean {
  const focus = view.cursor ? view.cursor.line : view.focus?.[0];
  if (view.top !== undefined || focus === undefined) return true;
  const top = topOf(view, body);
  return focus >= top && focus < top + body;
}

describe('the screen contract', () => {
  it.each(ALL)('holds at %s: %s', (_, __, size, shown) => {
    expect(faults(shown, size)).toEqual([]);
  });
});
