import { compareEvents } from '../learning/progress';
import type { LearnerEvent } from '../learning/types';

/**
 * Every event once, in canonical order. The union of a grow-only set: idempotent, commutative, associative.
 * Two events with one id and different content can only come from tampering: the one whose canonical JSON
 * sorts first is kept, wherever it was read first.
 */
export function union(lists: Iterable<readonly LearnerEvent[]>): LearnerEvent[] {
  const known = new Map<string, LearnerEvent>();
  for (const events of lists) {
    for (const event of events) {
      const other = known.get(event.id);
      known.set(event.id, other ? chosen(other, event) : event);
    }
  }
  return [...known.values()].sort(compareEvents);
}

function chosen(a: LearnerEvent, b: LearnerEvent): LearnerEvent {
  return a === b || canonical(a) <= canonical(b) ? a : b;
}

/** JSON with the keys of every object sorted. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
