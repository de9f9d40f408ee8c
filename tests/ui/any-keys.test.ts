import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINDINGS } from '../../src/session/keys';
import { placeOf, stateFrom } from '../../src/session/place';
import { modeOf } from '../../src/session/press';
import type { SittingPlace } from '../../src/session/record';
import { widthOf } from '../../src/text/width';
import { PLAIN, pictureOf, textOf } from '../support/picture';
import { sitting } from '../support/quiz-course';
import { Played } from '../support/sitting';
import { said } from '../support/small-course';

const KEYS = [
  ...new Set(Object.values(BINDINGS).flatMap((bindings) => bindings.flatMap(({ keys }) => keys))),
];
/** Keys that lead on are pressed more often than those that lead away. */
const key = fc.oneof(
  { arbitrary: fc.constantFrom('Enter', 'Space', 'Down', 'n', 'c', 't', 'r', '1', '2', 's', 'm'), weight: 3 },
  { arbitrary: fc.constantFrom(...KEYS), weight: 2 },
);
const step = fc.oneof(
  { arbitrary: key.map((pressed) => ({ pressed })), weight: 20 },
  { arbitrary: fc.constantFrom(...Object.values(said)).map((typed) => ({ typed })), weight: 3 },
  { arbitrary: fc.constant({ tick: true }), weight: 2 },
  {
    arbitrary: fc
      .record({ columns: fc.integer({ min: 40, max: 130 }), rows: fc.integer({ min: 12, max: 45 }) })
      .map((size) => ({ size })),
    weight: 1,
  },
);

function take(
  played: Played,
  {
    pressed,
    typed,
    size,
    tick,
  }: { pressed?: string; typed?: string; size?: { columns: number; rows: number }; tick?: boolean },
) {
  if (pressed) played.press(pressed);
  if (typed && modeOf(played.screen) === 'explain') played.type(typed);
  if (size) played.act({ type: 'resize', size });
  if (tick) played.act({ type: 'tick' });
}

/** What is wrong with the picture of a state. */
function faults({ state, context }: Played): string[] {
  const lines = pictureOf(state, PLAIN, context.course).lines.map(textOf);
  const { columns, rows } = state.size;
  return [
    ...(lines.length === Math.min(rows, 40) - 1 ? [] : ['the frame has another height']),
    ...(lines.every((line) => widthOf(line) <= columns) ? [] : ['a line is too wide']),
    ...(lines[0]?.trim() || lines[1]?.trim() ? [] : ['there is no header']),
    ...(/\S/.test(lines.at(-1) ?? '') ? [] : ['there are no keys']),
  ];
}

describe('whatever keys are pressed', () => {
  it.each([
    ['a lesson', () => new Played().press('Enter'), 260],
    ['a sitting', () => sitting(), 461],
  ])('in %s every screen can be drawn, XP is never lost, and the place is found again', (_, begin, most) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 80 }), (steps) => {
        const played = begin();
        let xp = 0;
        for (const each of steps) {
          take(played, each);
          expect(faults(played)).toEqual([]);
          expect(played.state.kept.xp).toBeGreaterThanOrEqual(xp);
          xp = played.state.kept.xp;
        }
        expect(xp).toBeLessThanOrEqual(most);
        const place = JSON.parse(JSON.stringify(placeOf(played.state))) as SittingPlace;
        const found = stateFrom(place, played.context.course);
        expect(Object.keys(found.drafts).sort()).toEqual(Object.keys(played.state.drafts).sort());
        expect(found.resume?.kind).toBe(played.state.resume?.kind);
      }),
      { numRuns: 40 },
    );
  });
});
