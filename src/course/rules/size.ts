import type { WrittenSection } from '../body';
import type { LessonParts } from '../lesson';
import { proseOf, readingOf } from '../reading';
import { rowsOf } from '../rows';
import type { Section } from '../types';
import { type Band, severityOf } from './band';

/** Words of prose in a section. */
const WORDS: Band = { good: [110, 240], fair: [0, 280] };
/** A scene of an assessment may be short. */
const WORDS_OF_A_SCENE: Band = { good: [0, 240], fair: [0, 280] };
/** Terms that a section introduces. */
const TERMS: Band = { good: [0, 2], fair: [0, 3] };
/** Two screens of 80 × 24, each with 17 rows of text. */
const MOST_ROWS = 34;

/** Whether each section can be taken in: its words, its rows on the screen, and its new terms. */
export function judgeSize(parts: LessonParts): void {
  parts.lesson.sections.forEach((section, index) => {
    const { at } = parts.body.sections[index] as WrittenSection;
    judgeWords(section, at, parts);
    judgeRows(section, index + 1, at, parts);
    judgeTerms(section, at, parts);
  });
}

function judgeWords(section: Section, at: number, { lesson, front }: LessonParts): void {
  const { words } = readingOf(proseOf(section));
  const band = lesson.assessment ? WORDS_OF_A_SCENE : WORDS;
  const severity = severityOf(words, band);
  if (!severity) return;
  const [least, most] = band.good;
  const message = `the section has ${words} words, and ${least} to ${most} is meant`;
  const cure =
    words > most ? 'Cut it, or make two sections of it.' : 'Say more of it, or join it to another section.';
  front.report.add(severity, at, 'section-length-off', message, cure);
}

function judgeRows(section: Section, number: number, at: number, { front }: LessonParts): void {
  const rows = rowsOf(section, number);
  if (rows <= MOST_ROWS) return;
  const message = `the section takes ${rows} rows, and two screens of 80×24 have ${MOST_ROWS}`;
  front.report.error(at, 'section-over-two-screens', message, 'Shorten it, or make two sections of it.');
}

function judgeTerms(section: Section, at: number, { lesson, front }: LessonParts): void {
  const terms = lesson.glossary.filter((entry) => entry.section === section.id).length;
  const severity = severityOf(terms, TERMS);
  if (!severity) return;
  const message = `the section introduces ${terms} terms, and 2 are the most`;
  front.report.add(severity, at, 'terms-too-many', message, 'Introduce some of them in another section.');
}
