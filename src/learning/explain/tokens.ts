import { EXPANSIONS, SPOKEN_IS } from './contractions';

/** What stands before a word: nothing but space, a pause (comma, bracket, dash, colon), or a sentence end. */
type Break = 'none' | 'pause' | 'sentence';

/** A word as it is read. Words of one contraction ("don't": do, not) share the place of what was typed. */
export interface Token {
  /** Lower case, without accents, contractions and chat forms written out. */
  readonly word: string;
  /** UTF-16 offsets into the learner's text. */
  readonly start: number;
  readonly end: number;
  readonly before: Break;
}

/** A sentence as a range of tokens; `asks` when it ends in a question mark. */
interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly asks: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

const PIECE =
  /[ei]\.[ge]\.|w\/o?(?=\s)|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{N}\p{M}]*(?:['’`´][\p{L}\p{M}]+)*|[-=]+>|[→⇒]|[.!?;…\n]+|[,:()[\]{}"“”«»—–|]|\s-+\s|[=&+]/giu;

/** The words of a text, in order, with their places, and the sentences they form. Linear in the text's length. */
export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let before: Break = 'sentence';
  let from = 0;
  const close = (asks: boolean) => {
    if (tokens.length > from) sentences.push({ from, to: tokens.length, asks });
    from = tokens.length;
  };
  for (const piece of text.matchAll(PIECE)) {
    const words = wordsOf(piece[0]);
    if (words.length === 0) {
      const found = breakOf(piece[0]);
      if (found === 'sentence') close(piece[0].includes('?'));
      if (before !== 'sentence') before = found;
      continue;
    }
    for (const word of words) {
      tokens.push({ word, start: piece.index, end: piece.index + piece[0].length, before });
      before = 'none';
    }
  }
  close(false);
  return { tokens, sentences };
}

/** A piece of text without its case, accents and typographic apostrophes. */
function plain(piece: string): string {
  return piece.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’`´]/g, "'");
}

function wordsOf(piece: string): readonly string[] {
  const word = plain(piece);
  const known = EXPANSIONS.get(word);
  if (known) return known;
  if (!/^[\p{L}\p{N}]/u.test(word)) return [];
  const apostrophe = word.lastIndexOf("'");
  return apostrophe < 0 ? [word] : withoutApostrophe(word, apostrophe);
}

const ENDINGS: Readonly<Record<string, string>> = {
  ll: 'will',
  re: 'are',
  ve: 'have',
  d: 'would',
  m: 'am',
};

function withoutApostrophe(word: string, at: number): readonly string[] {
  const stem = word.slice(0, at);
  const ending = word.slice(at + 1);
  if (ending === 't' && stem.endsWith('n')) return [stem.slice(0, -1), 'not'];
  if (ending === 's') return SPOKEN_IS.has(stem) ? [stem, 'is'] : [stem];
  const read = ENDINGS[ending];
  return read ? [stem, read] : [word.replaceAll("'", '')];
}

function breakOf(piece: string): Break {
  if (piece === '\n') return 'pause';
  return /[.!?;…\n]/.test(piece) ? 'sentence' : 'pause';
}
