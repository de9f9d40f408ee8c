/** A part of a pattern: any of some concepts (by name; a lower-case name is a word), which may be left out. */
export interface Slot {
  readonly names: readonly string[];
  readonly optional: boolean;
  /** How many words may stand between this part and the one before it. */
  readonly gap: number;
  /** No preposition or pronoun in between. */
  readonly direct: boolean;
}

/** A pattern as the author wrote it, read. */
export interface Pattern {
  /** The orders in which its parts may stand. */
  readonly orders: readonly (readonly Slot[])[];
  /** Whether the statement must be denied ("not:"). */
  readonly denied: boolean;
  /** What the clause must be about. */
  readonly about: 'target' | 'foil' | 'any';
  /** Concepts that must not stand in the match or right after it (`!NAME`). */
  readonly without: readonly string[];
  /** Concepts that must not stand anywhere in its clauses (`!!NAME`). */
  readonly apart: readonly string[];
}

const GAPS: Readonly<Record<string, number>> = { '~': 6, '>': 5, '>>': 4 };
const MOST_PARTS = 5;
const WIDEST_GAP = 15;

/**
 * Reads a pattern of the rubric language: `~` near in any order, `>` in order, `>>` in order and without a
 * preposition or pronoun between, nothing: side by side; `/n` at most n words between; `a|b` either; `x?` may be
 * missing; `_` up to two words; `*` any word that is no small word; `=word` this form only; `not:` denied; `!NAME`
 * not inside or right after; `!!NAME` nowhere in the clause; `@target`, `@foil`, `@any` what it is about (target,
 * unless said). Returns a sentence on what is wrong with it instead.
 */
export function parsePattern(source: string): Pattern | string {
  const denied = source.trim().startsWith('not:');
  const words = source
    .trim()
    .replace(/^not:/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const marks = words.filter((word) => /^[@/!]/.test(word));
  const fault = markFault(marks);
  if (fault) return fault;
  const parts = words.filter((word) => !/^[@/!]/.test(word));
  const widest = marks.find((mark) => mark.startsWith('/'))?.slice(1);
  const orders = ordersOf(parts, widest === undefined ? undefined : Number(widest));
  if (typeof orders === 'string') return orders;
  const about = marks.find((mark) => mark.startsWith('@'))?.slice(1) as Pattern['about'] | undefined;
  const without = marks.filter((mark) => /^![^!]/.test(mark)).map((mark) => mark.slice(1));
  const apart = marks.filter((mark) => mark.startsWith('!!')).map((mark) => mark.slice(2));
  return { orders, denied, about: about ?? 'target', without, apart };
}

function markFault(marks: readonly string[]): string | undefined {
  const about = marks.filter((mark) => mark.startsWith('@'));
  const odd = about.find((mark) => !/^@(target|foil|any)$/.test(mark));
  if (odd) return `${odd} is not one of @target, @foil and @any.`;
  if (about.length > 1) return 'Only one of @target, @foil and @any can hold.';
  const gap = marks.find((mark) => mark.startsWith('/'));
  if (gap && !(/^\/\d+$/.test(gap) && Number(gap.slice(1)) <= WIDEST_GAP)) {
    return `${gap} is not a gap: write / and a number of words up to ${WIDEST_GAP}.`;
  }
  const without = marks.find((mark) => mark.startsWith('!') && !NAME.test(mark.replace(/^!!?/, '')));
  return without ? `${without} names no concept: write ! and a name in capitals.` : undefined;
}

const NAME = /^[A-Z][A-Z0-9_]*$/;
const PART = /^=?[a-z0-9'-]+$|^[A-Z][A-Z0-9_]*$|^\*$/;

function ordersOf(parts: readonly string[], widest: number | undefined): string | (readonly Slot[])[] {
  let orders: (readonly Slot[])[] = [[]];
  let link = '';
  let skip = 0;
  let count = 0;
  for (const part of parts) {
    if (part === '_') skip = 2;
    else if (part in GAPS) {
      if (count === 0 || link !== '') return `${part} needs a part on each side.`;
      link = part;
    } else {
      const slot = slotOf(part, link === '' ? skip : (widest ?? (GAPS[link] as number)), link === '>>');
      if (typeof slot === 'string') return slot;
      orders = orders.flatMap((order) => joined(order, slot, link));
      link = '';
      skip = 0;
      count += 1;
    }
  }
  if (link !== '') return `${link} needs a part on each side.`;
  if (count === 0) return 'The pattern is empty.';
  return count > MOST_PARTS ? `The pattern has ${count} parts, and ${MOST_PARTS} is the most.` : orders;
}

function slotOf(part: string, gap: number, direct: boolean): Slot | string {
  const names = part.replace(/\?$/, '').split('|');
  const odd = names.find((name) => !PART.test(name));
  if (odd !== undefined) return `"${odd}" is neither a concept in capitals nor a word in small letters.`;
  return { names, optional: part.endsWith('?'), gap, direct };
}

function joined(order: readonly Slot[], slot: Slot, link: string): (readonly Slot[])[] {
  if (link !== '~') return [[...order, slot]];
  const [first, ...rest] = order;
  const turned = first ? [slot, { ...first, gap: slot.gap, direct: false }, ...rest] : [slot];
  return [[...order, slot], turned];
}

/** What is wrong with a pattern, as a sentence for its author; nothing when it can be used. */
export function checkPattern(pattern: string): string | undefined {
  const read = parsePattern(pattern);
  return typeof read === 'string' ? read : undefined;
}

/** The names that a pattern uses, concepts and words. */
export function namesIn(pattern: Pattern): readonly string[] {
  const slots = pattern.orders[0] ?? [];
  return [...slots.flatMap((slot) => slot.names), ...pattern.without, ...pattern.apart];
}
