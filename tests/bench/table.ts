/** The middle of the values; of an even number of them the upper one of the two. NaN for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The value that so many percent of the values do not exceed. NaN for none. */
export function percentile(values: readonly number[], percent: number): number {
  const index = Math.ceil((values.length * percent) / 100) - 1;
  return values.toSorted((a, b) => a - b)[Math.max(0, index)] ?? Number.NaN;
}

/** Lines of columns, the first to the left and the others to the right, under a head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  return all.map((row) => line(row).join('  ')).join('\n');
}
