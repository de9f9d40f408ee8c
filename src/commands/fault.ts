import { named } from '../course/report';

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

/** "There is no lesson `x`. Did you mean `y`?" `where`: " in …", if that has to be said. */
export function unknownName(what: string, name: string, known: readonly string[], where = ''): CommandFault {
  const meant = nearest(name, known);
  const end = known.length > MOST_NAMES ? ', …' : '.';
  const cure = meant ? `Did you mean \`${meant}\`?` : `Known: ${known.slice(0, MOST_NAMES).join(', ')}${end}`;
  return new CommandFault(`There is no ${what} ${named(name)}${where}.\n${cure}`);
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
