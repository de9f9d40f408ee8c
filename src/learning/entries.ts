/** Records by ids that come from files: with these two, `constructor` and `__proto__` are ids like any other. */

export function own<Value>(entries: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

export function put<Value>(entries: Record<string, Value>, id: string, value: Value): void {
  // Only this name is not what it seems when it is assigned to; defining each would be ten times as slow.
  if (id === '__proto__')
    Object.defineProperty(entries, id, { value, enumerable: true, writable: true, configurable: true });
  else entries[id] = value;
}

/** A record of pairs; `Object.fromEntries` takes eight times as long for a thousand of them. */
export function fromPairs<Value>(pairs: Iterable<readonly [string, Value]>): Record<string, Value> {
  const entries: Record<string, Value> = {};
  for (const [id, value] of pairs) put(entries, id, value);
  return entries;
}
