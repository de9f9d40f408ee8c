import type { LessonParts } from '../lesson';
import { wordsOf, wordsShown } from '../reading';
import type { Checkpoint, CheckpointKind, Lesson, Opener } from '../types';

/** A slow, careful pace of reading, in words a minute. */
const PACE = 180;
/** Some of it is read again. */
const REREADING = 1.3;
/** Minutes to think and to answer. */
const ANSWERING: Readonly<Record<CheckpointKind, number>> = { choice: 2, order: 3, explain: 5 };
const GUESSING = 2;
const TRYING_THE_LAB = 8;
/** How far the minutes that a lesson promises may be from the estimate, as a share of it. */
const TOLERANCE = 0.25;

/** Whether the minutes of the front matter are near what the lesson takes. */
export function judgeMinutes({ lesson, front }: LessonParts): void {
  const estimate = minutesFor(lesson);
  if (Math.abs(lesson.minutes - estimate) <= TOLERANCE * estimate) return;
  const message = `the lesson says ${lesson.minutes} minutes, and takes about ${Math.round(estimate)}`;
  const cure = 'Correct `minutes`, or the length of the lesson.';
  front.report.error(front.at('minutes'), 'minutes-not-as-estimated', message, cure);
}

/**
 * How long a lesson takes, in minutes: its words / 180, times 1.3 for what is read again, and 2 for the guess,
 * 2 for a choice, 3 for an order, 5 for an explanation, 8 for the lab. The words are those that everybody reads:
 * sections, openers, questions with their answers, and what is said to a right answer. An assessment asks one
 * sibling of each item.
 */
export function minutesFor(lesson: Lesson): number {
  const { sections, guess, recall, lab, checkpoints, assessment } = lesson;
  const questions = assessment ? assessment.items.flatMap(({ siblings }) => siblings[0] ?? []) : checkpoints;
  const words = sum([
    ...sections.flatMap(({ blocks }) => blocks).map(wordsShown),
    ...[guess, recall].map((opener) => (opener ? countWords(textsOfOpener(opener)) : 0)),
    ...questions.map((question) => countWords(textsOf(question))),
  ]);
  const answering = sum(questions.map(({ kind }) => ANSWERING[kind]));
  return (words / PACE) * REREADING + answering + (guess ? GUESSING : 0) + (lab ? TRYING_THE_LAB : 0);
}

function textsOfOpener({ stem, options, after }: Opener): string[] {
  return [stem, ...options.map(({ text }) => text), after];
}

function textsOf(question: Checkpoint): string[] {
  switch (question.kind) {
    case 'choice': {
      const { stem, options, key } = question;
      const said = options.filter(({ id }) => id === key).map(({ feedback }) => feedback);
      return [stem, ...options.map(({ text }) => text), ...said];
    }
    case 'order': {
      const { stem, cards, decoys, right } = question;
      return [stem, ...[...cards, ...decoys].map(({ text }) => text), right];
    }
    case 'explain':
      return [question.stem, question.modelAnswer];
  }
}

const countWords = (texts: readonly string[]): number => sum(texts.map((text) => wordsOf(text).length));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
