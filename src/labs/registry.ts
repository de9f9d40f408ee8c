import { theCrank } from './the-crank';
import { turnTheDials } from './turn-the-dials';
import type { Lab } from './types';

/** All labs, in the order of the course. Only a lab looks inside its own state. */
export const labs: readonly Lab<unknown>[] = [theCrank, turnTheDials];

/** A lab by its id ("L01") or its name ("the-crank"), in any case; undefined where there is none. */
export function findLab(idOrName: string): Lab<unknown> | undefined {
  const wanted = idOrName.toLowerCase();
  return labs.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted);
}

type Values = Readonly<Record<string, string>>;

/**
 * The numbers that prose may quote, by lab id and name of the number. They are worked out when they are asked
 * for: checking a course needs them, starting the program does not.
 */
export const labValues: Readonly<Record<string, Values>> = Object.defineProperties(
  {},
  Object.fromEntries(labs.map((lab) => [lab.id, { enumerable: true, get: () => lab.values }])),
);
