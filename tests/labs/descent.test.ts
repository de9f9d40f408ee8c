import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../src/labs/descent';
import { gradient, type LineParameters, meanSquaredError, miss } from '../../src/labs/line';
import { TRIPS } from '../../src/labs/trips';

const START = { w: 0, b: 0 };

function trained(steps: number, learningRate: number): LineParameters {
  let line: LineParameters = START;
  for (let count = 0; count < steps; count++) line = step(line, TRIPS, learningRate);
  return line;
}

const lossAfter = (steps: number, learningRate: number) =>
  meanSquaredError(trained(steps, learningRate), TRIPS);

describe('descent on the trips', () => {
  it.each([
    { steps: 1, rate: 0.02, w: 0.856, b: 0.24, loss: 12.633536 },
    { steps: 1, rate: 0.05, w: 2.14, b: 0.6, loss: 2.4476 },
    { steps: 200, rate: 0.05, w: 1.703648, b: 0.88683, loss: 1.020032 },
    { steps: 1000, rate: 0.05, w: 1.7, b: 0.9, loss: 1.02 },
  ])('after $steps rounds at $rate is at w $w, b $b, loss $loss', ({ steps, rate, w, b, loss }) => {
    const line = trained(steps, rate);
    expect(line.w).toBeCloseTo(w, 6);
    expect(line.b).toBeCloseTo(b, 6);
    expect(meanSquaredError(line, TRIPS)).toBeCloseTo(loss, 6);
  });

  it('has the curvature 12 ± √136, so that it settles below a rate of 0.0845241 only', () => {
    // The gradient is linear: its differences are the columns of the second derivative [[22, 6], [6, 2]].
    const at = gradient(START, TRIPS);
    const alongW = gradient({ w: 1, b: 0 }, TRIPS);
    const alongB = gradient({ w: 0, b: 1 }, TRIPS);
    const [ww, wb, bw, bb] = [alongW.w - at.w, alongB.w - at.w, alongW.b - at.b, alongB.b - at.b];
    expect(wb).toBeCloseTo(bw, 12);
    const middle = (ww + bb) / 2;
    const spread = Math.sqrt(middle ** 2 - (ww * bb - wb * bw));
    expect(middle).toBeCloseTo(12, 12);
    expect(spread).toBeCloseTo(Math.sqrt(136), 12);
    expect(2 / (middle + spread)).toBeCloseTo(0.0845241, 7);
  });

  it('shrinks the loss at 0.0845', () => {
    expect(lossAfter(100, 0.0845)).toBeLessThan(lossAfter(0, 0.0845));
    expect(lossAfter(1000, 0.0845)).toBeLessThan(lossAfter(100, 0.0845));
  });

  it('lets the loss grow at 0.085', () => {
    expect(lossAfter(100, 0.085)).toBeGreaterThan(lossAfter(0, 0.085));
    expect(lossAfter(1000, 0.085)).toBeGreaterThan(lossAfter(100, 0.085));
  });
});

describe('a step on one trip', () => {
  it.each([
    { km: 1, factor: 0.92 },
    { km: 2, factor: 0.8 },
    { km: 3, factor: 0.6 },
    { km: 4, factor: 0.32 },
    { km: 5, factor: -0.04 },
  ])('at 0.02 leaves $factor of the miss on the trip of $km km', ({ km, factor }) => {
    const trip = TRIPS[km - 1]!;
    expect(miss(step(START, [trip], 0.02), trip) / miss(START, trip)).toBeCloseTo(factor, 12);
  });

  it('leaves 1 - 2·rate·(x² + 1) of the miss, from any line', () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    const rates = fc.double({ min: 0.001, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, rates, (w, b, x, target, rate) => {
        const example = { x, target };
        const before = miss({ w, b }, example);
        const after = miss(step({ w, b }, [example], rate), example);
        expect(after).toBeCloseTo(before * (1 - 2 * rate * (x ** 2 + 1)), 6);
      }),
    );
  });
});
