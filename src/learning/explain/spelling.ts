import { isCommonWord } from './common-words';
import type { Token } from './tokens';

/** The words a misspelling may be read as, by first letter. */
export interface Speller {
  /** The word that was meant, if exactly the nearest of the rubric's words is near enough. */
  repair(word: string): string | undefined;
}

interface Candidate {
  readonly word: string;
  readonly letters: number;
}

const SHORTEST = 4;
const LONGEST = 24;
/** Only so many words of one answer are repaired: the time for an answer stays bounded. */
export const MOST_REPAIRS = 60;

/** A speller for the forms that a rubric knows. */
export function spellerOf(forms: Iterable<string>): Speller {
  const byLetter = new Map<string, Candidate[]>();
  for (const word of new Set(forms)) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    const letter = word[0] as string;
    const candidates = byLetter.get(letter) ?? [];
    candidates.push({ word, letters: lettersOf(word) });
    byLetter.set(letter, candidates);
  }
  return { repair: (word) => repair(byLetter, word) };
}

/** Whether a word that no rubric knows may be a misspelling at all. */
export function mayBeMisspelt(token: Token): boolean {
  const { word } = token;
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word) && !isCommonWord(word);
}

function repair(byLetter: ReadonlyMap<string, readonly Candidate[]>, word: string): string | undefined {
  const most = word.length >= 8 ? 2 : 1;
  const letters = lettersOf(word);
  let best: string | undefined;
  let least = most + 1;
  for (const letter of new Set([word[0] as string, word[1] as string])) {
    for (const candidate of byLetter.get(letter) ?? []) {
      if (Math.abs(candidate.word.length - word.length) > most) continue;
      if (bits(candidate.letters ^ letters) > 2 * most) continue;
      const distance = damerau(word, candidate.word, least);
      if (distance < least) [least, best] = [distance, candidate.word];
    }
  }
  return best;
}

/** The set of letters of a word, a bit for each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) - 97);
  return letters;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment), or `limit` where it is
 * at least that.
 */
export function damerau(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
