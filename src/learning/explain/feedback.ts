import type { Rubric } from '../../course/types';
import { messages } from '../../words/messages';
import type { ExplainVerdict, Quote } from '../types';

type Judged = Pick<ExplainVerdict, 'outcome' | 'ideas' | 'misconceptions' | 'rejected' | 'sure'>;

const words = messages.answers.explain;

/** What to tell the learner, a line for each thing: what was found, in their own words, and a hint for the rest. */
export function feedbackFor(rubric: Rubric, text: string, judged: Judged): string {
  if (judged.rejected) return words[judged.rejected];
  const lines = [
    headline(rubric, judged),
    ...judged.misconceptions.map(
      ({ evidence, feedback }) => `${messages.youWrote} ${quoted(text, evidence)}. ${feedback}`,
    ),
    ...ideaLines(rubric, text, judged),
  ];
  return (judged.sure && judged.outcome === 'complete' ? lines : [...lines, words.mayHaveMissed]).join('\n');
}

function headline(rubric: Rubric, { ideas, outcome }: Judged): string {
  const heads = messages.explainHead;
  const found = ideas.filter((idea) => idea.reading === 'found').length;
  const total = rubric.ideas.length;
  if (outcome === 'complete') return words.complete(found, total);
  return outcome === 'partial' ? heads.partial(found, total, rubric.complete.atLeast) : heads[outcome];
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
function quoted(text: string, { start, end }: Quote): string {
  const own = text.slice(start, end).replace(/\s+/g, ' ');
  if (own.length <= LONGEST_QUOTE) return `"${own}"`;
  return `"${own.slice(0, own.lastIndexOf(' ', LONGEST_QUOTE))} …"`;
}
