import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Example,
  gradient,
  type LineParameters,
  leastSquares,
  meanSquaredError,
  miss,
  predict,
} from '../../src/labs/line';
import { TRIPS } from '../../src/labs/trips';

const number = fc.double({ min: -20, max: 20, noNaN: true });
const parameters: fc.Arbitrary<LineParameters> = fc.record({ w: number, b: number });
const table: fc.Arbitrary<Example[]> = fc.array(fc.record({ x: number, target: number }), {
  minLength: 1,
  maxLength: 12,
});

describe('a line', () => {
  it('answers w·x + b', () => {
    expect(predict({ w: 2, b: 1 }, 3)).toBe(7);
  });

  it('misses by answer minus target', () => {
    expect(miss({ w: 2, b: 1 }, { x: 3, target: 9 })).toBe(-2);
  });

  it.each([
    { line: { w: 0, b: 0 }, loss: 42.8 },
    { line: { w: 1, b: 0 }, loss: 11 },
    { line: { w: 2, b: 0 }, loss: 1.2 },
    { line: { w: 2, b: 1 }, loss: 2.2 },
    { line: { w: 1.7, b: 0.9 }, loss: 1.02 },
    { line: { w: 0, b: 6 }, loss: 6.8 },
  ])('at w $line.w, b $line.b has a loss of $loss on the trips', ({ line, loss }) => {
    expect(meanSquaredError(line, TRIPS)).toBeCloseTo(loss, 12);
  });

  it('has no loss and no slope on an empty table', () => {
    expect(meanSquaredError({ w: 1, b: 1 }, [])).toBe(0);
    expect(gradient({ w: 1, b: 1 }, [])).toEqual({ w: 0, b: 0 });
  });
});

describe('the gradient', () => {
  it('is (-42.8, -12) at the start', () => {
    const slope = gradient({ w: 0, b: 0 }, TRIPS);
    expect(slope.w).toBeCloseTo(-42.8, 12);
    expect(slope.b).toBeCloseTo(-12, 12);
  });

  it('is the mean of five pulls that disagree', () => {
    const pulls = TRIPS.map((trip) => gradient({ w: 0, b: 0 }, [trip]).w);
    expect(pulls).toEqual([-6, -20, -24, -64, -100]);
  });

  it('agrees with finite differences', () => {
    // The loss is quadratic in w and b, so that central differences are exact but for rounding.
    const h = 1e-3;
    fc.assert(
      fc.property(parameters, table, ({ w, b }, examples) => {
        const loss = (line: LineParameters) => meanSquaredError(line, examples);
        const slope = gradient({ w, b }, examples);
        const scale = 1 + loss({ w, b });
        const forW = (loss({ w: w + h, b }) - loss({ w: w - h, b })) / (2 * h);
        const forB = (loss({ w, b: b + h }) - loss({ w, b: b - h })) / (2 * h);
        expect(Math.abs(slope.w - forW) / scale).toBeLessThan(1e-9);
        expect(Math.abs(slope.b - forB) / scale).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('least squares', () => {
  it('is w 1.7, b 0.9, with a loss of 1.02', () => {
    const best = leastSquares(TRIPS);
    expect(best.w).toBeCloseTo(1.7, 12);
    expect(best.b).toBeCloseTo(0.9, 12);
    expect(meanSquaredError(best, TRIPS)).toBeCloseTo(1.02, 12);
  });

  it('is beaten by no other line', () => {
    fc.assert(
      fc.property(parameters, table, (other, examples) => {
        const least = meanSquaredError(leastSquares(examples), examples);
        expect(least).toBeLessThanOrEqual(meanSquaredError(other, examples) + 1e-9);
      }),
    );
  });

  it('leaves no slope', () => {
    const slope = gradient(leastSquares(TRIPS), TRIPS);
    expect(slope.w).toBeCloseTo(0, 12);
    expect(slope.b).toBeCloseTo(0, 12);
  });

  it('is the mean target where all inputs are equal', () => {
    const twice = [
      { x: 2, target: 3 },
      { x: 2, target: 5 },
    ];
    expect(leastSquares(twice)).toEqual({ w: 0, b: 4 });
  });
});
