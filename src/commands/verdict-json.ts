import type { Quote, Verdict } from '../learning/types';

/** A verdict as `answer --json` and `grade --json` print it: `evidence` is the learner's own words. */
export function verdictJson(verdict: Verdict, text: string) {
  const { outcome, score, feedback } = verdict;
  const base = { verdict: outcome, score, feedback };
  switch (verdict.kind) {
    case 'choice':
      return { ...base, misconception: verdict.misconception ?? null };
    case 'order':
      return { ...base, moves: verdict.moves };
    case 'explain':
      return {
        ...base,
        sure: verdict.sure,
        ideas: verdict.ideas.map(({ id, reading, evidence }) => ({
          id,
          found: reading === 'found',
          evidence: quoted(text, evidence),
        })),
        misconceptions: verdict.misconceptions.map(({ id, evidence }) => ({
          id,
          evidence: quoted(text, evidence),
        })),
      };
  }
}

const quoted = (text: string, evidence: Quote | undefined): string | null =>
  evidence ? text.slice(evidence.start, evidence.end) : null;
