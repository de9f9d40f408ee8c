import type { Concept, Rubric } from '../../course/types';
import { type Lexicon, lexiconOf } from './lexicon';
import { namesIn, type Pattern, parsePattern, type Slot } from './pattern';
import { COMMON_FUNCTION_WORDS } from './plausible';
import { type Speller, spellerOf } from './spelling';

/** A pattern whose names are numbers of concepts. */
export interface CompiledPattern {
  readonly orders: readonly (readonly CompiledSlot[])[];
  readonly denied: boolean;
  readonly about: Pattern['about'];
  readonly without: ReadonlySet<number>;
  readonly apart: ReadonlySet<number>;
}

export interface CompiledSlot {
  readonly concepts: ReadonlySet<number>;
  readonly gap: number;
  readonly direct: boolean;
}

/** A rubric ready to read answers with. */
export interface CompiledRubric {
  readonly ideas: readonly {
    readonly match: readonly CompiledPattern[];
    readonly weak: readonly CompiledPattern[];
  }[];
  readonly misconceptions: readonly (readonly CompiledPattern[])[];
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  /** The number of the concept that every word but a small one is a hit of. */
  readonly anyWord: number | undefined;
  readonly target: ReadonlySet<number>;
  readonly foil: ReadonlySet<number>;
  /** Whether a word is one of the rubric's, or a function word, and so is no misspelling. */
  knows(word: string): boolean;
}

const compiled = new WeakMap<Rubric, CompiledRubric>();

/** The rubric, compiled; once for each rubric object. A pattern that cannot be read is left out (the lint names it). */
export function compiledRubric(rubric: Rubric): CompiledRubric {
  const known = compiled.get(rubric);
  if (known) return known;
  const fresh = compile(rubric);
  compiled.set(rubric, fresh);
  return fresh;
}

function compile(rubric: Rubric): CompiledRubric {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const patterns = (sources: readonly string[]) =>
    sources.flatMap((source) => compilePattern(source, numberOf));
  const ideas = rubric.ideas.map(({ match, weak }) => ({ match: patterns(match), weak: patterns(weak) }));
  const misconceptions = rubric.misconceptions.map(({ match }) => patterns(match));
  const anyWord = numbers.get(ANY_WORD);
  const target = new Set(rubric.target.map(numberOf));
  const foil = new Set(rubric.foil.map(numberOf));
  const lexicon = lexiconOf([...numbers.keys()].map((name) => conceptNamed(rubric, name)));
  const speller = spellerOf([...lexicon.vocabulary.keys(), ...COMMON_FUNCTION_WORDS]);
  const knows = (word: string) => lexicon.vocabulary.has(word) || COMMON_FUNCTION_WORDS.has(word);
  return { ideas, misconceptions, lexicon, speller, anyWord, target, foil, knows };
}

/** Written `*` in a pattern: any word that is no small word. */
const ANY_WORD = '*';

/** A name in small letters is a word of the pattern itself. */
function conceptNamed(rubric: Rubric, name: string): Concept {
  if (name === ANY_WORD) return { words: [], opposite: [] };
  if (!/^[A-Z]/.test(name)) return { words: [name], opposite: [] };
  return rubric.concepts[name] ?? { words: [], opposite: [] };
}

function compilePattern(source: string, numberOf: (name: string) => number): CompiledPattern[] {
  const pattern = parsePattern(source);
  if (typeof pattern === 'string') return [];
  for (const name of namesIn(pattern)) numberOf(name);
  const orders = pattern.orders.flatMap((order) =>
    withAndWithoutOptional(order).map((slots) => slots.map(numbered)),
  );
  const without = new Set(pattern.without.map(numberOf));
  const apart = new Set(pattern.apart.map(numberOf));
  return [{ orders, denied: pattern.denied, about: pattern.about, without, apart }];

  function numbered(slot: Slot): CompiledSlot {
    return { concepts: new Set(slot.names.map(numberOf)), gap: slot.gap, direct: slot.direct };
  }
}

/** `A > be? B` is `A > be B` and `A > B`. */
function withAndWithoutOptional(order: readonly Slot[]): (readonly Slot[])[] {
  const at = order.findIndex((slot) => slot.optional);
  if (at < 0) return [order];
  const optional = order[at] as Slot;
  const kept = order.map((slot, index) => (index === at ? { ...slot, optional: false } : slot));
  const rest = order.filter((_, index) => index !== at);
  const next = rest[at];
  if (next) rest[at] = { ...next, gap: next.gap + optional.gap, direct: next.direct || optional.direct };
  return [...withAndWithoutOptional(kept), ...withAndWithoutOptional(rest)];
}
