/** How fast a voice speaks, in words a minute, and how long a text may take it. */

export const USUAL_RATE = 170;
const SLOWEST = 90;
const FASTEST = 330;
const STEP = 20;

/** The rate that is some steps faster, or slower where `steps` is negative; it ends at 90 and 330. */
export function rateAfter(rate: number, steps: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, rate + steps * STEP));
}

/** How many milliseconds a text takes at a rate, roughly: voices differ, and words do. */
export function expectedTime(text: string, rate: number): number {
  const words = text.match(/[\p{L}\p{M}\p{N}']+/gu)?.length ?? 0;
  return (words * 60_000) / rate;
}

/** A voice that is done before a third of the expected time has not spoken. */
export function isTooSoon(elapsed: number, text: string, rate: number): boolean {
  return elapsed < expectedTime(text, rate) / 3;
}

/** Milliseconds after which a voice is taken to hang: twice the expected time, and 10 s to start and to end. */
export function patience(text: string, rate: number): number {
  return 10_000 + 2 * expectedTime(text, rate);
}
