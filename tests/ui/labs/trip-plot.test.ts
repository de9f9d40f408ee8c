import { describe, expect, it } from 'vitest';
import { TRIPS } from '../../../src/labs/trips';
import { type TripPlot, tripPlot } from '../../../src/ui/labs/trip-plot';

const small: TripPlot = {
  examples: TRIPS,
  line: { w: 2, b: 0 },
  columns: 38,
  rows: 8,
  ascii: false,
};

const texts = (plot: TripPlot) =>
  tripPlot(plot).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );

describe('a line over its points', () => {
  it('passes through the points that it answers right, and its axes name the cells', () => {
    expect(texts(small)).toEqual([
      ' 10 min                         ⣀⡠o⠒⠉',
      '                           ⣀o⠔⠒⠉',
      '                      ⣀⡠⠔⠒⠉',
      '  5             o⣀⡠⠔⠒⠉',
      '          o ⣀⡠⠔⠒⠉     o',
      '       ⣀⡠⠔⠒⠉',
      '  0 ⠐⠒⠉',
      '          1     2     3     4     5 km',
    ]);
  });

  it('draws the miss from the target to the answer', () => {
    const plot = { ...small, line: { w: 0, b: 0 }, rows: 14, missed: TRIPS.slice(3, 4) };
    const column = texts(plot).map((row) => row[28] ?? ' ');
    expect(column.join('')).toBe('  o⢸⢸⢸⢸⢸⢸⢸⢸⢸⠼4');
  });

  it('clips a line that leaves the frame', () => {
    for (const line of [
      { w: 1e9, b: -1e9 },
      { w: Number.NaN, b: 0 },
      { w: 0, b: 99 },
    ]) {
      const rows = tripPlot({ ...small, line }).map((runs) => runs.map(({ text }) => text).join(''));
      expect(rows.map(({ length }) => length)).toEqual(Array(8).fill(38));
    }
  });
});
