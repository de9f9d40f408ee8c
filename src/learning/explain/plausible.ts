import type { Token } from './tokens';

const words = (text: string) => text.split(' ');

/** Function words by what may follow them. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  determiner: words('a an the every my your our their'),
  preposition: words('of at from with into onto during among between'),
  modal: words('can could will would shall should may might must'),
  be: words('is are was were am'),
  subject: words('i we they he she'),
  conjunction: words('and or but because if although unless while whereas than'),
  to: words('to'),
  not: words('not'),
  other: words(
    'it its you this that these those be been being do does did have has had in on by for as so then when where which who what how why there here not no never only just also still even very too more most less least much many some any all both each few one two new up down out off over under about after before again once until through without within inside outside into onto instead rather such own same other another like if me him her us them his hers itself themselves yourself because every everything something nothing anything everyone someone really actually basically usually always often sometimes maybe perhaps probably good better best bad well way thing things lot bit',
  ),
};

const classOf = new Map(Object.entries(CLASSES).flatMap(([name, list]) => list.map((word) => [word, name] as const)));

/** The small words of English that hold a sentence together. */
export const COMMON_FUNCTION_WORDS: ReadonlySet<string> = new Set(classOf.keys());

/** What no writer puts right after a word of the class, in however broken an English. */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  determiner: ['determiner', 'preposition', 'modal', 'be', 'conjunction', 'subject', 'to', 'end', 'not'],
  preposition: ['modal', 'be', 'conjunction', 'subject', 'to', 'preposition'],
  modal: ['determiner', 'modal', 'preposition', 'be', 'to'],
  be: ['modal', 'be', 'subject'],
  subject: ['determiner', 'preposition', 'conjunction', 'subject', 'end'],
  conjunction: ['conjunction', 'end'],
  to: ['modal', 'conjunction', 'subject', 'to'],
  not: ['modal', 'not', 'end'],
};
/** Pairs that do occur, against the table. */
const POSSIBLE = new Set(
  'from within,and if,or if,but if,and because,but because,because if,and while,and although,but while,but although,than if,can not,could not,and unless,than when,am i,is he,is she,is they,are we,are they,because while,of not,with not,that is'.split(
    ',',
  ),
);

/** How many pairs of neighbours occur in no sentence, and how many pairs hold a function word at all. */
export function implausiblePairs(tokens: readonly Token[]): { readonly odd: number; readonly pairs: number } {
  let odd = 0;
  let pairs = 0;
  tokens.forEach((token, at) => {
    const own = classOf.get(token.word);
    if (own === undefined) return;
    pairs += 1;
    const next = tokens[at + 1];
    const follows = !next || next.before !== 'none' ? 'end' : (classOf.get(next.word) ?? 'content');
    if (POSSIBLE.has(`${token.word} ${next?.word}`)) return;
    if (IMPOSSIBLE[own]?.includes(follows)) odd += 1;
  });
  return { odd, pairs };
}
