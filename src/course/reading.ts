import { sentencesOf } from '../text/sentences';
import type { Block, Section } from './types';

/**
 * How hard a text is to read. English only: a course in another language is not measured.
 *
 * The grade is that of Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas …",
 * Research Branch Report 8-75, Naval Technical Training Command, 1975:
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59, in years of school in the United States.
 * The formula fits texts of a hundred words and more.
 */
export interface Reading {
  readonly words: number;
  /** 0 where there are no words. */
  readonly grade: number;
  /** Words per sentence; 0 where there are no words. */
  readonly meanSentence: number;
}

/** The texts of a section that are read as prose: paragraphs, quotes and the items of lists. No figures. */
export function proseOf({ blocks }: Pick<Section, 'blocks'>): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [];
    return (block.kind === 'list' ? block.items : [block.spans]).map((spans) =>
      spans.map(({ text }) => text).join(''),
    );
  });
}

/** What stands between spaces and has a letter or a digit in it; a lone sign such as × is no word. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The words of a block as it is shown; those of a figure are its numbers and labels. */
export function wordsShown(block: Block): number {
  const texts = block.kind === 'figure' ? block.lines : proseOf({ blocks: [block] });
  return texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
}

/** The sentences of some texts, each with its words. A text without a full stop is a sentence too. */
export function sentencesIn(texts: readonly string[]): { readonly text: string; readonly words: number }[] {
  return texts.flatMap((text) =>
    sentencesOf(text)
      .map(({ start, end }) => text.slice(start, end))
      .map((sentence) => ({ text: sentence, words: wordsOf(sentence).length })),
  );
}

export function readingOf(texts: readonly string[]): Reading {
  const sentences = sentencesIn(texts).length;
  const words = texts.flatMap(wordsOf);
  if (words.length === 0) return { words: 0, grade: 0, meanSentence: 0 };
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const meanSentence = words.length / sentences;
  return {
    words: words.length,
    grade: 0.39 * meanSentence + 11.8 * (syllables / words.length) - 15.59,
    meanSentence,
  };
}

/** A vowel, or several that are said as one. */
const VOWELS = /[aeiouy]+/g;
/** A last e that is not said, also before -s, -d, -ly, -ment, -ful, -less and -ness; it is in "table" and "boxes". */
const SILENT =
  /(?<=[^aeiouy])e(?=(?:ly|ment|ments|ful|less|ness)$)|(?<=[^aeiouyl]|[aeiouyl]l|rl)e$|(?<=[^aeioucghlsxyz]|[tcn]h|[aeiouyrl][lh])es$|(?<=[^aeioudty])ed$/g;
/** Vowels side by side that are said apart, as in "science", "video", "actual" and "trying". */
const APART =
  /(?<=[^aeiouytcsgx])i(?=a|o|um)|(?<=[^aeiouy])ie(?=nc|t)|(?<=[^aeiouygq])u(?=al|ou|ity)|eo(?!p|u)|(?<=cr)ea(?=t)|(?<=id|ar)ea|[aeiouy](?=ing)|(?<=[^aeiouqg])ui(?=d\b|n)/g;
/** Words made of two, the first of which ends in an e that is not said. */
const INNER_SILENT = /(?<=^(?:som|mor|hom|lif|tim|sid|fir|bas|her|ther|wher))e(?=[^aeiouysrdlmn]|side|body|line|more)/;

/**
 * The syllables of an English word by its spelling: its groups of vowels, less those that are not said, plus those
 * that are said apart. Right for about 19 words in 20, and at least 1; a number counts as one, as in the report.
 */
export function syllablesIn(word: string): number {
  if (/\d/.test(word)) return 1;
  const parts = word.toLowerCase().normalize('NFD').match(/[a-z]+/g) ?? [];
  return Math.max(1, parts.filter((part) => /[aeiouy]/.test(part)).reduce((sum, part) => sum + syllablesOf(part), 0));
}

function syllablesOf(part: string): number {
  const said = part.replace(INNER_SILENT, '').replace(SILENT, '');
  const groups = said.match(VOWELS)?.length ?? 0;
  return Math.max(1, groups + (part.match(APART)?.length ?? 0));
}
