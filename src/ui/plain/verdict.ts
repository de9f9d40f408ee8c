import type { Checkpoint, ExplainCheckpoint } from '../../course/types';
import type { ExplainVerdict, Verdict } from '../../learning/types';
import { isSurprise } from '../../session/on-confidence';
import type { CheckpointScreen, State } from '../../session/types';
import { messages } from '../../words/messages';
import { toldReadings } from '../told-readings';

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
  const known = state.progress.lessons[screen.lesson]?.checkpoints[screen.checkpoint];
  const own = known?.selfMarked ? [messages.markedYourself] : [];
  return [...explainLines(checkpoint, verdict, screen.judged ?? ''), ...surprise, ...own, ...hints];
}

function explainLines({ rubric }: ExplainCheckpoint, verdict: ExplainVerdict, text: string): string[] {
  const head = verdict.outcome === 'partial' ? messages.partlyThere : messages.outcomes[verdict.outcome];
  const quote = (start: number, end: number) => `"${text.slice(start, end).replace(/\s+/g, ' ')}"`;
  const wrong = verdict.misconceptions.map(
    ({ evidence, feedback }) => `${messages.youWrote} ${quote(evidence.start, evidence.end)} ${feedback}`,
  );
  const readings = toldReadings(verdict);
  const ideas = rubric.ideas.map((idea) => {
    const reading = readings.find(({ id }) => id === idea.id);
    const own = reading?.evidence ? quote(reading.evidence.start, reading.evidence.end) : '';
    if (reading?.reading === 'found') return `${idea.say} ${messages.youWrote} ${own}`;
    if (reading?.reading === 'maybe') return `${messages.ideaMaybe} ${own} ${idea.hint}`;
    if (reading?.reading === 'contradicted')
      return `${messages.youWrote} ${own} ${messages.ideaContradictedTail}`;
    return messages.ideaMissing(idea.hint);
  });
  const tail = verdict.outcome === 'complete' ? [] : [messages.iMayHaveMissed];
  return [verdict.rejected ? `${head} ${verdict.feedback}` : head, ...wrong, ...ideas, ...tail];
}
