import { type CrankState, isAtEnd, latestBeat, ROUNDS, START, shifts } from './crank-state';
import { fixed, short } from './digits';
import { fingerprint } from './fingerprint';
import { type LineParameters, leastSquares, meanSquaredError } from './line';
import { TRIPS, tableText } from './trips';
import type { LabOption } from './types';

export const OPTIONS: readonly LabOption[] = [
  { id: 'rows', text: 'the rows only' },
  { id: 'parameters', text: 'the parameters only' },
  { id: 'both', text: 'both' },
  { id: 'neither', text: 'neither' },
];

const READ_AND_WRITTEN = `The rows were read ${ROUNDS} times, written 0 times.`;

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['rows', `You said the rows only. ${READ_AND_WRITTEN}`],
  ['parameters', `You said the parameters only, and so it was. ${READ_AND_WRITTEN}`],
  ['both', `You said both. ${READ_AND_WRITTEN}`],
  ['neither', `You said neither. The rows did stand still; w and b were written ${ROUNDS} times.`],
]);

/** What the gap between a prediction and the result means; only what happened, where the id is not known. */
export const meaning = (prediction: string): string => MEANINGS.get(prediction) ?? READ_AND_WRITTEN;

/** The fingerprint of the five trips. It is worked out again at each call: nobody has to believe it. */
export const rowsFingerprint = (): string => fingerprint(tableText(TRIPS));

/** The fingerprint of the two parameters, of all their digits. */
export const parametersFingerprint = ({ w, b }: LineParameters): string => fingerprint(`${w},${b}\n`);

/** How often the parameters changed, in words. */
export function changed(times: number): string {
  if (times === 0) return 'unchanged';
  if (times <= 2) return times === 1 ? 'changed once' : 'changed twice';
  return `changed ${times} times`;
}

/** "Trip 3, beat 3 of 4" or "Round 12 of 200, running". */
export function whereWeAre(state: CrankState): string {
  if (state.by === 'beats') {
    const { trip, number } = latestBeat(state);
    return number === 0 ? 'Ready for trip 1' : `Trip ${trip}, beat ${number} of 4`;
  }
  const pause = isAtEnd(state) ? '' : state.running ? ', running' : ', paused';
  return `Round ${state.done} of ${ROUNDS}${pause}`;
}

/** The state in sentences, for a voice and for a terminal without a screen. */
export function describe(state: CrankState): string[] {
  const { line } = state;
  return [
    `${whereWeAre(state)}${whatHappens(state)}.`,
    `The slope w is ${fixed(line.w, 6)}, the start b is ${fixed(line.b, 6)}.`,
    `The loss is ${loss(line)}; ${compared(state)}.`,
    `The fingerprint of the rows is ${rowsFingerprint()}, the same as at the start.`,
    `The fingerprint of the parameters is ${parametersFingerprint(line)}, ${changed(shifts(state))}.`,
    ...(state.view === 'valley' ? [floor()] : []),
  ];
}

function whatHappens(state: CrankState): string {
  if (state.by === 'rounds') return ': in each round five trips are read, and the parameters shift once';
  const { number, example, answer } = latestBeat(state);
  const minutes = fixed(answer, 4);
  const beats = [
    '',
    `: a case goes in, ${example.x} km`,
    `: the model answers ${minutes} minutes`,
    `: the answer ${minutes} is held against the target ${example.target}`,
    ': the parameters shift',
  ];
  return beats[number] ?? '';
}

function compared(state: CrankState): string {
  if (shifts(state) === 0) return 'nothing has shifted yet';
  if (state.by === 'rounds') return `at the start it was ${loss(START)}`;
  return `before the latest shift it was ${loss(state.before)}`;
}

function floor(): string {
  const best = leastSquares(TRIPS);
  const lowest = short(meanSquaredError(best, TRIPS), 2);
  return `The floor of the valley is at w ${short(best.w, 2)}, b ${short(best.b, 2)}, with a loss of ${lowest}.`;
}

const loss = (line: LineParameters): string => fixed(meanSquaredError(line, TRIPS), 6);
