import { overlap } from '../quotes';
import type { ExplainVerdict, Quote } from '../types';
import type { Judgement } from './judge';
import { COMMON_FUNCTION_WORDS } from './plausible';
import type { Reading } from './reading';

/** So many telling words may be left unread in a partial answer, and in one without any idea. */
const MOST_UNREAD = { partial: 2, off_topic: 1 } as const;
/** An answer in which two ideas were found in the same words needs more words than these. */
const FEWEST_FOR_TWO = 5;

/**
 * Whether the rules can be relied on for this answer. They rarely see an idea that is not there; they often miss one
 * that is said in other words. So a partial answer is sure only when hardly a word of it is left unread. The bounds
 * are set by labelled answers.
 */
export function isSure(reading: Reading, judgement: Judgement, outcome: ExplainVerdict['outcome']): boolean {
  const contradicted = judgement.ideas.some((idea) => idea.reading === 'contradicted');
  const found = judgement.ideas.filter((idea) => idea.reading === 'found');
  if (outcome === 'misconception') return found.length < 2;
  if (judgement.misconceptions.length > 0) return false;
  if (outcome === 'complete') {
    return (
      !shareWords(found.flatMap((idea) => idea.evidence ?? [])) || telling(reading).length >= FEWEST_FOR_TWO
    );
  }
  if (contradicted && outcome === 'partial') return false;
  return unread(reading, judgement) <= MOST_UNREAD[outcome];
}

function telling({ tokens }: Reading): Reading['tokens'] {
  return tokens.filter((token) => !COMMON_FUNCTION_WORDS.has(token.word));
}

/** How many telling words are in no evidence. */
function unread(reading: Reading, { ideas, misconceptions }: Judgement): number {
  const evidence = [...ideas, ...misconceptions].flatMap((part) =>
    part.evidence && !('reading' in part && part.reading === 'maybe') ? [part.evidence] : [],
  );
  return telling(reading).filter(
    ({ start, end }) => !evidence.some((quote) => start >= quote.start && end <= quote.end),
  ).length;
}

function shareWords(quotes: readonly Quote[]): boolean {
  return quotes.some((one, index) => quotes.slice(index + 1).some((other) => overlap(one, other)));
}
