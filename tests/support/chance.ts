/** Numbers from 0 to below 1 that are the same in every run (mulberry32, public domain, T. Ettinger). */
export type Chance = () => number;

export function chance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to below `end`. */
export const below = (end: number, random: Chance): number => Math.floor(random() * end);

/** One of some things. */
export const oneOf = <T>(things: readonly T[], random: Chance): T =>
  things[below(things.length, random)] as T;
