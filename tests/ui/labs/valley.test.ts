import { describe, expect, it } from 'vitest';
import { pathOf, started, update } from '../../../src/labs/crank-state';
import { meanSquaredError } from '../../../src/labs/line';
import { TRIPS } from '../../../src/labs/trips';
import { RINGS, valleyMap, WINDOW } from '../../../src/ui/labs/valley';

const SIZE = { columns: 38, rows: 16 };

function rowsAfter(rounds: number): string[] {
  let state = update(update(started, 'run'), 'run');
  for (let round = 0; round < rounds; round++) state = update(state, 'step');
  const map = valleyMap({ examples: TRIPS, path: pathOf(state), ...SIZE, ascii: false });
  return map.map((line) => line.map(({ text }) => text).join(''));
}

/** The middle of the cell that holds a sign, as a setting of the parameters. */
function settingAt(rows: string[], sign: string): { w: number; b: number } {
  const row = rows.findIndex((text) => text.includes(sign));
  const column = rows[row]?.indexOf(sign) ?? -1;
  const across = (column + 0.5) / SIZE.columns;
  const up = 1 - (row + 0.5) / SIZE.rows;
  return {
    b: WINDOW.b[0] + across * (WINDOW.b[1] - WINDOW.b[0]),
    w: WINDOW.w[0] + up * (WINDOW.w[1] - WINDOW.w[0]),
  };
}

describe('the valley from above', () => {
  it.each([
    { sign: '0', what: 'the start', w: 0, b: 0 },
    { sign: '1', what: 'after one round', w: 2.14, b: 0.6 },
    { sign: '@', what: 'after round 12', w: 1.789967, b: 0.575189 },
    { sign: 'x', what: 'the floor', w: 1.7, b: 0.9 },
  ])('has $sign, $what, at w $w, b $b to half a cell', ({ sign, w, b }) => {
    const found = settingAt(rowsAfter(12), sign);
    expect(Math.abs(found.w - w)).toBeLessThanOrEqual(3 / SIZE.rows / 2 + 1e-9);
    expect(Math.abs(found.b - b)).toBeLessThanOrEqual(3.8 / SIZE.columns / 2 + 1e-9);
  });

  it('shows where one is over where one began', () => {
    expect(rowsAfter(0).join('')).not.toContain('0');
    expect(rowsAfter(1).join('')).not.toContain('1');
  });

  it('has a ring wherever the surface passes one of the losses', () => {
    const map = valleyMap({ examples: TRIPS, path: [{ w: 0, b: 0 }], ...SIZE, ascii: false });
    const row = map[4]?.map(({ text }) => text).join('') ?? '';
    const lossAt = (column: number, line: number) =>
      meanSquaredError({ w: 2.8 - (3 * line) / SIZE.rows, b: -1 + (3.8 * column) / SIZE.columns }, TRIPS);
    for (const [column, character] of Array.from(row).entries()) {
      if (character < '\u2800') continue;
      const around = [-0.5, 1.5].flatMap((dx) => [-0.5, 1.5].map((dy) => lossAt(column + dx, 4 + dy)));
      const crossed = RINGS.some((ring) => Math.min(...around) < ring && ring <= Math.max(...around));
      expect([column, crossed]).toEqual([column, true]);
    }
  });
});
