import { wordsOf } from '../reading';
import { named } from '../report';
import type { ChoiceCheckpoint } from '../types';
import type { Check } from './check';

/** How far the length of an option may be from the mean of all, as a share of the mean … */
const TOLERANCE = 0.3;
/** … or in characters, where the options are a word or two. */
const SLACK = 5;
/** Shorter words are in every sentence, and tell nothing. */
const FEWEST_LETTERS = 5;

/** Whether the options of a choice give the right one away: by their length, or by a word of the stem. */
export function judgeOptions(check: Check<ChoiceCheckpoint>): void {
  judgeLengths(check);
  judgeEcho(check);
}

/** Told at the option that stands out most. */
function judgeLengths({ value, at, report }: Check<ChoiceCheckpoint>): void {
  const lengths = value.options.map(({ text }) => text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const distances = lengths.map((length) => Math.abs(length - mean));
  const furthest = Math.max(...distances);
  if (furthest <= Math.max(TOLERANCE * mean, SLACK)) return;
  const index = distances.indexOf(furthest);
  const message = `the option has ${lengths[index]} characters, and all have ${Math.round(mean)} on average`;
  const cure = 'Make the options of one length, within 30 %.';
  report.error(at('options', index, 'text'), 'option-length-off', message, cure);
}

/** The right option shares a word with the stem that no other option has. */
function judgeEcho({ value, at, report }: Check<ChoiceCheckpoint>): void {
  const key = value.options.findIndex(({ id }) => id === value.key);
  const others = value.options
    .filter((_, index) => index !== key)
    .flatMap(({ text }) => [...stemsIn(text).keys()]);
  const asked = stemsIn(value.stem);
  for (const [stem, word] of stemsIn(value.options[key]?.text ?? '')) {
    if (!asked.has(stem) || others.includes(stem)) continue;
    const message = `only the right option repeats the word ${named(word)} of the stem`;
    const cure = 'Use another word, or let a wrong option repeat it too.';
    report.error(at('options', key, 'text'), 'right-option-echoes-stem', message, cure);
  }
}

/** The rarer words of a text by their first letters, so that "trained" and "training" are one. */
function stemsIn(text: string): Map<string, string> {
  const words = wordsOf(text.toLowerCase()).flatMap((word) => word.match(/\p{L}+/gu) ?? []);
  return new Map(
    words
      .filter(({ length }) => length >= FEWEST_LETTERS)
      .map((word) => [word.slice(0, FEWEST_LETTERS), word]),
  );
}
