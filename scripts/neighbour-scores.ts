import { readdirSync, readFileSync } from 'node:fs';
import { CLASS_NAMES, neighbourPairs } from '../src/learning/explain/plausible';
import { type Token, tokensOf } from '../src/learning/explain/tokens';

/** How often an answer is shuffled for the counts of a word order by chance. */
const SHUFFLES = 10;
/** Answers with fewer words have hardly an order. */
const FEWEST_WORDS = 6;

/** Prints the table of src/learning/explain/neighbours.ts, counted in the labelled answers of the folders given. */
function main(folders: readonly string[]): void {
  const answers = folders.flatMap(answersIn).filter((tokens) => tokens.length >= FEWEST_WORDS);
  const random = generator(20261122);
  const written = countsOf(answers.flatMap((tokens) => [tokens, withoutPauses(tokens)]));
  const shuffled = countsOf(
    answers.flatMap((tokens) => Array.from({ length: SHUFFLES }, () => shuffle(tokens, random))),
  );
  const rows = CLASS_NAMES.map((_, left) =>
    CLASS_NAMES.map((_, right) => letter(score(written, shuffled, left, right))),
  );
  console.log(rows.map((row) => `  '${row.join('')}',`).join('\n'));
}

interface Counts {
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

function answersIn(folder: string): readonly (readonly Token[])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => tokensOf((JSON.parse(line) as { answer: string }).answer).tokens);
}

function countsOf(texts: readonly (readonly Token[])[]): Counts {
  const of = new Map<string, number>();
  let all = 0;
  for (const pair of texts.flatMap(neighbourPairs)) {
    of.set(pair.join(' '), (of.get(pair.join(' ')) ?? 0) + 1);
    all += 1;
  }
  return { all, of };
}

/** The logarithm of the ratio of the two frequencies, each with one added, within -3 and 2. */
function score(written: Counts, shuffled: Counts, left: number, right: number): number {
  const natural = (written.of.get(`${left} ${right}`) ?? 0) + 1;
  const chance = ((shuffled.of.get(`${left} ${right}`) ?? 0) * written.all) / shuffled.all + 1;
  return Math.max(-3, Math.min(2, Math.round(Math.log(natural / chance))));
}

const letter = (value: number) => String.fromCharCode(100 + value);

const withoutPauses = (tokens: readonly Token[]) =>
  tokens.map((token) => ({ ...token, before: 'none' as const }));

function shuffle(tokens: readonly Token[], random: () => number): readonly Token[] {
  const order = withoutPauses(tokens);
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [
      order[other] as Token & { before: 'none' },
      order[at] as Token & { before: 'none' },
    ];
  }
  return order;
}

/** The minimal standard generator of Park and Miller; values in (0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

main(process.argv.slice(2));
