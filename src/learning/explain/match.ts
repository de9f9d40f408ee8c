import type { Hit } from './lexicon';
import type { Reading } from './reading';
import type { CompiledPattern, CompiledSlot } from './rubric';
import type { Token } from './tokens';

/** Words of a text that a pattern fits, and what is said by them. */
export interface Match {
  readonly hits: readonly Hit[];
  readonly from: number;
  readonly to: number;
  /** The statement is denied: an odd number of denials and opposites. */
  readonly denied: boolean;
  readonly about: 'target' | 'foil' | 'reported';
  /** In an "if" clause or a question. */
  readonly supposed: boolean;
  /** In a clause about other kinds of model. */
  readonly elsewhere: boolean;
  /** In the scope of "not only …" (said, and not the point) or of "the same as …" (neither said nor denied). */
  readonly open: 'no' | 'mild' | 'compared';
}

/** What it costs to cross from one clause to the next, in words; a match never crosses into another sentence. */
const PAUSE_COST = 3;
const OPENER_COST = 2;
const SENTENCE_COST = 1000;
/** A preposition or pronoun ends the reach of a verb for its object. */
const INDIRECT = new Set(
  'in on at to by for from with into onto of about through over under within inside behind between among without than after before during until it they them we us you that which who'.split(
    ' ',
  ),
);

/** "The weights change and new cases get answers": what stands after these is no object of the verb before. */
const JOINING = new Set('and but when whenever while if because since as so time'.split(' '));

/** Finds all places where a pattern fits, nearest words first. Gaps bound the search: linear in the text's length. */
export function matchesOf(pattern: CompiledPattern, reading: Reading): readonly Match[] {
  const costs = crossingCosts(reading);
  const found: Match[] = [];
  for (const order of pattern.orders) {
    const [first, ...rest] = order;
    if (!first) continue;
    for (const hits of reading.hitsFrom) {
      for (const hit of hits) if (first.concepts.has(hit.concept)) extend(reading, costs, rest, [hit], found);
    }
  }
  return found.filter((match) => {
    const right = pattern.without.size > 0 && hasAny(reading, pattern.without, match, nearby(reading, match));
    return (
      !right &&
      !(pattern.apart.size > 0 && hasAny(reading, pattern.apart, match, clauseAround(reading, match)))
    );
  });
}

function extend(
  reading: Reading,
  costs: Int32Array,
  rest: readonly CompiledSlot[],
  hits: readonly Hit[],
  found: Match[],
): void {
  const [slot, ...further] = rest;
  if (!slot) {
    found.push(matchFrom(reading, hits));
    return;
  }
  const last = hits.at(-1) as Hit;
  for (let at = last.from + 1; at <= last.to + slot.gap && at < reading.tokens.length; at++) {
    if (at >= last.to ? isTooFar(reading, costs, slot, last, at) : last.own.includes(at)) continue;
    for (const hit of reading.hitsFrom[at] ?? []) {
      if (slot.concepts.has(hit.concept)) extend(reading, costs, further, [...hits, hit], found);
    }
  }
}

function isTooFar(reading: Reading, costs: Int32Array, slot: CompiledSlot, last: Hit, at: number): boolean {
  const cost = at - last.to + (costs[at] as number) - (costs[last.to - 1] as number);
  return cost > slot.gap || (slot.direct && crosses(reading, last.to, at));
}

/** Whether a verb at the word before `from` cannot have its object at `at`. */
function crosses({ tokens, clauseOf }: Reading, from: number, at: number): boolean {
  if (clauseOf[at] !== clauseOf[from - 1]) return true;
  for (let between = from; between < at; between++) if (endsReach(tokens[between])) return true;
  return false;
}

const endsReach = (token: Token | undefined): boolean =>
  token !== undefined && (INDIRECT.has(token.word) || JOINING.has(token.word));

const known = new WeakMap<Reading, Int32Array>();

/** For each token, the sum of the costs of all clause borders up to it. */
function crossingCosts(reading: Reading): Int32Array {
  const cached = known.get(reading);
  if (cached) return cached;
  const costs = new Int32Array(reading.tokens.length);
  const opened = new Set(
    reading.clauses.filter((clause) => clause.opener !== '').map((clause) => clause.from),
  );
  let sum = 0;
  reading.tokens.forEach((token, at) => {
    if (token.before === 'sentence') sum += SENTENCE_COST;
    if (token.before === 'pause') sum += PAUSE_COST;
    if (opened.has(at)) sum += OPENER_COST;
    costs[at] = sum;
  });
  known.set(reading, costs);
  return costs;
}

const OPENNESS = ['no', 'mild', 'compared'] as const;

function matchFrom(reading: Reading, hits: readonly Hit[]): Match {
  const frames = hits.map((hit) => reading.frames[reading.clauseOf[hit.from] as number]);
  const from = (hits[0] as Hit).from;
  const to = Math.max(...hits.map((hit) => hit.to));
  return {
    hits,
    from,
    to,
    denied: isDenied(reading, hits),
    about:
      (['reported', 'foil'] as const).find((about) => frames.some((frame) => frame?.about === about)) ??
      'target',
    supposed: frames.some((frame) => frame?.supposed),
    elsewhere: frames.some((frame) => frame?.elsewhere),
    open: OPENNESS[Math.max(...hits.map((hit) => reading.open[hit.from] as number))] ?? 'no',
  };
}

/**
 * Parity of the denials. A denial that covers one part counts for the whole ("does not keep photos", "keeps no
 * photos"), unless another part comes after its scope: "not the photos change, the weights do".
 */
function isDenied(reading: Reading, hits: readonly Hit[]): boolean {
  const near = new Set(hits.flatMap((hit) => reading.denials[hit.from] ?? []));
  const cues = [...near].filter((cue) => {
    const ownWord = hits.some((hit) => hit.own.includes(cue.at));
    const reachesLast = hits.every((hit) => hit.from < Math.max(cue.to, cue.end));
    return !ownWord && reachesLast;
  });
  const opposites = hits.filter((hit) => hit.opposite);
  return (cues.length + opposites.length) % 2 === 1;
}

/** How many words after a match may still belong to it. */
const TRAIL = 3;

/** A phrase that opens a clause, and ends in a comma, begins with one of these and has at most so many words. */
const OPENING = new Set('before after in at with during for by first'.split(' '));
const LONGEST_OPENING = 4;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The match and the words right after it, up to a preposition or an "and". */
function nearby({ tokens, clauses, clauseOf }: Reading, match: Match): Range {
  const end = Math.min(match.to + TRAIL, clauses[clauseOf[match.to - 1] as number]?.to ?? match.to);
  let to = match.to;
  while (to < end && !endsReach(tokens[to])) to += 1;
  return { from: match.from, to };
}

/** The clauses of a match, and what opens them: "Before the training, the log was cleaned". */
function clauseAround({ tokens, clauses, clauseOf }: Reading, match: Match): Range {
  const place = clauseOf[match.from] as number;
  const first = clauses[place];
  const last = clauses[clauseOf[match.to - 1] as number];
  const before = clauses[place - 1];
  const opens =
    before?.sentence === first?.sentence &&
    before !== undefined &&
    before.to - before.from <= LONGEST_OPENING &&
    OPENING.has(tokens[before.from]?.word ?? '');
  return { from: (opens ? before : first)?.from ?? match.from, to: last?.to ?? match.to };
}

function hasAny(reading: Reading, concepts: ReadonlySet<number>, match: Match, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    for (const hit of reading.hitsFrom[at] ?? []) {
      if (concepts.has(hit.concept) && !match.hits.includes(hit)) return true;
    }
  }
  return false;
}
