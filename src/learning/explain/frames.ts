import type { Clause } from './clauses';
import { elsewhereIn } from './elsewhere';
import type { Token } from './tokens';

/** What a clause is about: the model, what it is contrasted with, or something that others say. */
export interface Frame {
  readonly about: 'target' | 'foil' | 'reported';
  /** In an "if" clause, a question, or what would follow from it. */
  readonly supposed: boolean;
  /** Told of other kinds of model than the one in question. */
  readonly elsewhere: boolean;
}

/** A frame before it is known whether it tells of others. */
type Own = Omit<Frame, 'elsewhere'>;

/** What the first telling word of a clause is; `at` is its token. */
export interface Lead {
  readonly kind: 'target' | 'foil';
  readonly at: number;
}

const words = (text: string) => new Set(text.split(' '));

const SUPPOSING = words('if suppose imagine unless whether');
const CONTRAST = words('but while whereas although though however yet instead');
const PRONOUNS = words('it they that this which who he she them these those');
const PEOPLE = words('you we one people someone somebody student students i person');
const OTHERS = words(
  'people some others many friend friends someone somebody everyone they everybody he she most',
);
const SAYING = words(
  'say says said think thinks thought believe believes believed assume assumes claim claims suppose imagine assumed expect',
);
const REPORTS: readonly string[] = [
  'i used to',
  'i thought',
  'i first thought',
  'i always thought',
  'i had thought',
  'i assumed',
  'i was thinking',
  'i believed',
  'you might think',
  'you may think',
  'you would think',
  'you could think',
  'you think',
  'one might think',
  'one may think',
  'one could think',
  'one would think',
  'it looks like',
  'it seems',
  'it might seem',
  'it may seem',
  'it may look',
  'it sounds like',
  'common mistake',
  'common misconception',
  'the misconception',
  'the myth',
  'a myth',
  'wrong idea',
  'wrong to',
  'mistake is',
  'mistake to',
  'false to',
  'incorrect to',
  'the idea that',
  'the belief that',
  'the claim that',
  'so called',
];
const RETRACTIONS: readonly string[] = [
  'no wait',
  'wait no',
  'scratch that',
  'actually no',
  'oh no',
  'no sorry',
  'sorry no',
  'i take that back',
  'that is wrong',
  'that is not right',
  'that is not true',
  'that is false',
  'this is wrong',
  'this is not true',
  'but that is wrong',
  'but this is wrong',
  'but that is not true',
  'but that is not',
  'but no',
  'not true',
  'wrong',
  'nonsense',
  'lol no',
  'haha no',
  'just kidding',
  'never mind',
  'nevermind',
  'correction',
];

/** The frame of each clause. `leads` gives the first target or foil word of each clause, if it has one. */
export function framesOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  leads: readonly (Lead | undefined)[],
): readonly Frame[] {
  const frames: Own[] = [];
  clauses.forEach((clause, index) => {
    if (retracts(tokens, clause)) retract(frames, clauses, index);
    frames.push(frameOf(tokens, clauses, leads, frames, index));
  });
  const elsewhere = elsewhereIn({ tokens, clauses, subjects: leads.map((lead) => lead?.at) });
  return clauses.map((clause, index) => ({
    ...withConsequence(tokens, clauses, frames, clause, index),
    elsewhere: elsewhere[index] === true,
  }));
}

function frameOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  leads: readonly (Lead | undefined)[],
  frames: readonly Own[],
  index: number,
): Own {
  const clause = clauses[index] as Clause;
  const previous =
    index > 0 && clauses[index - 1]?.sentence === clause.sentence ? frames[index - 1] : undefined;
  const opening = [clause.opener, wordAt(tokens, clause.from), wordAt(tokens, clause.from + 1)];
  const supposed = opening.some((word) => SUPPOSING.has(word)) || asksOpenly(tokens, clause);
  if (reports(tokens, clause)) return { about: 'reported', supposed };
  if (previous?.about === 'reported' && !CONTRAST.has(clause.opener) && !breaksReport(tokens, clause))
    return previous;
  return { about: aboutOf(tokens, clause, leads[index], previous), supposed };
}

/** A clause without a telling word of its own, or with a mere pronoun, goes on about what the last was about. */
function aboutOf(
  tokens: readonly Token[],
  clause: Clause,
  lead: Lead | undefined,
  previous: Own | undefined,
): 'target' | 'foil' {
  if (lead?.kind === 'foil') return 'foil';
  const pronoun = PRONOUNS.has(wordAt(tokens, lead?.at ?? clause.from));
  const goesOn = lead === undefined || pronoun;
  if (goesOn && previous?.about === 'foil' && !CONTRAST.has(clause.opener)) return 'foil';
  return 'target';
}

/** "The model would fail if it only stored answers": what would follow is about the foil too. */
function withConsequence(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  frames: readonly Own[],
  clause: Clause,
  index: number,
): Own {
  const frame = frames[index] as Own;
  const would = tokens
    .slice(clause.from, clause.to)
    .some((token) => token.word === 'would' || token.word === 'could');
  if (!would) return frame;
  const near = [index - 1, index + 1].filter((at) => clauses[at]?.sentence === clause.sentence);
  const follows = near.some((at) => frames[at]?.supposed && frames[at]?.about === 'foil');
  return follows ? { about: 'foil', supposed: true } : frame;
}

function asksOpenly(tokens: readonly Token[], clause: Clause): boolean {
  if (!clause.asks) return false;
  const opening = tokens.slice(clause.from, clause.from + 3).map((token) => token.word);
  return !opening.includes('not');
}

function reports(tokens: readonly Token[], clause: Clause): boolean {
  const opening = openingOf(tokens, clause, 7);
  if (REPORTS.some((phrase) => ` ${opening} `.includes(` ${phrase} `))) return true;
  const said = opening.split(' ');
  const sayer = said.findIndex((word) => OTHERS.has(word));
  return sayer >= 0 && sayer < 3 && said.slice(sayer + 1, sayer + 3).some((word) => SAYING.has(word));
}

function breaksReport(tokens: readonly Token[], clause: Clause): boolean {
  return ['actually', 'no', 'in', 'really'].includes(wordAt(tokens, clause.from)) || retracts(tokens, clause);
}

function retracts(tokens: readonly Token[], clause: Clause): boolean {
  const opening = openingOf(tokens, clause, 5);
  return RETRACTIONS.some((phrase) =>
    phrase.includes(' ') ? `${opening} `.startsWith(`${phrase} `) : opening === phrase,
  );
}

const TAKEN_BACK: Own = { about: 'reported', supposed: true };

/** Takes back the clauses said before, back to the last sentence. */
function retract(frames: Own[], clauses: readonly Clause[], index: number): void {
  const own = clauses[index]?.sentence ?? 0;
  const first = index > 0 && clauses[index - 1]?.sentence === own ? own : own - 1;
  for (let at = index - 1; at >= 0 && (clauses[at]?.sentence ?? -1) >= first; at--) {
    if (frames[at] === TAKEN_BACK) return;
    frames[at] = TAKEN_BACK;
  }
}

function openingOf(tokens: readonly Token[], clause: Clause, count: number): string {
  const to = Math.min(clause.to, clause.from + count);
  return tokens
    .slice(clause.from, to)
    .map((token) => token.word)
    .join(' ');
}

/** Whether somebody in general stores: "you keep the answers", "a student who copies". */
export function isPerson(word: string): boolean {
  return PEOPLE.has(word);
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
