import { isSurprise } from '../../session/on-confidence';
import type { CheckpointScreen } from '../../session/types';
import { messages } from '../../words/messages';
import { keycap } from '../footer';
import { BLANK, hanging, type Line, run } from '../line';
import { MARK } from '../marks';
import type { Scene, View } from '../view';

/** What was submitted, as it lies, and the question below it, where the feedback will be. */
export function askedBody(
  { compact }: Scene,
  submitted: readonly Line[],
  hints: readonly Line[],
): Pick<View, 'body' | 'focus'> {
  const gap = compact ? [] : [BLANK];
  const before = [...submitted, ...gap];
  const after = hints.length > 0 ? [...gap, ...hints] : [];
  return { body: [...before, questionLine(compact), ...after], focus: [before.length, before.length] };
}

/** "How sure are you?   1 unsure   2 fairly   3 sure" */
function questionLine(compact: boolean): Line {
  const { howSure, howSureBrief, confidence } = messages;
  const gap = run(compact ? ' ' : '   ');
  const keys = [confidence.unsure, confidence.fairly, confidence.sure].flatMap((level, index) => [
    gap,
    keycap(String(index + 1)),
    run(` ${level}`),
  ]);
  return [run(compact ? howSureBrief : howSure, 'focus'), ...keys];
}

/** One line after an error that the learner had been sure of. */
export function surpriseLines({ measure }: Scene, screen: CheckpointScreen): Line[] {
  if (!isSurprise(screen)) return [];
  return hanging([MARK.surprise, run('  ')], messages.surprise, measure);
}
