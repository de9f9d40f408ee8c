import type { Card, OrderCheckpoint } from '../../course/types';
import { verdictOf } from '../../session/selectors';
import type { CheckpointScreen, Draft } from '../../session/types';
import { messages } from '../../words/messages';
import { ends, hanging, type Line, line, run, stacked } from '../line';
import { MARK } from '../marks';
import type { Scene } from '../view';
import { type Area, shownLines, verdictLines } from './answer-area';

type OrderDraft = Extract<Draft, { kind: 'order' }>;

/** The cards in their order, then the line, then what is left out. A carried card steps aside by two. */
export function orderArea(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: OrderCheckpoint,
  draft: OrderDraft,
): Area {
  const feedback = feedbackLines(scene, screen, checkpoint);
  if (scene.compact && verdictOf(screen)) return { lines: [], feedback };
  const known = new Map<string, Card>(
    [...checkpoint.cards, ...checkpoint.decoys].map((card) => [card.id, card]),
  );
  const { cards, above } = draft;
  const rows = cards.map((id, index) => cardLines(scene, draft, known.get(id) as Card, index));
  const blocks = [...rows.slice(0, above), [divider()], ...rows.slice(above)];
  const { lines, focus } = stacked(blocks, draft.focus < above ? draft.focus : draft.focus + 1);
  return { lines, ...(focus && screen.stage.kind !== 'shown' ? { focus } : {}), feedback };
}

const divider = (): Line => line(`──── ${messages.notPartOfIt} ────`, 'muted');

function cardLines(scene: Scene, draft: OrderDraft, card: Card, index: number): Line[] {
  const isFocused = draft.focus === index;
  const isCarried = isFocused && draft.carriedFrom !== undefined;
  const token = isFocused ? ('focus' as const) : undefined;
  const place = index < draft.above ? run(String(index + 1), token) : MARK.new;
  const mark = [place, run(isCarried ? '    ' : '  ')];
  const rows = hanging(mark, card.text, scene.measure - (isCarried ? 14 : 0), token);
  const status = [run(scene.compact ? messages.pickedUp : `${messages.pickedUp} ↑↓`)];
  return isCarried
    ? rows.map((row, at) => (at === 0 ? ends(row, status, Math.min(60, scene.measure)) : row))
    : rows;
}

function feedbackLines(scene: Scene, screen: CheckpointScreen, checkpoint: OrderCheckpoint): Line[] {
  if (screen.stage.kind === 'shown') return shownLines(scene, checkpoint.right);
  const verdict = verdictOf(screen);
  return verdict ? verdictLines(scene, screen, verdict) : [];
}
