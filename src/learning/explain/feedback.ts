import type { Rubric } from '../../course/types';
import { fitting } from '../../text/boundary';
import { messages } from '../../words/messages';
import type { ExplainVerdict, Quote } from '../types';

type Judged = Pick<ExplainVerdict, 'outcome' | 'ideas' | 'misconceptions' | 'rejected' | 'sure'>;

const words = messages.answers.explain;

/** What to tell the learner, a line for each thing: what was found, in their own words, and a hint for the rest. */
export function feedbackFor(rubric: Rubric, text: string, judged: Judged): string {
  if (judged.rejected) return words[judged.rejected];
  const lines = [
    headlineOf(rubric, judged),
    ...judged.misconceptions.map(
      ({ evidence, feedback }) => `${messages.youWrote} ${quoted(text, evidence)}. ${feedback}`,
    ),
    ...ideaLines(rubric, text, judged),
  ];
  return (judged.sure && judged.outcome === 'complete' ? lines : [...lines, words.mayHaveMissed]).join('\n');
}

/** How an explanation did as a whole, in one sentence; that it was not judged, and why, is for its feedback to say. */
export function headlineOf(rubric: Rubric, { ideas, outcome, sure }: Omit<Judged, 'rejected'>): string {
  const heads = messages.explainHead;
  const found = ideas.filter((idea) => idea.reading === 'found').length;
  const total = rubric.ideas.length;
  switch (outcome) {
    case 'complete':
      return heads.complete(found, total);
    case 'partial':
      return heads.partial(found, total, rubric.complete.atLeast);
    case 'misconception':
      return heads.misconception;
    case 'off_topic':
      return sure ? heads.off_topic : heads.unsure;
  }
}

function ideaLines(rubric: Rubric, text: string, judged: Judged): string[] {
  let hinted = false;
  return judged.ideas.flatMap(({ id, reading, evidence }) => {
    const idea = rubric.ideas.find((known) => known.id === id);
    const own = evidence ? quoted(text, evidence) : '';
    if (!idea) return [];
    if (reading === 'found') return [`${idea.say} ${messages.youWrote} ${own}.`];
    if (reading === 'contradicted')
      return [`${messages.youWrote} ${own}. ${messages.ideaContradictedTail} ${idea.hint}`];
    if (reading === 'maybe') return [`${messages.ideaMaybe} ${own}. ${idea.hint}`];
    if (hinted || judged.outcome === 'complete') return [];
    hinted = true;
    return [messages.ideaMissing(idea.hint)];
  });
}

const LONGEST_QUOTE = 120;

/** The learner's words in quotes, on one line, cut between words where they are many. */
export function quoted(text: string, { start, end }: Quote): string {
  const own = text.slice(start, end).replace(/\s+/g, ' ');
  if (own.length <= LONGEST_QUOTE) return `"${own}"`;
  const lastWord = own.lastIndexOf(' ', LONGEST_QUOTE);
  return `"${lastWord > 0 ? own.slice(0, lastWord) : fitting(own, LONGEST_QUOTE)} …"`;
}
