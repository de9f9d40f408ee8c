import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChoiceCheckpoint, ExplainCheckpoint, Lesson, OrderCheckpoint } from '../../src/course/types';
import { openersOf } from '../../src/session/opener';
import { messages } from '../../src/ui/messages';
import { startTerminal, type Term, type TerminalOptions } from './terminal';

/** The built program on a terminal, and a robot that works through its first lesson. */

export const ROOT = join(import.meta.dirname, '../..');
/** The Node that runs the built program; COURSE_NODE tries another than the tests' own. */
export const NODE = process.env.COURSE_NODE ?? process.execPath;
export const LAUNCHER = join(ROOT, 'bin/how-models-learn.js');
export const LESSON = 'what-training-actually-changes';

/** A lesson of the built course. */
export const builtLesson = (id = LESSON): Lesson =>
  JSON.parse(readFileSync(join(ROOT, `dist/lessons/${id}.json`), 'utf8')) as Lesson;

/** Starts the course on a terminal, with the learner's data in a folder. */
export function startCourse(
  env: Readonly<Record<string, string>>,
  options: Omit<TerminalOptions, 'command' | 'env'> = {},
): Term {
  return startTerminal({
    command: NODE,
    ...options,
    args: [LAUNCHER, ...(options.args ?? [])],
    env,
  });
}

/** What skips the questions before a lesson: keys, and in plain mode words. */
export const skipping = (lesson = builtLesson()): string[] => openersOf(lesson).map(() => 'n');

/** Takes the first option of each question before the first section, where the lesson has any. */
export async function answerOpeners(terminal: Term, lesson: Lesson): Promise<void> {
  for (const which of openersOf(lesson)) {
    await terminal.waitFor(messages.opener.title[which]);
    terminal.key('Enter');
    await terminal.waitFor(/It is number \d/);
    terminal.key('Enter');
  }
}

/** From the opening of a lesson to its lab, by keys alone. */
export async function readSections(terminal: Term, lesson: Lesson): Promise<void> {
  await answerOpeners(terminal, lesson);
  for (const [index, section] of lesson.sections.entries()) {
    await terminal.waitFor(`${index + 1} of ${lesson.sections.length} sections opened`);
    const next = lesson.sections[index + 1];
    await turnPagesUntil(terminal, section.title, (screen) =>
      next
        ? screen.includes(`${index + 2} of ${lesson.sections.length}`)
        : screen.includes('1 of 3: predict'),
    );
  }
}

/** Presses Space, page after page, until something shows. */
async function turnPagesUntil(
  terminal: Term,
  what: string,
  isThere: (screen: string) => boolean,
): Promise<void> {
  for (let page = 0; page < 40; page++) {
    const before = terminal.screen().join('\n');
    if (isThere(before)) return;
    terminal.key('Space');
    await terminal.waitFor((screen) => screen.join('\n') !== before);
  }
  throw new Error(`no end to the pages of ${what}`);
}

/** Predicts and runs the lab to its end. */
export async function finishLab(terminal: Term, prediction = '2'): Promise<void> {
  await terminal.waitFor('1 of 3: predict');
  await terminal.keys(prediction, 'Enter');
  await terminal.waitFor('2 of 3: try it');
  terminal.key('r');
  await terminal.waitFor('3 of 3: compare', 40_000);
}

/** Chooses the right option, wherever it is shown. */
async function solveChoice(terminal: Term, checkpoint: ChoiceCheckpoint): Promise<void> {
  const right = checkpoint.options.find(({ id }) => id === checkpoint.key);
  const words = (right?.text ?? '').split(' ').slice(0, 4).join(' ');
  await terminal.waitFor(words);
  const row = terminal.screen().find((line) => line.includes(words)) ?? '';
  await terminal.keys(/(\d) {2}/.exec(row)?.[1] ?? '?', 'Enter');
  await terminal.waitFor('Right.');
}

/** Carries every card to its place, decoys below the line. */
async function solveOrder(terminal: Term, checkpoint: OrderCheckpoint): Promise<void> {
  const wanted = [...checkpoint.cards, ...checkpoint.decoys].map(({ text }) => text.slice(0, 20));
  await terminal.waitFor(wanted[0] as string);
  await terminal.keys(...checkpoint.decoys.flatMap(() => []));
  for (const [place, text] of wanted.entries()) {
    const at = (screen: readonly string[]) => cardRows(screen, wanted).findIndex((row) => row.includes(text));
    const from = at(terminal.screen());
    await terminal.keys('Home', ...Array(from).fill('Down'), 'Space', ...Array(from - place).fill('Up'));
    terminal.key('Space');
    await terminal.waitFor((screen) => at(screen) === place && !screen.join().includes('picked up'));
  }
  const decoys = checkpoint.decoys.length;
  for (let out = 0; out < decoys; out++) {
    await terminal.keys(
      'End',
      ...Array(decoys - 1 - out).fill('Up'),
      'Space',
      ...Array(decoys).fill('Down'),
      'Space',
    );
  }
  terminal.key('Enter');
  await terminal.waitFor('Right.');
}

const cardRows = (screen: readonly string[], texts: readonly string[]): string[] =>
  screen.filter((row) => texts.some((text) => row.includes(text)));

/** Writes the model answer. */
async function solveExplain(terminal: Term, checkpoint: ExplainCheckpoint): Promise<void> {
  await terminal.waitFor('in your words');
  await terminal.keys(checkpoint.modelAnswer);
  await terminal.waitFor('draft kept');
  terminal.key('Enter');
  await terminal.waitFor('Complete:');
}

/** The three checkpoints, one after the other. */
export async function solveCheckpoints(terminal: Term, lesson: Lesson): Promise<void> {
  for (const checkpoint of lesson.checkpoints) {
    await terminal.waitFor(checkpoint.title);
    if (checkpoint.kind === 'choice') await solveChoice(terminal, checkpoint);
    else if (checkpoint.kind === 'order') await solveOrder(terminal, checkpoint);
    else await solveExplain(terminal, checkpoint);
    terminal.key('Enter');
  }
}
