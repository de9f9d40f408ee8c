import type { Card, OrderCheckpoint } from '../../course/types';
import type { CheckpointScreen, Draft } from '../../session/types';
import { messages } from '../../words/messages';
import { ends, hanging, type Line, line, run } from '../line';
import { MARK } from '../marks';
import type { Scene } from '../view';
import { type Area, shownLines, verdictLines } from './checkpoint';
import { surpriseLines } from './confidence';

type OrderDraft = Extract<Draft, { kind: 'order' }>;

/** The cards in their order, then the line, then what is left out. A carried card steps aside by two. */
export function orderArea(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: OrderCheckpoint,
  draft: OrderDraft,
): Area {
  const feedback = feedbackLines(scene, screen, checkpoint);
  if (scene.compact && screen.verdict) return { lines: [], feedback };
  const known = new Map<string, Card>(
    [...checkpoint.cards, ...checkpoint.decoys].map((card) => [card.id, card]),
  );
  const lines: Line[] = [];
  let focus: [number, number] = [0, 0];
  draft.cards.forEach((id, index) => {
    if (index === draft.above) lines.push(divider());
    const rows = cardLines(scene, draft, known.get(id) as Card, index);
    if (draft.focus === index) focus = [lines.length, lines.length + rows.length - 1];
    lines.push(...rows);
  });
  if (draft.above === draft.cards.length) lines.push(divider());
  return { lines, ...(screen.revealed ? {} : { focus }), feedback };
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
  const { verdict, revealed } = screen;
  const heads = messages.verdict;
  if (revealed) return shownLines(scene, checkpoint.right);
  if (verdict?.kind !== 'order') return [];
  if (verdict.outcome === 'correct') return verdictLines(scene, heads.right, verdict.feedback);
  const head = verdict.outcome === 'partial' ? heads.close : heads.notYet;
  return verdictLines(scene, head, verdict.feedback, surpriseLines(scene, screen));
}
