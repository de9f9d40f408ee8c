import type { Token, Tokens } from './tokens';

/** A stretch of words with one predicate, more or less: tokens `from` up to, not including, `to`. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** The conjunction that opens it, or an empty string. */
  readonly opener: string;
  /** Whether the sentence it belongs to ends in a question mark. */
  readonly asks: boolean;
}

const words = (text: string) => new Set(text.split(' '));

const OPENERS = words(
  'but because so while whereas although though unless since when whenever if therefore thus hence however yet then until which where who whether once except otherwise',
);
const SUBJECTS = words(
  'it they we you i he she the a an this that these those its their there then what when if your our my his her each every all only just no none nothing nobody also',
);
/** "if statements" are a thing, and no condition. */
const RULE_WORDS = words('statement statements then else rules conditions clauses');
const DEGREES = words('much many few little good bad well far long big small high low called that as');

/** The clauses of a text, in order. */
export function clausesOf({ tokens, sentences }: Tokens): readonly Clause[] {
  return sentences.flatMap((sentence, index) => {
    const starts = [sentence.from];
    for (let at = sentence.from + 1; at < sentence.to; at++) if (opens(tokens, at)) starts.push(at);
    return starts.map((from, part) => ({
      from,
      to: starts[part + 1] ?? sentence.to,
      sentence: index,
      opener: openerAt(tokens, from),
      asks: sentence.asks,
    }));
  });
}

function openerAt(tokens: readonly Token[], at: number): string {
  const word = tokens[at]?.word ?? '';
  if (word === 'even' || word === 'and' || word === 'only' || word === 'or') {
    const next = tokens[at + 1]?.word ?? '';
    if (OPENERS.has(next)) return next;
  }
  return OPENERS.has(word) || word === 'and' || word === 'or' ? word : '';
}

function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.before !== 'none') return true;
  const last = tokens[at - 1]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (last === 'not' || last === 'and' || last === 'or' || last === 'even' || last === 'only') return false;
  if (token.word === 'so') return !DEGREES.has(next) || next === 'that';
  if (token.word === 'if' && RULE_WORDS.has(next)) return false;
  if (token.word === 'and' || token.word === 'or') return SUBJECTS.has(next) || OPENERS.has(next);
  return OPENERS.has(token.word) && !OPENERS.has(last);
}

/** For each token, the place of its clause in the list. */
export function clauseOfToken(clauses: readonly Clause[], length: number): Int32Array {
  const places = new Int32Array(length);
  for (const [index, { from, to }] of clauses.entries()) places.fill(index, from, to);
  return places;
}
