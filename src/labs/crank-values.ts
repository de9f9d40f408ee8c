import { ROUND_RATE, ROUNDS, START } from './crank-state';
import { rowsFingerprint } from './crank-words';
import { step } from './descent';
import { fixed, short } from './digits';
import { gradient, type LineParameters, leastSquares, meanSquaredError, miss, predict } from './line';
import { TRIPS } from './trips';

/** Every number of the lab that prose may quote, by name: worked out by the code that the lab runs. */
export function crankValues(): Record<string, string> {
  const one = trained(1);
  const end = trained(ROUNDS);
  const best = leastSquares(TRIPS);
  return {
    rows: String(TRIPS.length),
    fingerprint: rowsFingerprint(),
    'start-loss': short(loss(START), 2),
    'start-slope-w': short(gradient(START, TRIPS).w, 2),
    'one-round-w': short(one.w, 2),
    'one-round-b': short(one.b, 2),
    'one-round-loss': short(loss(one), 4),
    rounds: String(ROUNDS),
    'end-w': fixed(end.w, 6),
    'end-b': fixed(end.b, 6),
    'end-loss': fixed(loss(end), 6),
    'end-w-short': fixed(end.w, 2),
    'end-b-short': fixed(end.b, 2),
    'end-loss-short': fixed(loss(end), 2),
    'best-w': short(best.w, 2),
    'best-b': short(best.b, 2),
    'answer-4.5': fixed(predict(end, 4.5), 2),
    'miss-3': fixed(missAt(end, 3), 2),
    'training-misses': String(TRIPS.filter((trip) => fixed(miss(end, trip), 2) !== '0.00').length),
  };
}

function trained(rounds: number): LineParameters {
  let line = START;
  for (let round = 0; round < rounds; round++) line = step(line, TRIPS, ROUND_RATE);
  return line;
}

const loss = (line: LineParameters): number => meanSquaredError(line, TRIPS);

/** How far the answer for the trip of so many km is off its target. */
function missAt(line: LineParameters, km: number): number {
  const trip = TRIPS.find(({ x }) => x === km);
  return trip ? miss(line, trip) : 0;
}
