import type { Quote } from '../types';

/** What ends a clause, for a quotation: "no trip is kept" must not be quoted as "trip is kept". */
const CLAUSE_END = /[.!?;:,()\n]/;
/** About so many words are added on each side; a few more where that ends the clause. */
const WORDS = 6;
const FEW = 3;

/** The stretch of text around some evidence that can be quoted by itself: its clause, or as much as is near. */
export function wholeClause(text: string, { start, end }: Quote): Quote {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  const after = text.slice(end).split(CLAUSE_END)[0] ?? '';
  const lead = nearest(before.split(/(?<=\s)(?=\S)/))
    .join('')
    .trimStart();
  const tail = nearest(after.split(/(?<=\S)(?=\s)/).reverse())
    .reverse()
    .join('')
    .trimEnd();
  return { start: start - lead.length, end: end + tail.length };
}

/** The last words of a list, or all of it where it is hardly longer. */
const nearest = (words: string[]): string[] => (words.length <= WORDS + FEW ? words : words.slice(-WORDS));
