import type { Before } from '../course/types';

/** Whether one card has to come before another, directly or through others. */
type Precedes = (first: string, then: string) => boolean;

/** The transitive closure of the pairs. A pair that is part of a circle precedes itself; nothing fails. */
export function precedence(before: readonly Before[]): Precedes {
  const followers = (id: string) => before.filter(({ first }) => first === id).map(({ then }) => then);
  const reach = (id: string) => {
    const reached = new Set<string>(followers(id));
    for (const next of reached) for (const follower of followers(next)) reached.add(follower);
    return reached;
  };
  const after = new Map(before.map(({ first }) => [first, reach(first)]));
  return (first, then) => after.get(first)?.has(then) ?? false;
}

/**
 * How many of the placed cards have to move to another place to make the sequence valid: n minus the longest
 * subsequence that some valid order has (a subsequence is part of one exactly when no pair in it is the
 * wrong way round).
 *
 * "Placed above, and must come after" is itself a partial order on the cards, and the cards that may stay are
 * an antichain of it. The largest antichain has as many cards as the fewest chains that cover all (Dilworth
 * 1950), and those number n minus a maximum matching of cards with cards they clash with (Fulkerson 1956): so
 * the size of that matching is the answer.
 */
export function countMisplaced(placed: readonly string[], precedes: Precedes): number {
  const clashes = placed.map((above, index) =>
    placed.flatMap((below, other) => (other > index && precedes(below, above) ? [other] : [])),
  );
  return maximumMatching(clashes);
}

/** The size of a maximum matching, by augmenting paths (Kuhn 1955); `edges[i]` are the partners i may have. */
function maximumMatching(edges: readonly (readonly number[])[]): number {
  const partnerOf = new Map<number, number>();
  const augment = (from: number, seen: Set<number>): boolean =>
    (edges[from] ?? []).some((to) => {
      if (seen.has(to)) return false;
      seen.add(to);
      const rival = partnerOf.get(to);
      if (rival !== undefined && !augment(rival, seen)) return false;
      partnerOf.set(to, from);
      return true;
    });
  return edges.filter((_, from) => augment(from, new Set())).length;
}
