import { NEIGHBOUR_SCORES } from './neighbours';
import type { Token } from './tokens';

const words = (text: string) => text.split(' ');

/** Small words by what they do in a sentence, and the commonest verbs and nouns of the course. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  determiner: words('the a an every my your our their its his her each'),
  demonstrative: words('this that these those'),
  preposition: words(
    'of at from with into onto during among between on by for in about through within inside outside over under after before without like as than',
  ),
  modal: words('can could will would shall should may might must'),
  is: words('is are was were am'),
  be: words('be been being'),
  have: words('have has had having'),
  do: words('do does did doing done'),
  subject: words('i we they he she'),
  it: words('it you'),
  object: words('me him us them itself themselves one ones something anything everything nothing someone'),
  and: words('and or but'),
  because: words('because if although unless while whereas so when where since until then though'),
  what: words('what which who whom how why'),
  to: words('to'),
  not: words('not'),
  adverb: words(
    'no never only just also still even very too more most less much here there really actually basically usually always often again once already instead rather such off up down out away back',
  ),
  quality: words(
    'all some any both many few lot own same other another new good better best two three little',
  ),
  verb: words(
    'learn learns learned predict predicts work works change changes know knows knew see sees saw seen get gets give gives gave use uses keep keeps kept store stores stored save saves saved answer need needs want wants go goes come comes find finds found look looks say says said tell tells told handle handles remember remembers memorize memorizes memorized memorise memorised adjust adjusts tune fit fits move moves turn turns make makes made become becomes take takes shows show measure measures test judge choose jump jumps land lands overshoot overshoots grow grows bounce bounces update updates understand understands think thinks mean means let lets help helps put puts stay stays',
  ),
  noun: words(
    'model data dataset training example examples weight weights parameter parameters number numbers answers question questions error loss step steps rate score case cases input inputs pattern patterns rule rules table list computer machine value values',
  ),
};
/** Classes of all other words, told by their endings, and of the ends of a stretch without a pause. */
const OTHERS = ['ing', 'ed', 'ly', 's', 'word', 'start', 'end'] as const;

/** The order of the rows and columns of the table of neighbours. */
export const CLASS_NAMES: readonly string[] = [...Object.keys(CLASSES), ...OTHERS];

const places = new Map(CLASS_NAMES.map((name, place) => [name, place]));
const placeOf = new Map(
  Object.entries(CLASSES).flatMap(([name, list]) =>
    list.map((word) => [word, places.get(name) ?? 0] as const),
  ),
);
const CONTENT = new Set(['verb', 'noun'].map((name) => places.get(name)));

/** The small words of English that hold a sentence together. */
export const COMMON_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [...placeOf].filter(([, place]) => !CONTENT.has(place)).map(([word]) => word),
);

function classOf(word: string): number {
  const known = placeOf.get(word);
  if (known !== undefined) return known;
  const ending = /(ing|ed|ly|[^s]s)$/.exec(word)?.[1] ?? 'word';
  return places.get(ending.length === 2 && ending.endsWith('s') ? 's' : ending) ?? 0;
}

/** The pairs of neighbouring classes of a text, as places in the table; a pause ends one stretch and begins another. */
export function neighbourPairs(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const start = places.get('start') ?? 0;
  const end = places.get('end') ?? 0;
  const pairs: [number, number][] = [];
  let last = start;
  for (const { word, before } of tokens) {
    if (before !== 'none' && last !== start) {
      pairs.push([last, end]);
      last = start;
    }
    const own = classOf(word);
    pairs.push([last, own]);
    last = own;
  }
  if (last !== start) pairs.push([last, end]);
  return pairs;
}

/** Added to the number of pairs, so that a short text is not judged by two or three of them. */
const RESERVE = 3;

/** How much the words stand in an order that people write, from about -3 (never) to 2; 0 says nothing. */
export function plausibility(tokens: readonly Token[]): number {
  const pairs = neighbourPairs(tokens);
  const sum = pairs.reduce((total, [left, right]) => total + scoreOf(left, right), 0);
  return sum / (pairs.length + RESERVE);
}

/** The table holds a letter for each pair: a is -3, f is 2. */
function scoreOf(left: number, right: number): number {
  return (NEIGHBOUR_SCORES[left]?.charCodeAt(right) ?? 100) - 100;
}
