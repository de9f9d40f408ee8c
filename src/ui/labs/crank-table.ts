import { type CrankState, latestBeat, shifts } from '../../labs/crank-state';
import { parametersFingerprint, rowsFingerprint } from '../../labs/crank-words';
import { fixed } from '../../labs/digits';
import type { Example } from '../../labs/line';
import { TRIPS } from '../../labs/trips';
import { padEnd, widthOf } from '../../text/width';
import { messages } from '../../words/messages';
import { BLANK, type Line, lineWidth, run } from '../line';
import { beside, halfOf } from './lab-view';
import { columnHeads, dataHeading, RAIL, WRITTEN } from './trip-table';

const words = messages.labs.theCrank;

/** Trips on the left, parameters on the right, each with its fingerprint: eight rows, or ten with air. */
export function crankTable(state: CrankState, columns: number, airy: boolean): Line[] {
  const air = airy ? [[RAIL]] : [];
  const left = [
    dataHeading(),
    ...air,
    [RAIL, run(`   ${columnHeads()}`, 'muted')],
    ...tripRows(state),
    ...air,
    [RAIL, run(`${words.fingerprint} ${rowsFingerprint()}  ${words.same}`)],
  ];
  const half = halfOf(columns);
  const print = withChanges(
    [WRITTEN, run(`${words.fingerprint} `), digitsOfPrint(state)],
    state,
    columns - half,
  );
  const head = [parameterHeading(), ...air.map(() => BLANK), BLANK, ...parameterRows(state)];
  const gap = Array.from({ length: left.length - head.length - 1 }, () => BLANK);
  return beside(left, [...head, ...gap, print], half);
}

export const parameterHeading = (): Line => [
  WRITTEN,
  run(words.parameters, 'parameter'),
  run(`   ${words.byTraining}`, 'muted'),
];

/** The five trips in two rows, for a narrow screen. */
export function tripsAcross(): Line[] {
  const across = (of: (trip: Example) => number) =>
    run(TRIPS.map((trip) => String(of(trip)).padStart(4)).join(''));
  return [
    [RAIL, run(padEnd(messages.labs.km, 8), 'muted'), across(({ x }) => x)],
    [RAIL, run(padEnd(messages.labs.minutes, 8), 'muted'), across(({ target }) => target)],
  ];
}

/** Both fingerprints, a row each. */
export function fingerprintRows(state: CrankState, columns: number): Line[] {
  return [
    [RAIL, run(`${padEnd(words.dataPrint, 11)}${rowsFingerprint()}  ${words.same}`)],
    withChanges([WRITTEN, run(padEnd(words.parametersPrint, 11)), digitsOfPrint(state)], state, columns),
  ];
}

/** w and b in one row. */
export const parametersAcross = ({ line: { w, b } }: CrankState): Line => [
  WRITTEN,
  run('w'),
  run(digits(w), 'strong'),
  run('   b'),
  run(digits(b), 'strong'),
];

/** w and b with what they mean, a row each. */
function parameterRows({ line: { w, b } }: CrankState): Line[] {
  const row = (name: string, value: number, meaning: string): Line => [
    WRITTEN,
    run(`${name} `),
    run(digits(value), 'strong'),
    run(`   ${meaning}`, 'muted'),
  ];
  return [row('w', w, words.slope), row('b', b, words.start)];
}

/** The table; an arrow stands at the trip that the crank is turned on. */
function tripRows(state: CrankState): Line[] {
  const { number, trip } = latestBeat(state);
  const turning = state.by === 'beats' && number > 0;
  return TRIPS.map(({ x, target }, index) => {
    const mark = turning && index + 1 === trip ? '→' : ' ';
    return [RAIL, run(` ${mark} ${x}${String(target).padStart(7)}`)];
  });
}

const digitsOfPrint = (state: CrankState) => run(parametersFingerprint(state.line), 'strong');

/** The row with "changed 12 times" after it, or "12 changes" where that is too wide. */
function withChanges(row: Line, state: CrankState, columns: number): Line {
  const changed = words.changed(shifts(state));
  const room = columns - lineWidth(row) - 2;
  return [...row, run(`  ${widthOf(changed) <= room ? changed : words.changes(shifts(state))}`)];
}

/** Six decimals in ten columns: they keep their width while they move, with a minus too. */
const digits = (value: number): string => fixed(value, 6).padStart(10);
