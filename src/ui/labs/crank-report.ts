import { type CrankState, latestBeat, pathOf, START, shifts } from '../../labs/crank-state';
import { meaning, whereWeAre } from '../../labs/crank-words';
import { fixed } from '../../labs/digits';
import { type LineParameters, meanSquaredError } from '../../labs/line';
import { theCrank } from '../../labs/the-crank';
import { TRIPS } from '../../labs/trips';
import { type Line, line, lineWidth, padded, paragraph, type Run, run } from '../line';
import { WRITTEN } from './crank-table';
import { type Block, block, type LabView, space } from './lab-view';
import { lossTrail } from './loss-trail';

/** What a round does, as the crank's four beats do it for one trip. */
const ROUND = [
  'five cases go in',
  'the model answers each',
  'held against the targets',
  'the parameters shift once',
];
const HAPPENED = 'only w and b';
/** The column at which a beat's number stands. */
const VALUES = 25;

/** What happens now, or what came of the prediction. The beat at hand outlasts the others. */
export function story(state: CrankState, view: LabView, columns: number): Block[] {
  if (view.phase === 'compare') return outcome(view, columns);
  const where = block(0, line(whereWeAre(state), 'strong'));
  return [where, ...(state.by === 'beats' ? beats(state) : rounds())];
}

function beats(state: CrankState): Block[] {
  const { number, example, answer } = latestBeat(state);
  const each: readonly (readonly [string, ...Run[]])[] = [
    ['a case goes in', run(String(example.x)), run(' km', 'muted')],
    ['the model answers', run(fixed(answer, 4))],
    ['held against target', run(String(example.target))],
    ['the parameters shift'],
  ];
  return each.map(([text, ...value], index) => {
    const now = index + 1 === number;
    const mark = now ? run('→ ', 'strong') : index < number ? run('✓ ', 'right') : run('· ', 'muted');
    const row = [mark, run(text, now ? 'strong' : 'body')];
    const known = index < number && value.length > 0;
    const stays = index === Math.max(0, number - 1);
    return block(stays ? 0 : 1, known ? [...padded(row, VALUES), ...value] : row);
  });
}

const rounds = (): Block[] =>
  ROUND.map((text, index) =>
    block(index === ROUND.length - 1 ? 0 : 1, [run(`${index + 1}  `, 'muted'), run(text)]),
  );

/** Prediction and result side by side, and what the gap means. */
function outcome({ prediction = '' }: LabView, columns: number): Block[] {
  const result = [WRITTEN, run(HAPPENED)];
  const predicted = paragraph(prediction, columns - lineWidth(result) - 4, 'prediction');
  const second = Math.max(14, 2 + Math.max(...predicted.map(lineWidth))) + 2;
  const rows = predicted.map((part, index) =>
    index === 0 ? [...padded([run('? '), ...part], second), ...result] : [run('  '), ...part],
  );
  const heads = [...padded([run('You predicted', 'strong')], second), run('What happened', 'strong')];
  const option = theCrank.options.find(({ text }) => text === prediction);
  const gap = paragraph(meaning(option?.id ?? ''), columns);
  return [block(1, heads, ...rows), space(3), block(0, ...gap)];
}

/** The loss now, and the one to hold it against: before the latest shift, or at the start. */
export function losses(state: CrankState): [now: Line, then: Line] {
  const row = (name: string, parameters: LineParameters) =>
    line(`${name.padEnd(6)} ${fixed(loss(parameters), 6).padStart(9)}`);
  const fromStart = state.by === 'rounds' || shifts(state) === 0;
  return [row('loss', state.line), fromStart ? row('start', START) : row('before', state.before)];
}

/** The loss after each shift as a row of bars, with its caption. */
export function trail(state: CrankState, columns: number, ascii: boolean): Line[] {
  const past = pathOf(state).map(loss);
  const unit = state.by === 'rounds' ? 'round' : 'shift';
  const caption = past.length === 1 ? 'loss at the start' : `loss by ${unit}, 0 to ${past.length - 1}`;
  return [lossTrail(past, columns, ascii), line(caption, 'muted')];
}

const loss = (parameters: LineParameters): number => meanSquaredError(parameters, TRIPS);
