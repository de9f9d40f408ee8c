import { messages } from '../words/messages';
import { type CrankState, isAtEnd, latestBeat, ROUNDS, START, shifts } from './crank-state';
import { fixed, short } from './digits';
import { fingerprint } from './fingerprint';
import { type LineParameters, leastSquares, meanSquaredError } from './line';
import { TRIPS, tableText } from './trips';
import type { LabOption } from './types';

const words = messages.labs.theCrank;

/** The options of the prediction. */
export const OPTIONS: readonly LabOption[] = [
  { id: 'rows', text: words.options.rows },
  { id: 'parameters', text: words.options.parameters },
  { id: 'both', text: words.options.both },
  { id: 'neither', text: words.options.neither },
];

/** What the gap between a prediction and the result means; only what happened, where the id is not known. */
export function meaning(prediction: string): string {
  const isKnown = Object.hasOwn(words.meanings, prediction);
  return (isKnown ? words.meanings[prediction]! : words.readAndWritten)(ROUNDS);
}

/** The fingerprint of the five trips. It is worked out again at each call: nobody has to believe it. */
export const rowsFingerprint = (): string => fingerprint(tableText(TRIPS));

/** The fingerprint of the two parameters, of all their digits. */
export const parametersFingerprint = ({ w, b }: LineParameters): string => fingerprint(`${w},${b}\n`);

/** "Trip 3, beat 3 of 4" or "Round 12 of 200, running". */
export function whereWeAre(state: CrankState): string {
  if (state.by === 'beats') {
    const { trip, number } = latestBeat(state);
    return number === 0 ? words.ready : words.atBeat(trip, number);
  }
  if (isAtEnd(state)) return words.atEnd(state.done, ROUNDS);
  return state.running ? words.running(state.done, ROUNDS) : words.paused(state.done, ROUNDS);
}

/** The state in sentences, for a voice and for a terminal without a screen. */
export function describe(state: CrankState): string[] {
  const { line } = state;
  const { told } = words;
  return [
    whatHappens(state),
    told.parameters(fixed(line.w, 6), fixed(line.b, 6)),
    compared(state),
    told.rowsPrint(rowsFingerprint()),
    told.parametersPrint(parametersFingerprint(line), words.changed(shifts(state))),
    ...(state.view === 'valley' ? [floor()] : []),
  ];
}

function whatHappens(state: CrankState): string {
  const { told } = words;
  const where = whereWeAre(state);
  if (state.by === 'rounds') return told.round(where);
  const { number, example, answer } = latestBeat(state);
  const minutes = fixed(answer, 4);
  const beats = [
    told.ready(where),
    told.caseIn(where, example.x),
    told.answer(where, minutes),
    told.held(where, minutes, example.target),
    told.shift(where),
  ];
  return beats[number] ?? '';
}

function compared(state: CrankState): string {
  const { told } = words;
  const now = loss(state.line);
  if (shifts(state) === 0) return told.lossUnshifted(now);
  return state.by === 'rounds'
    ? told.lossByRound(now, loss(START))
    : told.lossByBeat(now, loss(state.before));
}

function floor(): string {
  const best = leastSquares(TRIPS);
  const lowest = short(meanSquaredError(best, TRIPS), 2);
  return words.told.floor(short(best.w, 2), short(best.b, 2), lowest);
}

const loss = (line: LineParameters): string => fixed(meanSquaredError(line, TRIPS), 6);
