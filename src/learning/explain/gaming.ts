import { COMMON_FUNCTION_WORDS, plausibility } from './plausible';
import type { Reading } from './reading';
import { type Token, tokensOf } from './tokens';

/** Runs of at least so many words that stand in the question are the question's, not the learner's. */
const COPIED_RUN = 5;
/** Runs of a section or of the model answer may be longer before they are taken for copies. */
const QUOTED_RUN = 9;
/** With fewer words of one's own left, nothing of one's own is left. */
const FEWEST_OWN = 3;
const LEAST_OWN = 0.06;

/** For each token, 1 where it is copied from the question or from one of the other texts. */
export function copiedTokens(
  tokens: readonly Token[],
  question: string,
  others: readonly string[],
): Uint8Array {
  const copied = new Uint8Array(tokens.length);
  markRuns(tokens, runsOf(question, COPIED_RUN), COPIED_RUN, copied);
  for (const other of others) markRuns(tokens, runsOf(other, QUOTED_RUN), QUOTED_RUN, copied);
  return copied;
}

function runsOf(text: string, length: number): ReadonlySet<string> {
  const { tokens } = tokensOf(text);
  const runs = new Set<string>();
  for (let at = 0; at + length <= tokens.length; at++) runs.add(runAt(tokens, at, length));
  return runs;
}

function runAt(tokens: readonly Token[], at: number, length: number): string {
  let run = '';
  for (let step = 0; step < length; step++) run += ` ${tokens[at + step]?.word}`;
  return run;
}

function markRuns(
  tokens: readonly Token[],
  runs: ReadonlySet<string>,
  length: number,
  copied: Uint8Array,
): void {
  if (runs.size === 0) return;
  for (let at = 0; at + length <= tokens.length; at++) {
    if (runs.has(runAt(tokens, at, length))) copied.fill(1, at, at + length);
  }
}

/** Whether next to nothing is left beside what was copied. */
export function isCopied(tokens: readonly Token[], copied: Uint8Array): boolean {
  if (!copied.includes(1)) return false;
  const own = tokens.filter((token, at) => copied[at] === 0 && !COMMON_FUNCTION_WORDS.has(token.word));
  return own.length < FEWEST_OWN || own.length < tokens.length * LEAST_OWN;
}

/** Shorter answers have hardly an order to judge. */
const FEWEST_ORDERED = 6;
/**
 * Below it, the order of the words is that of a shuffled text; one of a hundred written answers is. The more words,
 * the surer the score. `words` is the number from which it holds.
 */
const LEAST_PLAUSIBLE = [
  { words: 17, score: -0.03 },
  { words: 9, score: -0.08 },
  { words: FEWEST_ORDERED, score: -0.07 },
] as const;
/** The least share of small words in an answer of so many words. */
const FEWEST_SMALL = [
  { words: 9, share: 0.2 },
  { words: FEWEST_ORDERED, share: 0.12 },
] as const;

/** Below the least by so much, it is no answer at all; above that, it is no complete one. */
const MARGIN = 0.12;

/** Whether the words form no sentence: shuffled, listed or repeated. */
export function isSalad(reading: Reading): boolean {
  return isShuffled(reading.tokens, MARGIN) || isRepetition(reading.tokens) || isWordList(reading);
}

/** Whether the order of the words is so odd that the answer cannot pass as complete. */
export function isDoubtful({ tokens }: Reading): boolean {
  return isShuffled(tokens, 0);
}

function isShuffled(tokens: readonly Token[], margin: number): boolean {
  const least = LEAST_PLAUSIBLE.find(({ words }) => tokens.length >= words);
  return least !== undefined && plausibility(tokens) < least.score - margin;
}

function isRepetition(tokens: readonly Token[]): boolean {
  const content = tokens.filter((token) => !COMMON_FUNCTION_WORDS.has(token.word)).map((token) => token.word);
  return content.length >= 6 && new Set(content).size <= content.length * 0.5;
}

/** A run of the rubric's words, without a pause and nearly without a small word between them. */
function isWordList({ tokens, hitsFrom }: Reading): boolean {
  const least = FEWEST_SMALL.find(({ words }) => tokens.length >= words);
  if (!least || tokens.slice(1).some((token) => token.before !== 'none')) return false;
  const small = tokens.filter((token) => COMMON_FUNCTION_WORDS.has(token.word)).length;
  const known = tokens.filter((_, at) => (hitsFrom[at] ?? []).length > 0).length;
  return small <= tokens.length * least.share && known >= tokens.length * 0.6;
}
