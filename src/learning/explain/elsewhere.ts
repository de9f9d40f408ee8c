import type { Clause } from './clauses';
import type { Token } from './tokens';

/** A text in clauses; `subjects` has the first telling word of each clause, as its token. */
interface Told {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly subjects: readonly (number | undefined)[];
}

const words = (text: string) => new Set(text.split(' '));

const OTHER = words(
  'some other another certain many few several big bigger large larger huge overfit overfitted overfitting overtrained',
);
const KIND = words('kind kinds type types sort sorts family families class classes');
const OTHER_KIND = words('some other another certain different many');
/** What may stand for a model: "other methods look up the nearest". */
const METHOD = words('method methods approach approaches technique techniques tool tools');
/** "the other model", "this big network": one that was spoken of, and no other kind. */
const THE_ONE = words('the this that these our my your its each');
const PRONOUNS = words('it they them these those such');
const BREAKING = words('but while whereas although though however yet instead otherwise else');
/** "Some models do, ours does not": the talk is of the model at hand again. */
const OURS = words('this our ours mine here');
const SUPPOSING = words('if when unless');
/** What makes a model keep its rows, where it is supposed of one: "if it is too big". */
const LOOSE = words('big bigger large larger huge overfits overfit overfitted overfitting overtrained');
/** Kinds that keep their rows; a name of two words by its first. */
const KEEPERS = words('knn neighbour neighbours neighbor neighbors');
/** How many words may stand between "some" and what it says it of: "some of the very large models". */
const REACH = 4;
/** How far into a clause its subject may begin. */
const OPENING = 3;

/**
 * For each clause, whether it tells of other kinds of model than the one in question: "some models do keep their rows",
 * "a model of another kind may", "if it is nearest neighbours, it". What such clauses say is no belief about this one.
 */
export function elsewhereIn(told: Told): readonly boolean[] {
  const found: boolean[] = [];
  told.clauses.forEach((clause, index) => {
    found.push(tellsOfOthers(told, index) || (goesOn(told, clause, index) && found[index - 1] === true));
  });
  return found;
}

function tellsOfOthers(told: Told, index: number): boolean {
  const clause = told.clauses[index] as Clause;
  const subject = told.subjects[index];
  const supposed = SUPPOSING.has(clause.opener) || SUPPOSING.has(wordAt(told, clause.from));
  if (supposed) return subject !== undefined && namesKind(told, clause, clause.to, LOOSE);
  if (subject !== undefined && PRONOUNS.has(wordAt(told, subject))) return false;
  const reach = Math.min(clause.to, (subject ?? clause.from) + REACH + 1);
  return namesKind(told, clause, reach, KEEPERS) || (subject !== undefined && isOther(told, clause, subject));
}

/** A kind of its own, up to a token: "of another kind", "nearest neighbours", "others". */
function namesKind(told: Told, clause: Clause, to: number, names: ReadonlySet<string>): boolean {
  for (let at = clause.from; at < to; at++) {
    const word = wordAt(told, at);
    if (names.has(word) || KEEPERS.has(word)) return true;
    if ((KIND.has(word) || METHOD.has(word)) && OTHER_KIND.has(wordAt(told, at - 1))) return true;
  }
  return wordAt(told, clause.from) === 'others';
}

/** "some models", "other, bigger models", "some of the large networks", "there are models that". */
function isOther(told: Told, clause: Clause, subject: number): boolean {
  if (wordAt(told, clause.from) === 'there' && wordAt(told, clause.from + 1) === 'are') return true;
  const first = Math.max(clause.from, subject - REACH);
  const opening = told.tokens.slice(first, Math.min(subject, clause.from + OPENING + 1));
  const at = first + opening.findIndex(({ word }) => OTHER.has(word));
  return at >= first && !THE_ONE.has(wordAt(told, at - 1));
}

/** A clause that goes on about those just spoken of: in the same sentence, or by "they". */
function goesOn(told: Told, clause: Clause, index: number): boolean {
  const previous = told.clauses[index - 1];
  if (!previous || BREAKING.has(clause.opener)) return false;
  const opening = told.tokens.slice(clause.from, Math.min(clause.to, clause.from + OPENING));
  if (opening.some(({ word }) => OURS.has(word) || BREAKING.has(word))) return false;
  if (previous.sentence !== clause.sentence) return opening[0]?.word === 'they';
  const subject = told.subjects[index];
  return subject === undefined || PRONOUNS.has(wordAt(told, subject));
}

const wordAt = ({ tokens }: Told, at: number): string => tokens[at]?.word ?? '';
