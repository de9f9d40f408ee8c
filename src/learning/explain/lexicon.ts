import type { Concept } from '../../course/types';
import { inflections } from './forms';
import type { Token } from './tokens';

/** A place where the learner's words say a concept: tokens `from` up to, not including, `to`. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  /** The tokens that are words of the concept; those that `_` stands for are left out. */
  readonly own: readonly number[];
  /** Whether they say its contrary. */
  readonly opposite: boolean;
  /** Whether they say nothing else: "not in the dataset" names no dataset. */
  readonly whole: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  gap?: Node;
  readonly ends: { concept: number; opposite: boolean; whole: boolean }[];
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
  concepts.forEach(({ words, opposite }, concept) => {
    for (const phrase of words) addPhrase(root, vocabulary, phrase, { concept, opposite: false });
    for (const phrase of opposite) addPhrase(root, vocabulary, phrase, { concept, opposite: true });
  });
  return { vocabulary, root };
}

const DENIALS = new Set('not no never nobody none noone nothing'.split(' '));

function addPhrase(
  root: Node,
  vocabulary: Map<string, string[]>,
  phrase: string,
  says: { concept: number; opposite: boolean },
): void {
  const parts = phrase.toLowerCase().split(/\s+/);
  const whole = parts.at(-1) === '!';
  if (whole) parts.pop();
  let branches: readonly Branch[] = [{ at: root, denies: false }];
  for (const part of parts) branches = branches.flatMap((branch) => grown(branch, vocabulary, part));
  for (const { at, denies } of branches)
    at.ends.push({ ...says, whole: whole || (denies && parts.length > 1) });
}

/** A phrase on its way through the tree, and whether it holds a denial so far. */
interface Branch {
  readonly at: Node;
  readonly denies: boolean;
}

function grown({ at, denies }: Branch, vocabulary: Map<string, string[]>, part: string): readonly Branch[] {
  if (part === '_') return [{ at: gapOf(at), denies }];
  return part
    .split('|')
    .map((word) => ({ at: childOf(at, vocabulary, word), denies: denies || DENIALS.has(word) }));
}

function gapOf(at: Node): Node {
  at.gap ??= node();
  return at.gap;
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

/** Every place where a concept is said, in the order of the text. Words of a longer phrase belong to it alone. */
export function hitsIn(lexicon: Lexicon, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  tokens.forEach((_, from) => {
    const here: Hit[] = [];
    walk(lexicon, tokens, lexicon.root, from, [], (end, to, own) => {
      if (!here.some((hit) => hit.to === to && hit.concept === end.concept))
        here.push({ ...end, from, to, own });
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
  own: readonly number[],
  found: (end: Node['ends'][number], to: number, own: readonly number[]) => void,
): void {
  for (const end of at.ends) found(end, index, own);
  const token = tokens[index];
  if (!token || (at !== lexicon.root && token.before === 'sentence')) return;
  for (const word of lexicon.vocabulary.get(token.word) ?? []) {
    const child = at.next.get(word);
    if (child) walk(lexicon, tokens, child, index + 1, [...own, index], found);
  }
  if (!at.gap) return;
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
    if (skipped > 0 && !mayBeSkipped(tokens, index + skipped - 1)) break;
    walk(lexicon, tokens, at.gap, index + skipped, own, found);
  }
}

const BORDERS = new Set(
  'but because so and while whereas although if when which who that then not never no nobody'.split(' '),
);

/** `_` stands for no word that begins a clause or denies, and reaches over no pause. */
function mayBeSkipped(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.before === 'none' && !BORDERS.has(tokens[at]?.word ?? '');
}

/** A hit on the words of a longer phrase that is whole is no hit. */
function withoutHidden(hits: readonly Hit[]): readonly Hit[] {
  const phrases = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (!hit.whole || hit.own.length < 2) continue;
    for (const at of hit.own) phrases.set(at, [...(phrases.get(at) ?? []), hit]);
  }
  const covers = (phrase: Hit, hit: Hit) =>
    phrase.own.length > hit.own.length && hit.own.every((at) => phrase.own.includes(at));
  return hits.filter((hit) => !(phrases.get(hit.from) ?? []).some((phrase) => covers(phrase, hit)));
}
