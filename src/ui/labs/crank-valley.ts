import { type CrankState, pathOf, START, shifts } from '../../labs/crank-state';
import { fixed, short } from '../../labs/digits';
import { leastSquares, meanSquaredError } from '../../labs/line';
import { TRIPS } from '../../labs/trips';
import { padEnd } from '../../text/width';
import { messages } from '../../words/messages';
import { ends, type Line, paragraph, run, type Token } from '../line';
import { fingerprintRows } from './crank-table';
import { beside, block, fitted, halfOf, type LabView, space } from './lab-view';
import { RINGS, valleyMap, WINDOW } from './valley';

const words = messages.labs.theCrank.valley;

/** The loss over w and b seen from above; its key stands on the left. */
export function crankValley(state: CrankState, view: LabView): Line[] {
  const half = halfOf(view.columns);
  const key = [
    block(2, ...paragraph(words.whatItIs(RINGS.join(', ')), half - 3)),
    space(5),
    block(0, ...valleySigns(state)),
    space(4),
    block(1, ...paragraph(words.whatStandsStill, half - 3)),
    space(3),
    block(0, ...settingRows(state)),
    space(7),
    block(6, ...fingerprintRows(state, half - 3)),
  ];
  const map = valleyPicture(state, { ...view, columns: view.columns - half });
  return beside(fitted(key, view.rows), map, half);
}

/** The map with its axes named below. */
export function valleyPicture(state: CrankState, { columns, rows, ascii }: LabView): Line[] {
  const map = valleyMap({ examples: TRIPS, path: pathOf(state), columns, rows: rows - 1, ascii });
  const across = run(words.across(...WINDOW.b), 'muted');
  const up = run(words.up(...WINDOW.w), 'muted');
  return [...map, ends([across], [up], columns)];
}

/** What the signs on the map stand for. */
export function valleySigns(state: CrankState): Line[] {
  const done = shifts(state);
  const byShift = state.by === 'beats' && done > 0;
  const now = byShift ? words.nowAfterShift(done) : words.nowAfterRound(done);
  const sign = (mark: string, text: string): Line => [run(`${mark}  `, 'parameter'), run(text)];
  return [
    sign('0', words.start(short(meanSquaredError(START, TRIPS), 2))),
    sign('1', byShift ? words.afterOneShift : words.afterOneRound),
    sign('@', done === 0 ? words.nowAtStart : now),
    sign('x', words.floor(short(meanSquaredError(leastSquares(TRIPS), TRIPS), 2))),
  ];
}

function settingRows({ line: now }: CrankState): Line[] {
  const row = (name: string, value: number, token?: Token): Line => [
    run(padEnd(name, 5)),
    run(fixed(value, 6).padStart(9), token),
  ];
  return [
    row('w', now.w, 'strong'),
    row('b', now.b, 'strong'),
    row(messages.labs.theCrank.loss, meanSquaredError(now, TRIPS)),
  ];
}
