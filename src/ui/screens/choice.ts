import type { ChoiceCheckpoint, Option } from '../../course/types';
import { isToldRight, verdictOf } from '../../session/selectors';
import type { CheckpointScreen, Draft } from '../../session/types';
import { messages } from '../../words/messages';
import { type Line, numbered, padded, run, stacked } from '../line';
import { MARK } from '../marks';
import type { Scene } from '../view';
import { type Area, shownLines, verdictLines } from './answer-area';

type ChoiceDraft = Extract<Draft, { kind: 'choice' }>;

/** The options, numbered; tried ones and the right one carry a mark and a word. */
export function choiceArea(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: ChoiceCheckpoint,
  draft: ChoiceDraft,
): Area {
  const isSubmitted = screen.stage.kind !== 'answering';
  const blocks = draft.options.map((id, index) => {
    const isFocused = draft.focus === index;
    if (scene.compact && isSubmitted && !isFocused) return [];
    const option = checkpoint.options.find((candidate) => candidate.id === id) as Option;
    return optionLines(scene, option, index, isFocused, statusOf(screen, checkpoint, draft, id));
  });
  return { ...stacked(blocks, draft.focus), feedback: feedbackLines(scene, screen, checkpoint) };
}

/** Columns, from the right edge, that a status takes: "= the answer". */
const STATUS_WIDTH = 14;

/** An option with its number, from 0, and its status at the right. */
export function optionLines(
  { measure, compact }: Scene,
  option: Pick<Option, 'text'>,
  index: number,
  isFocused: boolean,
  status: Line,
): Line[] {
  const room = compact && status.length === 0 ? measure : measure - STATUS_WIDTH;
  const rows = numbered(option.text, index, isFocused, room);
  return rows.map((row, at) =>
    at === rows.length - 1 && status.length > 0 ? [...padded(row, room), ...status] : row,
  );
}

function statusOf(screen: CheckpointScreen, { key }: ChoiceCheckpoint, draft: ChoiceDraft, id: string): Line {
  if (screen.stage.kind === 'asked' && id === draft.options[draft.focus]) return [run(messages.submitted)];
  if (screen.stage.kind === 'shown' && id === key) return [MARK.shown, run(` ${messages.shown}`)];
  if (isToldRight(screen) && id === key) return [MARK.done, run(` ${messages.right}`)];
  return draft.tried.includes(id) ? [MARK.tried, run(` ${messages.tried}`)] : [];
}

function feedbackLines(scene: Scene, screen: CheckpointScreen, checkpoint: ChoiceCheckpoint): Line[] {
  if (screen.stage.kind === 'shown') {
    const option = checkpoint.options.find(({ id }) => id === checkpoint.key) as Option;
    return shownLines(scene, option.feedback);
  }
  const verdict = verdictOf(screen);
  return verdict ? verdictLines(scene, screen, verdict) : [];
}
