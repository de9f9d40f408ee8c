import { messages } from '../words/messages';
import {
  bestDials,
  type DialsState,
  isAtBest,
  isStuck,
  lineOf,
  scoreOf,
  started,
  update,
} from './dials-state';
import { fixed, short } from './digits';
import { leastSquares, meanSquaredError, predict } from './line';
import { TRIPS } from './trips';
import type { Lab, LabKey, LabOption } from './types';

const words = messages.labs.turnTheDials;

const OPTIONS: readonly LabOption[] = [
  { id: 'zero', text: words.options.zero },
  { id: 'one', text: words.options.one },
  { id: 'five', text: words.options.five },
];

/** L02: one recipe, two dials, five trips: the learner does by hand what training does. */
export const turnTheDials: Lab<DialsState> = {
  id: 'L02',
  name: 'turn-the-dials',
  title: words.title,
  intro: words.intro,
  question: words.question,
  options: OPTIONS,
  start: () => started,
  update,
  isRunning: () => false,
  isFinished: (state) => state.found,
  isAtEnd: isAtBest,
  keys,
  meaning,
  describe,
  get values() {
    return values();
  },
};

const DIALS: readonly LabKey[] = [
  { key: 'Right', action: 'right', label: 'turn-w', shown: '← →' },
  { key: 'Left', action: 'left', label: 'turn-w-back', shown: '' },
  { key: 'Up', action: 'up', label: 'turn-b', shown: '↑ ↓' },
  { key: 'Down', action: 'down', label: 'turn-b-back', shown: '' },
];
const REVEAL: LabKey = { key: 'h', action: 'reveal', label: 'show-best' };
const RESET: LabKey = { key: '0', action: 'reset', label: 'reset' };

function keys(state: DialsState): LabKey[] {
  return isAtBest(state) ? [...DIALS, RESET] : [...DIALS, REVEAL, RESET];
}

function meaning(prediction: string): string {
  return Object.hasOwn(words.meanings, prediction) ? words.meanings[prediction]! : words.noLine;
}

/** The state in sentences, for a voice and for a terminal without a screen. */
function describe(state: DialsState): string[] {
  const { w, b } = lineOf(state);
  const { told } = words;
  const answers = TRIPS.map(({ x, target }) => told.answer(x, fixed(predict({ w, b }, x), 1), target));
  return [
    told.dials(fixed(w, 1), fixed(b, 1)),
    told.answers(answers),
    told.score(fixed(scoreOf(state), 2), fixed(state.lowest, 2)),
    ...(isAtBest(state) ? [told.best] : isStuck(state) ? [words.stuck] : []),
  ];
}

/** Every number of the lab that prose may quote, by name: worked out by the code that the lab runs. */
function values(): Record<string, string> {
  const best = leastSquares(TRIPS);
  const score = (w: number, b: number) => short(meanSquaredError({ w, b }, TRIPS), 2);
  const { mean, median } = bestGuesses([1, 2, 2, 3, 42]);
  return {
    parameters: String(Object.keys(best).length),
    'start-score': score(0, 0),
    'slope-one': score(1, 0),
    'slope-two': score(2, 0),
    'best-w': short(bestDials().w / 10, 1),
    'best-b': short(bestDials().b / 10, 1),
    'best-score': fixed(meanSquaredError(best, TRIPS), 2),
    'answer-4': fixed(predict(best, 4), 2),
    'other-answer-4': fixed(predict({ w: 2, b: 0 }, 4), 2),
    'mean-guess': short(mean.guess, 1),
    'median-guess': short(median.guess, 1),
    'mean-guess-squares': short(mean.score, 1),
    'median-guess-sizes': short(median.score, 1),
  };
}

/**
 * One guess for many numbers: the mean has the least mean squared miss, the median the least mean size of a
 * miss. Each with its own score.
 */
export function bestGuesses(numbers: readonly number[]) {
  const average = (of: (number: number) => number) =>
    numbers.reduce((sum, number) => sum + of(number), 0) / numbers.length;
  const sorted = [...numbers].sort((one, other) => one - other);
  const mean = average((number) => number);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return {
    mean: { guess: mean, score: average((number) => (number - mean) ** 2) },
    median: { guess: median, score: average((number) => Math.abs(number - median)) },
  };
}
