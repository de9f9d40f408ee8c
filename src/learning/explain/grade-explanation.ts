import type { ExplainCheckpoint } from '../../course/types';
import { overlap } from '../quotes';
import type { ExplainVerdict, IdeaReading } from '../types';
import { feedbackFor } from './feedback';
import { copiedTokens, isCopied, isDoubtful, isSalad } from './gaming';
import { type Judgement, judge, outcomeOf } from './judge';
import { readingOf } from './reading';
import { compiledRubric } from './rubric';
import { isSure } from './sure';
import { wholeClause } from './whole-clause';

/** What an explanation is judged against: the question and its rubric. */
export type Explained = Pick<ExplainCheckpoint, 'rubric' | 'stem'>;

/** Texts that an answer must not be copied from: the sections, and the model answer once it was shown. */
export interface Sources {
  readonly texts: readonly string[];
}

const SCORES: Readonly<Record<ExplainVerdict['outcome'], number>> = {
  complete: 1,
  partial: 0.5,
  misconception: 0,
  off_topic: 0,
};

/**
 * Judges a written explanation by the rubric's patterns: which ideas it states, in which words, and which
 * misconceptions it asserts. Deterministic, offline, and linear in the length of the text. `sure` is false where
 * rules of this kind are often wrong; the learner should then mark the answer idea by idea.
 */
export function gradeExplanation(
  checkpoint: Explained,
  text: string,
  sources: Sources = { texts: [] },
): ExplainVerdict {
  const { rubric, stem } = checkpoint;
  const compiled = compiledRubric(rubric);
  const reading = readingOf(compiled, text);
  const copied = copiedTokens(reading.tokens, stem, sources.texts);
  const rejected = rejection(reading, copied);
  const judgement = rejected ? nothingFound(checkpoint) : judge(rubric, compiled, reading, copied);
  const doubtful = isDoubtful(reading);
  const outcome = atMostPartial(doubtful, outcomeOf(rubric, judgement));
  const asserted = eachOnce(judgement.misconceptions);
  const misconceptions = asserted.map(({ id, evidence }) => ({
    id,
    evidence: wholeClause(text, evidence),
    feedback: rubric.misconceptions.find((known) => known.id === id)?.feedback ?? '',
  }));
  const sure = rejected ? rejected !== 'salad' : !doubtful && isSure(reading, judgement, outcome);
  const ideas = judgement.ideas.map((idea) => told(idea, text, asserted));
  const judged = { outcome, sure, ideas, misconceptions, ...(rejected ? { rejected } : {}) };
  return {
    kind: 'explain',
    score: SCORES[outcome],
    feedback: feedbackFor(rubric, text, judged),
    spelling: reading.spelling,
    ...judged,
  };
}

type Asserted = Judgement['misconceptions'];

/** Words that assert two misconceptions are answered once, by the first of the rubric. */
function eachOnce(misconceptions: Asserted): Asserted {
  return misconceptions.filter(
    ({ evidence }, index) =>
      !misconceptions.slice(0, index).some((earlier) => overlap(earlier.evidence, evidence)),
  );
}

/** An idea as it is told: quoted by whole clauses; what a misconception has said is not asked about again. */
function told({ evidence, ...idea }: IdeaReading, text: string, asserted: Asserted): IdeaReading {
  if (!evidence) return idea;
  const isTold = idea.reading !== 'found' && asserted.some((wrong) => overlap(wrong.evidence, evidence));
  return isTold ? { id: idea.id, reading: 'missing' } : { ...idea, evidence: wholeClause(text, evidence) };
}

/** Words in an odd order may hold an idea, and are not taken for a whole explanation. */
function atMostPartial(doubtful: boolean, outcome: ExplainVerdict['outcome']): ExplainVerdict['outcome'] {
  return doubtful && outcome === 'complete' ? 'partial' : outcome;
}

function rejection(reading: ReturnType<typeof readingOf>, copied: Uint8Array): ExplainVerdict['rejected'] {
  if (reading.tokens.length === 0) return 'empty';
  if (isCopied(reading.tokens, copied)) return 'copied';
  return isSalad(reading) ? 'salad' : undefined;
}

function nothingFound({ rubric }: Explained): Judgement {
  return { ideas: rubric.ideas.map(({ id }) => ({ id, reading: 'missing' })), misconceptions: [] };
}
