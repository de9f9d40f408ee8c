/** Shifts the wall clock of a process by CLOCK_SHIFT ms, as a machine with a wrong clock would. */

const shift = Number(process.env.CLOCK_SHIFT);
const now = Date.now.bind(Date);

globalThis.Date = class extends Date {
  constructor(...values: [] | [number | string | Date]) {
    super(...((values.length === 0 ? [now() + shift] : values) as [number]));
  }

  static override now(): number {
    return now() + shift;
  }
} as DateConstructor;
