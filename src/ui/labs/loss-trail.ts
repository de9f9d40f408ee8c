import { type Line, line } from '../line';

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const ASCII_BARS = ['_', '.', '-', ':', '=', '+', '*', '#'] as const;

/**
 * The losses from the first to the last as a row of bars, the highest loss the tallest. Where there are more
 * losses than columns, evenly spaced ones are shown, the first and the last among them.
 */
export function lossTrail(losses: readonly number[], columns: number, ascii: boolean): Line {
  const bars = ascii ? ASCII_BARS : BARS;
  const highest = Math.max(...losses, Number.MIN_VALUE);
  const level = (loss: number) => Math.min(bars.length - 1, Math.floor((loss / highest) * bars.length));
  return line(
    spread(losses, columns)
      .map((loss) => bars[level(loss)])
      .join(''),
    'parameter',
  );
}

function spread(losses: readonly number[], columns: number): number[] {
  if (losses.length <= columns) return [...losses];
  const stride = (losses.length - 1) / (columns - 1);
  return Array.from({ length: columns }, (_, column) => losses[Math.round(column * stride)] as number);
}
