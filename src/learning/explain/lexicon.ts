import type { Concept } from '../../course/types';
import { inflections } from './forms';
import type { Token } from './tokens';

/** A place where the learner's words say a concept: tokens `from` up to, not including, `to`. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  /** Whether they say its contrary. */
  readonly opposite: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  gap?: Node;
  readonly ends: { concept: number; opposite: boolean }[];
}

/** The words and phrases of the concepts of one rubric, ready to be found in a text. */
export interface Lexicon {
  /** Every form of every word, to the words it is a form of. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
  readonly root: Node;
}

/** How many words `_` may stand for. */
const LONGEST_GAP = 2;

const node = (): Node => ({ next: new Map(), ends: [] });

/** Compiles concepts; a hit names a concept by its place in the list. */
export function lexiconOf(concepts: readonly Concept[]): Lexicon {
  const vocabulary = new Map<string, string[]>();
  const root = node();
  concepts.forEach((concept, index) => {
    for (const phrase of concept.words) addPhrase(root, vocabulary, phrase, { concept: index, opposite: false });
    for (const phrase of concept.opposite) addPhrase(root, vocabulary, phrase, { concept: index, opposite: true });
  });
  return { vocabulary, root };
}

function addPhrase(root: Node, vocabulary: Map<string, string[]>, phrase: string, end: Node['ends'][number]): void {
  let nodes = [root];
  for (const part of phrase.toLowerCase().split(/\s+/)) {
    if (part === '_') nodes = nodes.map((at) => (at.gap ??= node()));
    else nodes = nodes.flatMap((at) => part.split('|').map((word) => childOf(at, vocabulary, word)));
  }
  for (const last of nodes) last.ends.push(end);
}

function childOf(at: Node, vocabulary: Map<string, string[]>, word: string): Node {
  learn(vocabulary, word);
  const known = at.next.get(word);
  if (known) return known;
  const child = node();
  at.next.set(word, child);
  return child;
}

function learn(vocabulary: Map<string, string[]>, word: string): void {
  const forms = word.startsWith('=') ? [word.slice(1)] : inflections(word);
  for (const form of forms) {
    const words = vocabulary.get(form) ?? [];
    if (!words.includes(word)) words.push(word);
    vocabulary.set(form, words);
  }
}

/** Every place where a concept is said, in the order of the text. Words inside a longer phrase belong to it alone. */
export function hitsIn(lexicon: Lexicon, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  tokens.forEach((_, from) => {
    const here: Hit[] = [];
    walk(lexicon, tokens, lexicon.root, from, (end, to) => {
      if (!here.some((hit) => hit.to === to && hit.concept === end.concept)) here.push({ ...end, from, to });
    });
    hits.push(...here);
  });
  return withoutHidden(hits);
}

function walk(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: Node,
  index: number,
  found: (end: Node['ends'][number], to: number) => void,
): void {
  for (const end of at.ends) found(end, index);
  const token = tokens[index];
  if (!token || (at !== lexicon.root && token.before === 'sentence')) return;
  for (const word of lexicon.vocabulary.get(token.word) ?? []) {
    const child = at.next.get(word);
    if (child) walk(lexicon, tokens, child, index + 1, found);
  }
  if (!at.gap) return;
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
    if (skipped > 0 && tokens[index + skipped]?.before !== 'none') break;
    walk(lexicon, tokens, at.gap, index + skipped, found);
  }
}

/** A hit strictly inside a longer one of at least two words is not a hit: "not in the dataset" names no dataset. */
function withoutHidden(hits: readonly Hit[]): readonly Hit[] {
  const longest: { from: number; to: number }[] = [];
  for (const hit of hits) if (hit.to - hit.from > 1) longest.push(hit);
  if (longest.length === 0) return hits;
  const reach = reachOf(longest);
  return hits.filter((hit) => !reach(hit));
}

/** Tells whether some phrase covers a hit and is longer; phrases are in order of `from`. */
function reachOf(phrases: readonly { from: number; to: number }[]): (hit: Hit) => boolean {
  const covering = new Map<number, { from: number; to: number }[]>();
  for (const phrase of phrases) {
    for (let index = phrase.from; index < phrase.to; index++) {
      covering.set(index, [...(covering.get(index) ?? []), phrase]);
    }
  }
  return (hit) =>
    (covering.get(hit.from) ?? []).some(
      (phrase) => phrase.from <= hit.from && phrase.to >= hit.to && phrase.to - phrase.from > hit.to - hit.from,
    );
}
