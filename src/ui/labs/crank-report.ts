import { type CrankState, latestBeat, pathOf, START, shifts } from '../../labs/crank-state';
import { whereWeAre } from '../../labs/crank-words';
import { fixed } from '../../labs/digits';
import { type LineParameters, meanSquaredError } from '../../labs/line';
import { theCrank } from '../../labs/the-crank';
import { TRIPS } from '../../labs/trips';
import { padEnd } from '../../text/width';
import { messages } from '../../words/messages';
import { type Line, line, padded, run } from '../line';
import { MARK } from '../marks';
import { type Block, block, type LabView } from './lab-view';
import { lossTrail } from './loss-trail';
import { outcome } from './outcome';
import { WRITTEN } from './trip-table';

const words = messages.labs.theCrank;
/** The column at which a beat's number stands. */
const VALUES = 25;

/** What happens now, or what came of the prediction. The beat at hand outlasts the others. */
export function story(state: CrankState, view: LabView, columns: number): Block[] {
  if (view.phase === 'compare') return outcomeOf(view, columns);
  const where = block(0, line(whereWeAre(state), 'strong'));
  return [where, ...(state.by === 'beats' ? beats(state) : rounds())];
}

function beats(state: CrankState): Block[] {
  const { number, example, answer } = latestBeat(state);
  const values: readonly Line[] = [
    [run(String(example.x)), run(` ${messages.labs.km}`, 'muted')],
    [run(fixed(answer, 4))],
    [run(String(example.target))],
    [],
  ];
  return words.beats.map((text, index) => {
    const value = values[index] ?? [];
    const now = index + 1 === number;
    const mark = now ? MARK.started : index < number ? MARK.done : MARK.new;
    const row = [mark, run(' '), run(text, now ? 'strong' : 'body')];
    const known = index < number && value.length > 0;
    const stays = index === Math.max(0, number - 1);
    return block(stays ? 0 : 1, known ? [...padded(row, VALUES), ...value] : row);
  });
}

const rounds = (): Block[] =>
  words.rounds.map((text, index) =>
    block(index === words.rounds.length - 1 ? 0 : 1, [run(`${index + 1}  `, 'muted'), run(text)]),
  );

/** Prediction and result side by side, and what the gap means. */
function outcomeOf({ prediction }: LabView, columns: number): Block[] {
  const result = [WRITTEN, run(words.happened)];
  return outcome(theCrank, prediction, result, columns, { sides: 1, space: 3 });
}

/** The loss now, and the one to hold it against: before the latest shift, or at the start. */
export function losses(state: CrankState): [now: Line, then: Line] {
  const row = (name: string, parameters: LineParameters) =>
    line(`${padEnd(name, 6)} ${fixed(loss(parameters), 6).padStart(9)}`);
  const fromStart = state.by === 'rounds' || shifts(state) === 0;
  return [
    row(words.loss, state.line),
    fromStart ? row(words.lossAtStart, START) : row(words.lossBefore, state.before),
  ];
}

/** The loss after each shift as a row of bars, with its caption. */
export function trail(state: CrankState, columns: number, ascii: boolean): Line[] {
  const past = pathOf(state).map(loss);
  return [lossTrail(past, columns, ascii), line(captionFor(state, past.length - 1), 'muted')];
}

function captionFor({ by }: CrankState, last: number): string {
  if (last === 0) return words.trailAtStart;
  return by === 'rounds' ? words.trailByRound(last) : words.trailByShift(last);
}

const loss = (parameters: LineParameters): number => meanSquaredError(parameters, TRIPS);
