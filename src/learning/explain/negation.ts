import type { Clause } from './clauses';
import { inflections } from './forms';
import { COMMON_FUNCTION_WORDS } from './plausible';
import type { Token } from './tokens';

/** A word that denies, and the tokens it denies: `from` up to, not including, `to`. */
export interface Cue {
  /** The tokens of the cue itself. */
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** What is denied in a text, and what is neither said nor denied ("not only …", "not the same as …"). */
export interface Negations {
  readonly cues: readonly Cue[];
  readonly open: readonly { readonly from: number; readonly to: number; readonly compared: boolean }[];
}

const words = (text: string) => new Set(text.split(' '));

const SINGLE = new Set([
  ...words('not no never without nor neither nothing none nobody nowhere hardly barely zero non'),
  ...['stop', 'avoid', 'refuse', 'lack', 'prevent', 'cease', 'forbid', 'deny', 'skip'].flatMap(inflections),
]);
const PHRASES: readonly (readonly string[])[] = [
  ['instead', 'of'],
  ['rather', 'than'],
  ['as', 'opposed', 'to'],
  ['in', 'place', 'of'],
  ['no', 'longer'],
  ['no', 'way'],
  ['far', 'from'],
  ['unable', 'to'],
  ['free', 'of'],
  ['impossible', 'to'],
  ['impossible', 'for'],
  ['fails', 'to'],
  ['fail', 'to'],
  ['failed', 'to'],
];
/** After these, what follows is compared, and neither said nor denied. */
const COMPARISONS: readonly (readonly string[])[] = [
  ['same', 'as'],
  ['same', 'thing', 'as'],
  ['the', 'same', 'like'],
  ['different', 'from'],
  ['different', 'than'],
  ['different', 'to'],
  ['differs', 'from'],
  ['differ', 'from'],
  ['more', 'than'],
  ['opposite', 'of'],
  ['unlike'],
  ['versus'],
  ['difference', 'between'],
  ['compared', 'to'],
  ['compared', 'with'],
  ['confuse', 'with'],
];
const MILD = words('only just simply merely solely purely necessarily exclusively');
const NOT_A_DENIAL: Readonly<Record<string, ReadonlySet<string>>> = {
  no: words('matter doubt wonder idea clue problem worries'),
  not: words('sure certain'),
  nothing: words('but else'),
  never: words('mind'),
};
const AUXILIARIES = words(
  'do does did is are was were be been can could will would shall should may might must has have had',
);
/** A denial this close before a comparison belongs to it: "is not at all the same as". */
const COMPARISON_REACH = 3;
/** A comparison covers so many words at most. */
const LONGEST_COMPARISON = 6;
/** Words that are at most this far behind a cue are in its scope. */
const LONGEST_SCOPE = 12;

/** A text in clauses, and for each token the place of its clause. */
export interface ClausedText {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly clauseOf: Int32Array;
}

type Open = Negations['open'][number];

/** Finds the denials of a text. */
export function negationsIn(text: ClausedText): Negations {
  const cues: Cue[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.tokens.length; at++) {
    const compared = comparedFrom(text, at, cues);
    if (compared) open.push(compared);
    const length = cueLength(text, at);
    if (length === 0) continue;
    const end = at + length;
    if (length === 1 && MILD.has(wordAt(text.tokens, end))) {
      open.push({ from: end + 1, to: scopeEnd(text, end + 1), compared: false });
    } else cues.push(cueAt(text, at, end));
    at = end - 1;
  }
  return { cues, open };
}

/**
 * What a comparison at a token leaves open. A denial right before it denies the comparison alone: in "is not the same
 * as storing", "the same" is denied, and storing neither said nor denied. A plain "the same as storing" says it.
 */
function comparedFrom(text: ClausedText, at: number, cues: Cue[]): Open | undefined {
  const length = phraseAt(COMPARISONS, text.tokens, at);
  if (length === 0) return undefined;
  const from = at + length;
  const last = cues.at(-1);
  if (last && at - last.end <= COMPARISON_REACH) cues.splice(-1, 1, { ...last, to: from });
  else if (wordAt(text.tokens, at) === 'same') return undefined;
  return { from, to: Math.min(scopeEnd(text, from), from + LONGEST_COMPARISON), compared: true };
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

function phraseAt(phrases: readonly (readonly string[])[], tokens: readonly Token[], at: number): number {
  const found = phrases.find((phrase) => phrase.every((word, step) => wordAt(tokens, at + step) === word));
  return found?.length ?? 0;
}

/** "too small to hold": what is too much or too little for a thing denies it. */
const LONGEST_TOO = 3;

function tooLength(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== 'too') return 0;
  for (let length = 2; length <= LONGEST_TOO; length++) {
    if (wordAt(tokens, at + length) === 'to') return length + 1;
  }
  return 0;
}

function cueLength(text: ClausedText, at: number): number {
  const { tokens } = text;
  const phrase = phraseAt(PHRASES, tokens, at) || tooLength(tokens, at);
  if (phrase > 0) return phrase;
  const word = wordAt(tokens, at);
  if (!SINGLE.has(word)) return 0;
  if (word === 'not' && isTag(text, at)) return 0;
  if (NOT_A_DENIAL[word]?.has(wordAt(tokens, at + 1))) return 0;
  const next = tokens[at + 1];
  const alone = next?.before !== 'none' || NEW_SUBJECTS.has(next.word);
  return word === 'no' && alone ? 0 : 1;
}

function cueAt(text: ClausedText, at: number, end: number): Cue {
  const { tokens, clauses, clauseOf } = text;
  const to = beforeSubject(tokens, end, scopeEnd(text, end));
  const clause = clauses[clauseOf[at] ?? 0] as Clause;
  const backward = wordAt(tokens, at) === 'nowhere';
  return { at, end, from: backward ? clause.from : end, to: Math.max(to, end) };
}

const NEW_SUBJECTS = words('it they we you i he she your');
/** Verbs that may have a pronoun as their object. */
const GIVING = words(
  'let lets make makes help helps give gives show shows tell tells teach teaches feed feeds ask asks mean means allow allows',
);
/** "the rows it was given": what begins a clause about the word before it. */
const TELLING_OF = words(
  'was were is are has have had saw sees see got gets learned learnt reads read met knows knew used trained needs',
);

/** "does not keep the rows it shifts its slope": without a comma, too, a denial ends where a new subject begins. */
function beforeSubject(tokens: readonly Token[], end: number, to: number): number {
  for (let at = end + 2; at < to; at++) {
    const last = wordAt(tokens, at - 1);
    const starts =
      NEW_SUBJECTS.has(wordAt(tokens, at)) && !COMMON_FUNCTION_WORDS.has(last) && !GIVING.has(last);
    if (starts && !TELLING_OF.has(wordAt(tokens, at + 1))) return at;
  }
  return to;
}

/** Where the scope of a cue that ends at `end` stops: at the next clause, or after the longest scope. */
function scopeEnd({ tokens, clauses, clauseOf }: ClausedText, end: number): number {
  if (end >= tokens.length || tokens[end]?.before !== 'none') return end;
  const clause = clauses[clauseOf[end] ?? 0] as Clause;
  if (clause.from === end) return end;
  const to = Math.min(clause.to, end + LONGEST_SCOPE);
  for (let at = end; at < to; at++) if (wordAt(tokens, at) === 'nor') return at;
  return to;
}

/** "Isn't it that …?" asks for a yes: its denial is none. */
function isTag({ tokens, clauses, clauseOf }: ClausedText, at: number): boolean {
  const clause = clauses[clauseOf[at] ?? 0] as Clause;
  return clause.asks && at - clause.from <= 2 && AUXILIARIES.has(wordAt(tokens, at - 1));
}
