import type { Quote } from './types';

/** True where two stretches of a text share a character. */
export const overlap = (one: Quote, other: Quote): boolean => one.start < other.end && other.start < one.end;
