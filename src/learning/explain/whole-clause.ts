import type { Quote } from '../types';

/** What ends a clause, for a quotation: "no trip is kept" must not be quoted as "trip is kept". */
const CLAUSE_END = /[.!?;:,()\n]/;
/** At most so many words are added on each side. */
const MOST_WORDS = 6;

/** The stretch of text around some evidence that can be quoted by itself: its clause, or as much as is near. */
export function wholeClause(text: string, { start, end }: Quote): Quote {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  const after = text.slice(end).split(CLAUSE_END)[0] ?? '';
  const lead = before
    .split(/(?<=\s)(?=\S)/)
    .slice(-MOST_WORDS)
    .join('')
    .trimStart();
  const tail = after
    .split(/(?<=\S)(?=\s)/)
    .slice(0, MOST_WORDS)
    .join('')
    .trimEnd();
  return { start: start - lead.length, end: end + tail.length };
}
