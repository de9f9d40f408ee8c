import type { Checkpoint, ChoiceCheckpoint } from '../types';
import { type Check, isOf } from './check';

/** What happens less often than this by chance is taken for a habit of the author. */
const UNLIKELY = 0.05;

type Choice = Check<ChoiceCheckpoint>;

/**
 * Whether the choices of the whole course give their right options away together: by being the longest, or by
 * standing in one place. Told at the last that does.
 */
export function judgeKeys(questions: readonly Check<Checkpoint>[]): void {
  const choices = questions.filter((question) => isOf('choice', question));
  judgeLongest(choices);
  const most = Math.max(0, ...choices.map(({ value }) => value.options.length));
  for (let place = 0; place < most; place++) judgePlace(place, choices);
}

function judgeLongest(choices: readonly Choice[]): void {
  const telling = choices.filter(isKeyLongest);
  const last = telling.at(-1);
  if (!last || !isHabit(telling.length, choices.map(chanceOf))) return;
  const place = last.at('options', keyIndex(last), 'text');
  const message = `in ${telling.length} of ${choices.length} choices the right option is the longest`;
  const cure = 'Shorten some right options, or lengthen wrong ones.';
  last.report.error(place, 'key-often-longest', message, cure);
}

function judgePlace(place: number, choices: readonly Choice[]): void {
  const telling = choices.filter((choice) => keyIndex(choice) === place);
  const chances = choices.map((choice) => (place < choice.value.options.length ? chanceOf(choice) : 0));
  const last = telling.at(-1);
  if (!last || !isHabit(telling.length, chances)) return;
  const message = `in ${telling.length} of ${choices.length} choices the right option is number ${place + 1}`;
  const cure = 'List the options of some of them in another order.';
  last.report.error(last.at('key'), 'key-often-in-one-place', message, cure);
}

function isKeyLongest(choice: Choice): boolean {
  const { options } = choice.value;
  const key = keyIndex(choice);
  return options.every(({ text }, index) => index === key || text.length < (options[key]?.text.length ?? 0));
}

function keyIndex({ value }: Choice): number {
  return value.options.findIndex(({ id }) => id === value.key);
}

function chanceOf({ value }: Choice): number {
  return 1 / value.options.length;
}

/**
 * Whether so many hits are too many for chance. The number of hits in independent tries, each with a chance of its
 * own, has the Poisson binomial distribution; it is built up try by try.
 */
function isHabit(hits: number, chances: readonly number[]): boolean {
  let ofHits = [1];
  for (const chance of chances) {
    const before = ofHits;
    ofHits = Array.from(
      { length: before.length + 1 },
      (_, count) => (before[count] ?? 0) * (1 - chance) + (before[count - 1] ?? 0) * chance,
    );
  }
  return ofHits.slice(hits).reduce((sum, chance) => sum + chance, 0) < UNLIKELY;
}
