import { inflections } from './forms';
import { COMMON_WORDS } from './words';

/** Words of the field that a general list lacks. */
const FIELD_WORDS = new Set(
  'optimizer optimiser optimizers hyperparameter hyperparameters dataset datasets backprop neural gpu gpus epoch epochs tensor tensors chatbot regressor regularisation regularization validation overfitting underfitting memoriser memorizer learner learners homework google openai chatgpt gpt python excel csv'.split(
    ' ',
  ),
);

const known = { words: undefined as ReadonlySet<string> | undefined };

/** Whether a word is common English, inflected or not, so that it stands as it was typed. */
export function isCommonWord(word: string): boolean {
  known.words ??= decode(COMMON_WORDS.replaceAll('\n', ''));
  const words = known.words;
  return (
    words.has(word) ||
    FIELD_WORDS.has(word) ||
    basesOf(word).some((base) => words.has(base) && isFormOf(word, base))
  );
}

function decode(coded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let last = '';
  for (const [, shared, rest] of coded.matchAll(/(\d)(\D+)/g)) {
    last = last.slice(0, Number(shared)) + rest;
    words.add(last);
  }
  return words;
}

const SUFFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$|ied$|ily$/, ['y']],
  [/es$|ed$|ing$/, ['', 'e']],
  [/s$|ly$|ness$/, ['']],
  [/(.)\1(?:ed|ing)$/, ['$1']],
];

/** What a word may be an inflection of. */
function basesOf(word: string): readonly string[] {
  return SUFFIXES.flatMap(([suffix, endings]) =>
    suffix.test(word) ? endings.map((ending) => word.replace(suffix, ending)) : [],
  );
}

/** "saveed" is no form of "save"; adverbs and nouns in -ness are taken as they are. */
function isFormOf(word: string, base: string): boolean {
  return /ly$|ness$/.test(word) || inflections(base).includes(word);
}
