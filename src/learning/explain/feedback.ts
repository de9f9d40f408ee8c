import type { Rubric } from '../../course/types';
import type { ExplainVerdict, Quote } from '../types';

type Judged = Pick<ExplainVerdict, 'outcome' | 'ideas' | 'misconceptions' | 'rejected' | 'sure'>;

const COUNT = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const count = (number: number) => COUNT[number] ?? String(number);
const ideasOf = (number: number) => (number === 1 ? 'idea' : 'ideas');

const REJECTED: Readonly<Record<NonNullable<ExplainVerdict['rejected']>, string>> = {
  empty: 'There is nothing to read yet. One sentence of your own is a start.',
  copied:
    'These are mostly the words of the question or of the lesson. Say it your way, as you would to a friend.',
  salad: 'I see words of the lesson, and no sentence that says something with them. Who does what to what?',
};
const MATCHER = 'I match words and may have missed yours.';

/** What to tell the learner, a line for each thing: what was found, in their own words, and a hint for the rest. */
export function feedbackFor(rubric: Rubric, text: string, judged: Judged): string {
  if (judged.rejected) return REJECTED[judged.rejected];
  const lines = [
    headline(rubric, judged),
    ...judged.misconceptions.map(
      ({ evidence, feedback }) => `You wrote: "${quoted(text, evidence)}". ${feedback}`,
    ),
    ...ideaLines(rubric, text, judged),
  ];
  return (judged.sure && judged.outcome === 'complete' ? lines : [...lines, MATCHER]).join('\n');
}

function headline(rubric: Rubric, judged: Judged): string {
  const found = judged.ideas.filter((idea) => idea.reading === 'found').length;
  const all = rubric.ideas.length;
  if (judged.outcome === 'misconception') return 'Not yet: one thing here is worth a second look.';
  if (judged.outcome === 'complete') {
    return found === all
      ? `All ${count(all).toLowerCase()} ideas are there.`
      : `${count(found)} of ${count(all).toLowerCase()} ideas found, and that completes it.`;
  }
  if (judged.outcome === 'off_topic') return 'Not yet: I found none of the ideas.';
  const needed = rubric.complete.atLeast;
  return `Partly there: ${count(found).toLowerCase()} ${ideasOf(found)} of ${count(all).toLowerCase()} found, ${count(needed).toLowerCase()} complete it.`;
}

function ideaLines(rubric: Rubric, text: string, judged: Judged): string[] {
  let hinted = false;
  return judged.ideas.flatMap(({ id, reading, evidence }) => {
    const idea = rubric.ideas.find((known) => known.id === id);
    const words = evidence ? `You wrote: "${quoted(text, evidence)}"` : '';
    if (!idea) return [];
    if (reading === 'found') return [`${idea.say} ${words}.`];
    if (reading === 'contradicted')
      return [`${words}. That says the opposite of what I look for. ${idea.hint}`];
    if (reading === 'maybe') return [`Not sure. ${words}. ${idea.hint}`];
    if (hinted || judged.outcome === 'complete') return [];
    hinted = true;
    return [`Not found yet. A hint: ${idea.hint}`];
  });
}

const LONGEST_QUOTE = 120;

/** The learner's words, on one line, cut between words where they are many. */
function quoted(text: string, { start, end }: Quote): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  if (words.length <= LONGEST_QUOTE) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_QUOTE))} …`;
}
