import type { Lab } from '../../labs/types';
import { messages } from '../../words/messages';
import { type Line, lineWidth, padded, paragraph, run } from '../line';
import { type Block, block, space } from './lab-view';

/** The least columns that a prediction takes beside what happened. */
const PREDICTED = 14;

/** How soon the prediction beside its result gives way where room is short, and the space below it. */
interface Ranks {
  readonly sides: number;
  readonly space: number;
}

/** The text of an option, by its id; '' where there is none such. */
export const optionText = ({ options }: Pick<Lab<never>, 'options'>, id: string): string =>
  options.find((option) => option.id === id)?.text ?? '';

/** Prediction, by the id of its option, and result side by side under their heads, and below them what the gap means. */
export function outcome(
  lab: Pick<Lab<never>, 'options' | 'meaning'>,
  prediction: string,
  result: Line,
  columns: number,
  ranks: Ranks,
): Block[] {
  const predicted = paragraph(optionText(lab, prediction), columns - lineWidth(result) - 4, 'prediction');
  const second = Math.max(PREDICTED, 2 + Math.max(...predicted.map(lineWidth))) + 2;
  const rows = predicted.map((part, index) =>
    index === 0 ? [...padded([run('? '), ...part], second), ...result] : [run('  '), ...part],
  );
  const { youPredicted, whatHappened } = messages.labs;
  const heads = [...padded([run(youPredicted, 'strong')], second), run(whatHappened, 'strong')];
  return [
    block(ranks.sides, heads, ...rows),
    space(ranks.space),
    block(0, ...paragraph(lab.meaning(prediction), columns)),
  ];
}
