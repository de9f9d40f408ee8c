import type { Verdict } from '../../learning/types';
import type { CheckpointScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { type Line, line, paragraph } from '../line';
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

/** What was made of a choice or an order: "Right." or "Not yet.", what a surprise it was, and why. */
export const verdictLines = (
  scene: Scene,
  screen: CheckpointScreen,
  { outcome, feedback }: Verdict,
): Line[] => [
  line(messages.outcomes[outcome], 'strong'),
  ...surpriseLines(scene, screen),
  ...paragraph(feedback, scene.measure),
];

/** The answer was shown: why it is the one. */
export const shownLines = ({ measure }: Scene, why: string): Line[] => [
  line(messages.shownHead, 'strong'),
  ...paragraph(why, measure),
  ...paragraph(messages.shownTail, measure),
];
