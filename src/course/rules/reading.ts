import type { WrittenSection } from '../body';
import type { LessonParts } from '../lesson';
import { proseOf, readingOf, sentencesIn } from '../reading';
import { named, type Report } from '../report';
import { type Band, severityOf } from './band';

/** School grade: easy English, and neither a primer nor a paper. */
const GRADE: Band = { good: [4, 7], fair: [Number.NEGATIVE_INFINITY, 8] };
/** In fewer words, a few short ones make the grade too low. */
const FEWEST_WORDS = 100;
/** Words in a sentence, on average over a section. */
const MEAN_SENTENCE: Band = { good: [9, 15], fair: [8, 16] };
/** Words in any one sentence. */
const SENTENCE: Band = { good: [1, 25], fair: [1, 28] };

/** Whether each section can be read without effort: its grade, and the length of its sentences. */
export function judgeReading({ body, front }: LessonParts): void {
  for (const section of body.sections) {
    judgeSection(section, front.report);
    for (const block of section.blocks) judgeSentences(block, front.report);
  }
}

function judgeSection({ at, blocks }: WrittenSection, report: Report): void {
  const { words, grade, meanSentence } = readingOf(
    proseOf({ blocks: blocks.flatMap((block) => block.blocks) }),
  );
  const hard = severityOf(words < FEWEST_WORDS ? Math.max(grade, GRADE.good[0]) : grade, GRADE);
  if (hard) {
    const message = `the section reads at grade ${grade.toFixed(1)}, and 4 to 7 is meant`;
    const cure =
      grade > 7
        ? 'Use shorter words and shorter sentences.'
        : 'Join some of the short sentences, or say it a little more exactly.';
    report.add(hard, at, 'reading-grade-off', message, cure);
  }
  const uneven = severityOf(meanSentence, MEAN_SENTENCE);
  if (!uneven) return;
  const message = `its sentences have ${meanSentence.toFixed(1)} words on average, and 9 to 15 is meant`;
  const cure = meanSentence > 15 ? 'Make two sentences of some.' : 'Join some of the short sentences.';
  report.add(uneven, at, 'sentences-on-average-off', message, cure);
}

function judgeSentences({ at, blocks }: WrittenSection['blocks'][number], report: Report): void {
  for (const { text, words } of sentencesIn(proseOf({ blocks }))) {
    const severity = severityOf(words, SENTENCE);
    if (!severity) continue;
    const message = `the sentence that starts ${named(text.slice(0, 30))} has ${words} words, and 25 is the most`;
    report.add(
      severity,
      placeOf(text, at, report),
      'sentence-too-long',
      message,
      'Make two sentences of it.',
    );
  }
}

/** The offset of a sentence in the block at `at`; that of the block where there are marks in its first words. */
function placeOf(sentence: string, at: number, { source }: Report): number {
  const words = sentence.split(' ').slice(0, 3);
  const start = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s>]+');
  const found = new RegExp(start, 'u').exec(source.text.slice(at));
  return found ? at + found.index : at;
}
