import { table } from './table';

/** Something measured, and the most that it may be, where there is a target. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Printed behind it; `×` before it: a ratio. */
  readonly unit: '×' | 'ms' | 's' | 'MB' | 'kB' | 'bytes' | 'steps/s' | '';
  readonly most?: number;
  readonly least?: number;
  /** What it was got from. */
  readonly note?: string;
}

export const isOff = ({ value, most, least }: Figure): boolean =>
  Number.isNaN(value) || (most !== undefined && value > most) || (least !== undefined && value < least);

function told(value: number, unit: Figure['unit']): string {
  const digits = Math.abs(value) >= 100 || unit === 'bytes' || unit === '' ? 0 : 2;
  return unit === '×' ? `× ${value.toFixed(2)}` : `${value.toFixed(digits)} ${unit}`.trim();
}

function target({ most, least, unit }: Figure): string {
  if (most !== undefined) return `≤ ${told(most, unit)}`;
  return least === undefined ? '' : `≥ ${told(least, unit)}`;
}

/** A table of figures; one that is off its target says so. */
export function report(title: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    told(figure.value, figure.unit),
    target(figure),
    isOff(figure) ? 'OFF' : '',
    figure.note ?? '',
  ]);
  return `${table([title, '', 'target', '', ''], rows)}\n`;
}
