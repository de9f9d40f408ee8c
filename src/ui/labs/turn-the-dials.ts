import { type DialsState, isAtBest, isStuck, lineOf, scoreOf } from '../../labs/dials-state';
import { fixed } from '../../labs/digits';
import { miss, predict } from '../../labs/line';
import { TRIPS } from '../../labs/trips';
import { turnTheDials } from '../../labs/turn-the-dials';
import { padEnd, padStart } from '../../text/width';
import { messages } from '../../words/messages';
import { BLANK, type Line, paragraph, run } from '../line';
import { type Block, beside, block, fitted, halfOf, isForTwoColumns, type LabView, space } from './lab-view';
import { outcome } from './outcome';
import { LARGEST_PLOT_ROWS, LEAST_PLOT_ROWS, tripPlot } from './trip-plot';
import { columnHeads, dataHeading, RAIL, WRITTEN } from './trip-table';

const words = messages.labs.turnTheDials;

/** Turn the Dials in the room there is: table and dials above, score and picture below; or words alone. */
export function dialsLines(state: DialsState, view: LabView): Line[] {
  return isForTwoColumns(view) ? inTwoColumns(state, view) : inWords(state, view);
}

function inTwoColumns(state: DialsState, view: LabView): Line[] {
  const half = halfOf(view.columns);
  const table = beside(tripTable(state), dialRows(state), half + 4);
  const rows = view.rows - table.length - 1;
  const report = fitted([...scoreBlocks(state), space(2), ...meaningBlocks(state, view, half - 2)], rows);
  const plot =
    rows < LEAST_PLOT_ROWS
      ? []
      : picture(state, view, view.columns - half, Math.min(rows, LARGEST_PLOT_ROWS));
  return [...table, BLANK, ...beside(report, plot, half)];
}

/** Each trip with the line's answer and the miss. */
function tripTable(state: DialsState): Line[] {
  const line = lineOf(state);
  const rows = TRIPS.map((trip): Line => {
    const answer = fixed(predict(line, trip.x), 1).padStart(12);
    return [
      RAIL,
      run(`   ${trip.x}${String(trip.target).padStart(7)}`),
      run(answer, 'parameter'),
      run(signed(miss(line, trip)).padStart(8)),
    ];
  });
  const heads = `   ${columnHeads()}${padStart(words.answer, 8)}${padStart(words.miss, 8)}`;
  return [dataHeading(), [RAIL, run(heads, 'muted')], ...rows];
}

const signed = (value: number): string => (value > 0 ? `+${fixed(value, 1)}` : fixed(value, 1));

function dialRows(state: DialsState): Line[] {
  const { w, b } = lineOf(state);
  const row = (name: string, value: number, meaning: string): Line => [
    WRITTEN,
    run(`${name} `),
    run(fixed(value, 1).padStart(6), 'strong'),
    run(`   ${meaning}`, 'muted'),
  ];
  return [
    [WRITTEN, run(words.dials, 'parameter'), run(`   ${words.byYou}`, 'muted')],
    BLANK,
    row('w', w, words.minutesForEachKm),
    row('b', b, words.minutesAtZero),
  ];
}

function scoreBlocks(state: DialsState): Block[] {
  const best = isAtBest(state) ? run(`   ${words.best}`, 'muted') : run('');
  return [
    block(0, [run(padEnd(words.score, 8)), run(fixed(scoreOf(state), 2).padStart(8), 'strong'), best]),
    block(1, [run(padEnd(words.lowest, 8)), run(fixed(state.lowest, 2).padStart(8))]),
  ];
}

/** Prediction and result side by side, and what the gap means, once the best is reached; before, a way on. */
function meaningBlocks(state: DialsState, { phase, prediction }: LabView, columns: number): Block[] {
  if (phase !== 'compare') return isStuck(state) ? [block(1, ...paragraph(words.stuck, columns))] : [];
  const best = [run(fixed(scoreOf(state), 2))];
  return outcome(turnTheDials, prediction, best, columns, { sides: 3, space: 4 });
}

function picture(state: DialsState, { ascii }: LabView, columns: number, rows: number): Line[] {
  return tripPlot({ examples: TRIPS, line: lineOf(state), missed: TRIPS, columns, rows, ascii });
}

/** The trips in columns, and how far the line misses each. */
function missBlocks(line: ReturnType<typeof lineOf>): Block[] {
  const across = (text: string, of: (trip: (typeof TRIPS)[number]) => string): Line => [
    RAIL,
    run(padEnd(text, 4), 'muted'),
    run(TRIPS.map((trip) => of(trip).padStart(6)).join('')),
  ];
  const trips = [
    across(messages.labs.km, ({ x }) => String(x)),
    across(messages.labs.minutesBrief, ({ target }) => String(target)),
  ];
  const misses = across(words.miss, (trip) => signed(miss(line, trip)));
  return [block(2, ...trips), block(0, misses)];
}

/** For a narrow or low terminal: dials, misses and score in any case, a picture last of all. */
function inWords(state: DialsState, view: LabView): Line[] {
  const line = lineOf(state);
  const blocks: Block[] = [
    ...missBlocks(line),
    space(5),
    block(0, [
      WRITTEN,
      run('w'),
      run(fixed(line.w, 1).padStart(6), 'strong'),
      run('   b'),
      run(fixed(line.b, 1).padStart(6), 'strong'),
    ]),
    ...scoreBlocks(state),
    ...meaningBlocks(state, view, view.columns),
  ];
  const told = fitted(blocks, view.rows);
  const room = view.rows - told.length - 1;
  return room < LEAST_PLOT_ROWS
    ? told
    : [...told, BLANK, ...picture(state, view, view.columns, Math.min(room, LARGEST_PLOT_ROWS))];
}
