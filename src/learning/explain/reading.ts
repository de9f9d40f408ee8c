import { type Clause, clauseOfToken, clausesOf } from './clauses';
import { type Frame, framesOf, isPerson, type Lead } from './frames';
import { type Hit, hitsIn } from './lexicon';
import { type Cue, negationsIn } from './negation';
import { COMMON_FUNCTION_WORDS } from './plausible';
import type { CompiledRubric } from './rubric';
import { MOST_REPAIRS, mayBeMisspelt } from './spelling';
import { type Token, type Tokens, tokensOf } from './tokens';

/** A learner's text, read with the eyes of one rubric. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly clauseOf: Int32Array;
  readonly frames: readonly Frame[];
  /** For each token, the denials that it is in the scope of. */
  readonly denials: readonly (readonly Cue[])[];
  /** For each token, 1 after "not only", 2 where it is only compared with, 0 elsewhere. */
  readonly open: Uint8Array;
  /** For each token, the concepts said from there on. */
  readonly hitsFrom: readonly (readonly Hit[])[];
  readonly spelling: readonly { readonly typed: string; readonly read: string }[];
}

/** Reads a text: words, spelling, concepts, clauses, what each is about, and what is denied. */
export function readingOf(rubric: CompiledRubric, text: string): Reading {
  const { tokens, sentences, spelling } = spelled(rubric, text);
  const clauses = clausesOf({ tokens, sentences });
  const clauseOf = clauseOfToken(clauses, tokens.length);
  const hits = hitsIn(rubric.lexicon, tokens);
  const negations = negationsIn({ tokens, clauses, clauseOf });
  const open = new Uint8Array(tokens.length);
  for (const { from, to, compared } of negations.open) open.fill(compared ? 2 : 1, from, to);
  const hitsFrom: Hit[][] = tokens.map(() => []);
  for (const hit of hits) hitsFrom[hit.from]?.push(hit);
  if (rubric.anyWord !== undefined) addAnyWords(tokens, hitsFrom, rubric.anyWord);
  const denials = denialsOf(tokens.length, negations.cues.filter(unspent(hits)));
  const leads = clauses.map((clause) =>
    leadOf(rubric, tokens, hitsFrom, (at) => open[at] === 2 || (denials[at] ?? []).length > 0, clause),
  );
  const frames = framesOf(tokens, clauses, leads);
  return { tokens, clauses, clauseOf, frames, denials, open, hitsFrom, spelling };
}

function addAnyWords(tokens: readonly Token[], hitsFrom: readonly Hit[][], concept: number): void {
  tokens.forEach(({ word }, from) => {
    if (!COMMON_FUNCTION_WORDS.has(word))
      hitsFrom[from]?.push({ concept, from, to: from + 1, own: [from], opposite: false, whole: false });
  });
}

function denialsOf(length: number, cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const denials: Cue[][] = Array.from({ length }, () => []);
  for (const cue of cues) for (let at = cue.from; at < cue.to; at++) denials[at]?.push(cue);
  return denials;
}

function spelled(rubric: CompiledRubric, text: string): Tokens & Pick<Reading, 'spelling'> {
  const { tokens, sentences } = tokensOf(text);
  const spelling: { typed: string; read: string }[] = [];
  let tries = 0;
  const read = tokens.map((token) => {
    if (rubric.knows(token.word) || !mayBeMisspelt(token) || ++tries > MOST_REPAIRS) return token;
    const word = rubric.speller.repair(token.word);
    if (word === undefined) return token;
    spelling.push({ typed: text.slice(token.start, token.end), read: word });
    return { ...token, word };
  });
  return { tokens: read, sentences, spelling };
}

/** A denial inside a phrase of a concept ("not in the dataset") belongs to the phrase. */
function unspent(hits: readonly Hit[]): (cue: Cue) => boolean {
  const spent = new Set<number>();
  for (const hit of hits) {
    if (hit.whole) for (const at of hit.own) spent.add(at);
  }
  return (cue) => !spent.has(cue.at);
}

/** How far into a clause its subject may stand. */
const SUBJECT_REACH = 6;

function leadOf(
  rubric: CompiledRubric,
  tokens: readonly Token[],
  hitsFrom: readonly (readonly Hit[])[],
  setAside: (at: number) => boolean,
  clause: Clause,
): Lead | undefined {
  const to = Math.min(clause.to, clause.from + SUBJECT_REACH);
  for (let at = clause.from; at < to; at++) {
    if (setAside(at)) continue;
    const hits = hitsFrom[at] ?? [];
    if (hits.some((hit) => rubric.foil.has(hit.concept))) return { kind: 'foil', at };
    if (hits.some((hit) => rubric.target.has(hit.concept))) {
      const specified = (hitsFrom[at + 1] ?? []).some(
        (hit) => rubric.foil.has(hit.concept) && hit.own.length > 1,
      );
      return specified ? { kind: 'foil', at } : personLead(rubric, tokens, hitsFrom, at, to);
    }
    if (isPerson(tokens[at]?.word ?? '')) return personLead(rubric, tokens, hitsFrom, at, to);
  }
  return undefined;
}

/** A person who does what the foil does is foil: "you keep the answers". The model is not: "it keeps the answers". */
function personLead(
  rubric: CompiledRubric,
  tokens: readonly Token[],
  hitsFrom: readonly (readonly Hit[])[],
  at: number,
  to: number,
): Lead | undefined {
  if (!isPerson(tokens[at]?.word ?? '')) return { kind: 'target', at };
  const after = hitsFrom
    .slice(at + 1, to)
    .findIndex((hits) => hits.some((hit) => rubric.foil.has(hit.concept)));
  const foil = after >= 0 && !tokens.slice(at + 1, at + 1 + after).some((token) => token.word === 'not');
  return foil ? { kind: 'foil', at } : undefined;
}
