import type { Checkpoint } from '../../course/types';
import type { Verdict } from '../../learning/types';
import { sectionOf } from '../../session/selectors';
import type { CheckpointScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { BLANK, type Line, line, paragraph } from '../line';
import type { Scene } from '../view';
import { surpriseLines } from './confidence';

/** The answer area of a checkpoint, and where in it the keys act. */
export interface Area {
  readonly lines: readonly Line[];
  readonly focus?: readonly [number, number];
  readonly cursor?: { readonly line: number; readonly column: number };
  readonly noteRight?: Line;
  /** Feedback under the area; it is kept in view once it is there. */
  readonly feedback: readonly Line[];
}

/** What was made of a choice or an order: "Right." or "Not yet.", what a surprise it was, why, and what to read again. */
export function verdictLines(
  scene: Scene,
  screen: CheckpointScreen,
  checkpoint: Checkpoint,
  { outcome, score, feedback }: Verdict,
): Line[] {
  const told = paragraph(feedback, scene.measure);
  const head = line(messages.outcomes[outcome], 'strong');
  if (score === 1) return [head, ...told];
  return [head, ...surpriseLines(scene, screen), ...told, ...rereadLines(scene, screen, checkpoint)];
}

/** The answer was shown: why it is the one. */
export const shownLines = ({ measure }: Scene, why: string): Line[] => [
  line(messages.shownHead, 'strong'),
  ...paragraph(`${why} ${messages.shownTail}`, measure),
];

/** "v opens section 2 and returns here." */
function rereadLines(
  { course, measure, compact }: Scene,
  screen: CheckpointScreen,
  checkpoint: Checkpoint,
): Line[] {
  const target = checkpoint.reread[0];
  if (!target || compact) return [];
  const { number } = sectionOf(course.lesson(screen.lesson), target);
  return [BLANK, ...paragraph(messages.rereadOffer(number), measure)];
}
