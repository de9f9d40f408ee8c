import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Checkpoint,
  ChoiceCheckpoint,
  CourseOutline,
  ExplainCheckpoint,
  Lesson,
  OrderCheckpoint,
} from '../../src/course/types';
import { openersOf } from '../../src/session/opener';
import { lessonsOf } from '../../src/session/selectors';
import { messages } from '../../src/words/messages';
import { startTerminal, type Term, type TerminalOptions } from './terminal';

/** The built program on a terminal, and a robot that works through its lessons. */

export const ROOT = join(import.meta.dirname, '../..');
/** The Node that runs the built program; COURSE_NODE tries another than the tests' own. */
export const NODE = process.env.COURSE_NODE ?? process.execPath;
export const LAUNCHER = join(ROOT, 'bin/how-models-learn.js');
/** The lesson that the tests of one lesson play: four sections, the lab L01, three checkpoints, 100 XP. */
export const LESSON = 'what-training-actually-changes';
/** The key that brings a lab to its end once a prediction is made, by the id of the lab. */
const LAST_KEY: Readonly<Record<string, string>> = { L01: 'r', L02: 'h' };

/** A lesson of the built course. */
export const builtLesson = (id = LESSON): Lesson =>
  JSON.parse(readFileSync(join(ROOT, `dist/lessons/${id}.json`), 'utf8')) as Lesson;

/** The outline of the built course. */
export const builtOutline = (): CourseOutline =>
  JSON.parse(readFileSync(join(ROOT, 'dist/course.json'), 'utf8')) as CourseOutline;

/** The lessons of the built course, in its order, the assessments among them. */
export const builtLessons = (): Lesson[] => lessonsOf(builtOutline()).map(({ id }) => builtLesson(id));

interface CourseOptions extends Omit<TerminalOptions, 'command' | 'env'> {
  /** Of a copy of the program, where it is not the one that was built. */
  readonly launcher?: string;
}

/** Starts the course on a terminal, with the learner's data in a folder. */
export function startCourse(
  env: Readonly<Record<string, string>>,
  { launcher = LAUNCHER, args = [], ...options }: CourseOptions = {},
): Term {
  return startTerminal({ ...options, command: NODE, args: [launcher, ...args], env });
}

/** The row of a lesson on the map; row 0 is the way on. */
export const rowOnMap = (id: string): number => 1 + builtLessons().findIndex((lesson) => lesson.id === id);

/** What is pressed on the map, while its first row is selected, to open a lesson. */
export const keysToOpen = (id: string): string[] => [...Array(rowOnMap(id)).fill('Down'), 'Enter'];

/** What skips the questions before a lesson: keys, and in plain mode words. */
export const skipping = (lesson = builtLesson()): string[] => openersOf(lesson).map(() => 'n');

/** A lesson from its opening to its end, by keys alone. */
export async function playLesson(terminal: Term, lesson: Lesson): Promise<void> {
  await answerOpeners(terminal, lesson);
  await readSections(terminal, lesson);
  if (lesson.lab) {
    await finishLab(terminal, lesson.lab.id);
    terminal.key('Enter');
  }
  await solveCheckpoints(terminal, lesson);
}

/** A first sitting of an assessment, from its first scene to its results, every item right. */
export async function playAssessment(terminal: Term, lesson: Lesson): Promise<void> {
  const items = lesson.assessment?.items ?? [];
  await readSections(terminal, lesson);
  for (const [index, { siblings }] of items.entries()) {
    await terminal.waitFor(`item ${index + 1} of ${items.length}`);
    await answer(terminal, siblings[0] as Checkpoint);
    await terminal.waitFor('How sure');
    terminal.key('2');
  }
  await terminal.waitFor('Passed.');
}

/** Takes the first option of each question before the first section, where the lesson has any. */
export async function answerOpeners(terminal: Term, lesson: Lesson): Promise<void> {
  for (const which of openersOf(lesson)) {
    await terminal.waitFor(messages.opener.title[which]);
    terminal.key('Enter');
    await terminal.waitFor(/It is number \d/);
    terminal.key('Enter');
  }
}

/** What shows that the text of a lesson is at its end. */
const AFTER_TEXT = { lab: '1 of 3: predict', assessment: 'item 1 of', lesson: 'checkpoint 1 of 3' } as const;

/** From the first section to the lab or, without one, to the first checkpoint, by keys alone. */
async function readSections(terminal: Term, lesson: Lesson): Promise<void> {
  for (const [index, section] of lesson.sections.entries()) {
    await terminal.waitFor(`${index + 1} of ${lesson.sections.length} sections opened`);
    const next = lesson.sections[index + 1];
    await turnPagesUntil(terminal, section.title, (screen) =>
      next
        ? screen.includes(`${index + 2} of ${lesson.sections.length}`)
        : screen.includes(AFTER_TEXT[lesson.lab ? 'lab' : lesson.assessment ? 'assessment' : 'lesson']),
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
    const before = terminal.text();
    if (isThere(before)) return;
    terminal.key('Space');
    await terminal.waitFor((screen) => screen.join('\n') !== before);
  }
  throw new Error(`no end to the pages of ${what}`);
}

/** Predicts and runs the lab to its end. */
export async function finishLab(terminal: Term, lab: string, prediction = '2'): Promise<void> {
  await terminal.waitFor('1 of 3: predict');
  await terminal.keys(prediction, 'Enter');
  await terminal.waitFor('2 of 3: try it');
  terminal.key(LAST_KEY[lab] as string);
  await terminal.waitFor('3 of 3: compare', 40_000);
}

/** After a submission: says that it was sure, where it is asked. */
async function passHowSure(terminal: Term): Promise<void> {
  await terminal.waitFor(/How sure|Right\.|Not yet|Complete:/);
  if (terminal.text().includes('How sure')) terminal.key('3');
}

/** Gives the right answer, and submits it. */
async function answer(terminal: Term, checkpoint: Checkpoint): Promise<void> {
  if (checkpoint.kind === 'choice') await choose(terminal, checkpoint);
  else if (checkpoint.kind === 'order') await arrange(terminal, checkpoint);
  else await explain(terminal, checkpoint);
}

/** Chooses the right option, wherever it is shown. */
async function choose(terminal: Term, checkpoint: ChoiceCheckpoint): Promise<void> {
  const right = checkpoint.options.find(({ id }) => id === checkpoint.key);
  const words = (right?.text ?? '').split(' ').slice(0, 4).join(' ');
  await terminal.waitFor(words);
  const row = terminal.screen().find((line) => line.includes(words)) ?? '';
  await terminal.keys(/(\d) {2}/.exec(row)?.[1] ?? '?', 'Enter');
}

/** Carries every decoy out, and every card to its place. */
async function arrange(terminal: Term, { cards, decoys }: OrderCheckpoint): Promise<void> {
  const starts = [...cards, ...decoys].map(startOf);
  await terminal.waitFor(starts[0] as string);
  const carry = async (start: string, strokes: (from: number) => string[], to: number) => {
    const at = (screen: readonly string[]) =>
      cardRows(screen, starts).findIndex((row) => row.includes(start));
    const from = at(terminal.screen());
    await terminal.keys('Home', ...Array(from).fill('Down'), 'Space', ...strokes(from), 'Space');
    await terminal.waitFor((screen) => at(screen) === to && !screen.join().includes('picked up'));
  };
  for (const decoy of decoys)
    await carry(startOf(decoy), () => Array(starts.length + 1).fill('Down'), starts.length - 1);
  for (const [place, card] of cards.entries())
    await carry(startOf(card), (from) => Array(from - place).fill('Up'), place);
  terminal.key('Enter');
}

/** What a card begins with: enough to tell it from the others, and on its first row at every width. */
const startOf = ({ text }: { readonly text: string }): string => text.slice(0, 20);

const cardRows = (screen: readonly string[], texts: readonly string[]): string[] =>
  screen.filter((row) => texts.some((text) => row.includes(text)));

/** Writes the model answer. */
async function explain(terminal: Term, checkpoint: ExplainCheckpoint): Promise<void> {
  await terminal.waitFor('in your words');
  await terminal.keys(checkpoint.modelAnswer);
  await terminal.waitFor('draft kept');
  terminal.key('Enter');
}

/** The three checkpoints, one after the other. */
export async function solveCheckpoints(terminal: Term, lesson: Lesson): Promise<void> {
  for (const checkpoint of lesson.checkpoints) {
    await terminal.waitFor(checkpoint.title);
    await answer(terminal, checkpoint);
    await passHowSure(terminal);
    await terminal.waitFor(checkpoint.kind === 'explain' ? 'Complete:' : 'Right.');
    terminal.key('Enter');
  }
}
