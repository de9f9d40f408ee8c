import type { ExplainVerdict } from '../types';
import type { Judgement } from './judge';
import { COMMON_FUNCTION_WORDS } from './plausible';
import type { Reading } from './reading';

/** Whether the rules can be relied on for this answer; tuned on labelled answers, see the grade report. */
export function isSure(reading: Reading, judgement: Judgement, outcome: ExplainVerdict['outcome']): boolean {
  const count = (kind: string) => judgement.ideas.filter((idea) => idea.reading === kind).length;
  const content = reading.tokens.filter((token) => !COMMON_FUNCTION_WORDS.has(token.word)).length;
  if (outcome === 'misconception') return count('found') < 2;
  if (count('contradicted') > 0) return outcome === 'off_topic';
  if (outcome === 'complete') return true;
  if (outcome === 'partial') return count('maybe') === 0 && content <= 12;
  return count('maybe') === 0 && content <= 6;
}
