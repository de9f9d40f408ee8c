import { type CrankState, latestBeat } from '../../labs/crank-state';
import { TRIPS } from '../../labs/trips';
import { BLANK, type Line, run } from '../line';
import { losses, story, trail } from './crank-report';
import { crankTable, fingerprintRows, parameterHeading, parametersAcross, tripsAcross } from './crank-table';
import { crankValley, valleyPicture, valleySigns } from './crank-valley';
import {
  type Block,
  beside,
  block,
  fitted,
  halfOf,
  isForTwoColumns,
  type LabView,
  space,
  TWO_COLUMNS,
} from './lab-view';
import { LARGEST_PLOT_ROWS, LEAST_PLOT_ROWS, tripPlot } from './trip-plot';
import { dataHeading } from './trip-table';

/** How many rows two columns take with the picture below, and with air around it. */
const ROWS_WITH_PLOT = 17;
const ROWS_WITH_AIR = 24;

/** The Crank in the room there is: two columns and a picture, two columns, or words one below the other. */
export function crankLines(state: CrankState, view: LabView): Line[] {
  if (!isForTwoColumns(view)) return inWords(state, view);
  return state.view === 'valley' ? crankValley(state, view) : inTwoColumns(state, view);
}

function inTwoColumns(state: CrankState, view: LabView): Line[] {
  const airy = view.columns > TWO_COLUMNS.columns && view.rows >= ROWS_WITH_AIR;
  const table = crankTable(state, view.columns, airy);
  const gap = airy ? [BLANK, BLANK] : view.rows > TWO_COLUMNS.rows ? [BLANK] : [];
  const rows = view.rows - table.length - gap.length;
  const below = view.rows < ROWS_WITH_PLOT ? reportAcross : reportBesidePlot;
  return [...table, ...gap, ...below(state, view, rows)];
}

function reportBesidePlot(state: CrankState, view: LabView, rows: number): Line[] {
  const half = halfOf(view.columns);
  const report = [
    ...story(state, view, half - 1),
    space(2),
    block(0, ...losses(state)),
    block(4, BLANK, ...trail(state, half - 4, view.ascii)),
  ];
  const plot = picture(state, view, view.columns - half, Math.min(rows, LARGEST_PLOT_ROWS));
  return beside(fitted(report, rows), plot, half);
}

function reportAcross(state: CrankState, view: LabView, rows: number): Line[] {
  const right = halfOf(view.columns) + 10;
  return beside(fitted(story(state, view, right - 2), rows), losses(state), right);
}

function picture(state: CrankState, view: LabView, columns: number, rows: number): Line[] {
  const { number, example } = latestBeat(state);
  const missed = state.by === 'beats' && number === 3 ? { missed: [example] } : {};
  return tripPlot({ examples: TRIPS, line: state.line, ...missed, columns, rows, ascii: view.ascii });
}

/** What the map would show: where the path is and where the floor is; with room, where it came from. */
function valleyStory(state: CrankState): Block[] {
  const [start, first, now, floor] = valleySigns(state) as [Line, Line, Line, Line];
  return [block(1, start, first), block(0, now, floor)];
}

/** For a narrow or low terminal: fingerprints, parameters, beat and loss in any case, a picture last of all. */
function inWords(state: CrankState, view: LabView): Line[] {
  const [print, changes] = fingerprintRows(state, view.columns) as [Line, Line];
  const [now, then] = losses(state);
  const told = state.view === 'valley' ? valleyStory(state) : story(state, view, view.columns);
  const blocks: Block[] = [
    block(3, dataHeading()),
    block(2, ...tripsAcross()),
    block(0, print),
    space(5),
    block(3, parameterHeading()),
    block(0, changes, parametersAcross(state)),
    space(4),
    ...told,
    space(6),
    block(0, [...now, run('  '), ...then]),
  ];
  const words = fitted(blocks, view.rows);
  const room = view.rows - words.length - 1;
  if (room < LEAST_PLOT_ROWS) return words;
  const rows = Math.min(room, LARGEST_PLOT_ROWS);
  const drawn =
    state.view === 'valley'
      ? valleyPicture(state, { ...view, rows })
      : picture(state, view, view.columns, rows);
  return [...words, BLANK, ...drawn];
}
