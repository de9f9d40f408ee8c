import type { Checkpoint, ExplainCheckpoint } from '../../course/types';
import { headlineOf } from '../../learning/explain/feedback';
import type { ExplainVerdict, Verdict } from '../../learning/types';
import { isSurprise } from '../../session/on-confidence';
import { isWorthMarking } from '../../session/selectors';
import { isToldMarked } from '../../session/told';
import type { CheckpointScreen, State } from '../../session/types';
import { messages } from '../../words/messages';
import { readTexts, spellingText } from '../explain-text';

/** What was made of an answer, as lines of text. */
export function verdictText(
  state: State,
  screen: CheckpointScreen,
  checkpoint: Checkpoint,
  verdict: Verdict,
): string[] {
  const hints = checkpoint.hints.slice(0, screen.hints).map((hint, index) => messages.hint(index + 1, hint));
  const surprise = isSurprise(screen) ? [messages.surprise] : [];
  if (verdict.kind !== 'explain' || checkpoint.kind !== 'explain')
    return [`${messages.outcomes[verdict.outcome]} ${verdict.feedback}`, ...surprise, ...hints];
  const own = isToldMarked(state, screen, checkpoint) ? [messages.markedYourself] : [];
  return [...explainLines(state, screen, checkpoint, verdict), ...surprise, ...own, ...hints];
}

function explainLines(
  state: State,
  screen: CheckpointScreen,
  checkpoint: ExplainCheckpoint,
  verdict: ExplainVerdict,
): string[] {
  const head = headlineOf(checkpoint.rubric, verdict);
  const read = readTexts(state, screen, checkpoint, verdict).map(({ texts }) => texts.join(' '));
  const tail = isWorthMarking(verdict) ? messages.iMayHaveMissed : '';
  const told = verdict.rejected ? `${head} ${verdict.feedback}` : head;
  return [told, ...read, spellingText(verdict), tail].filter(Boolean);
}
