import { isComplete } from '../../course/complete';
import type { Rubric } from '../../course/types';
import type { ExplainVerdict, IdeaReading, Quote } from '../types';
import { type Match, matchesOf } from './match';
import type { Reading } from './reading';
import type { CompiledPattern, CompiledRubric } from './rubric';

/** What the patterns of a rubric make of a reading. */
export interface Judgement {
  readonly ideas: readonly IdeaReading[];
  readonly misconceptions: readonly { readonly id: string; readonly evidence: Quote }[];
}

/** Looks for each idea and each misconception of the rubric; words marked as copied are no evidence. */
export function judge(
  rubric: Rubric,
  compiled: CompiledRubric,
  reading: Reading,
  copied: Uint8Array,
): Judgement {
  const own = (match: Match) => match.hits.some((hit) => copied[hit.from] === 0);
  const ideas = rubric.ideas.map((idea, index) => {
    const patterns = compiled.ideas[index] ?? { match: [], weak: [] };
    return { id: idea.id, ...ideaReading(patterns, reading, own) };
  });
  const misconceptions = rubric.misconceptions.flatMap(({ id, ours }, index) => {
    const believed = (match: Match) => own(match) && !(ours && match.elsewhere);
    const match = assertedMatch(compiled.misconceptions[index] ?? [], reading, believed);
    return match ? [{ id, evidence: quoteOf(reading, match) }] : [];
  });
  return { ideas, misconceptions };
}

function ideaReading(
  patterns: CompiledRubric['ideas'][number],
  reading: Reading,
  own: (match: Match) => boolean,
): Omit<IdeaReading, 'id'> {
  let contradicted: Match | undefined;
  for (const pattern of patterns.match) {
    for (const match of matchesOf(pattern, reading)) {
      if (!own(match) || !isAbout(pattern, match) || match.open === 'compared') continue;
      if (match.denied === pattern.denied) return { reading: 'found', evidence: quoteOf(reading, match) };
      if (!match.supposed && !match.elsewhere && match.open === 'no') contradicted ??= match;
    }
  }
  if (contradicted) return { reading: 'contradicted', evidence: quoteOf(reading, contradicted) };
  const weak = assertedMatch(patterns.weak, reading, own);
  return weak ? { reading: 'maybe', evidence: quoteOf(reading, weak) } : { reading: 'missing' };
}

function isAbout(pattern: CompiledPattern, match: Match): boolean {
  if (match.about === 'reported') return false;
  return pattern.about === 'any' || pattern.about === match.about;
}

/** The first place where a pattern is plainly said: not supposed, asked, left open or put in another's mouth. */
function assertedMatch(
  patterns: readonly CompiledPattern[],
  reading: Reading,
  own: (match: Match) => boolean,
): Match | undefined {
  for (const pattern of patterns) {
    const match = matchesOf(pattern, reading).find(
      (found) =>
        own(found) &&
        isAbout(pattern, found) &&
        found.denied === pattern.denied &&
        !found.supposed &&
        found.open === 'no',
    );
    if (match) return match;
  }
  return undefined;
}

function quoteOf({ tokens }: Reading, match: Match): Quote {
  return { start: tokens[match.from]?.start ?? 0, end: tokens[match.to - 1]?.end ?? 0 };
}

/** The outcome that the readings amount to. A misconception goes first, unless it is gentle; then the rubric's own rule. */
export function outcomeOf(rubric: Rubric, { ideas, misconceptions }: Judgement): ExplainVerdict['outcome'] {
  const isGentle = (wrong: string) => rubric.misconceptions.some(({ id, gentle }) => id === wrong && gentle);
  if (misconceptions.some(({ id }) => !isGentle(id))) return 'misconception';
  const found = ideas.filter((idea) => idea.reading === 'found').map((idea) => idea.id);
  if (isComplete(rubric, found)) return 'complete';
  return found.length > 0 ? 'partial' : 'off_topic';
}
