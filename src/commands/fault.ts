import { named } from '../course/report';
import { messages } from '../words/messages';

/** A command that cannot go on: what is the matter, and the exit code (1 failed, 2 wrong usage). */
export class CommandFault extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
    this.name = 'CommandFault';
  }
}

/** The nearest of some names, if one is near enough to be meant: at most a third of its letters apart. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const scored = known.map((candidate) => ({
    candidate,
    distance: editDistance(name.toLowerCase(), candidate.toLowerCase()),
  }));
  const best = scored.sort((one, other) => one.distance - other.distance)[0];
  const isNear =
    best && (best.distance <= Math.max(2, best.candidate.length / 3) || isPart(name, best.candidate));
  return isNear ? best.candidate : known.find((candidate) => isPart(name, candidate));
}

const isPart = (name: string, candidate: string): boolean =>
  name.length >= 4 && candidate.includes(name.toLowerCase());

/** How many known names an unknown one is answered with. */
const MOST_NAMES = 8;

/** A name that is not there. `fact` says so; the cure is the name that was meant, or those that are known. */
export function unknownName(
  fact: (name: string) => string,
  name: string,
  known: readonly string[],
): CommandFault {
  const meant = nearest(name, known);
  const cure = meant ? messages.commands.meant(named(meant)) : knownNames(known);
  return new CommandFault(`${fact(named(name))}\n${cure}`);
}

function knownNames(known: readonly string[]): string {
  const { known: all, knownAmongOthers } = messages.commands;
  return known.length > MOST_NAMES ? knownAmongOthers(known.slice(0, MOST_NAMES)) : all(known);
}

/** Levenshtein distance, for names of usual length. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same));
    }
    row = next;
  }
  return row[other.length] as number;
}
