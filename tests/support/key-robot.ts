import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASTE_PATIENCE } from '../../src/terminal/keyboard';
import { below, type Chance, chance, oneOf } from './chance';
import { LAUNCHER } from './course-run';
import { type TemporaryHome, temporaryHome } from './home';
import { leaksIn } from './leaks';
import { payloads } from './payloads';
import { type Ending, startTerminal, type Term } from './terminal';

/** Somebody who presses keys at random, through all screens. */
export interface Robot {
  /** A sequence is one to eight strokes: keys, words, pastes, chunks of keys. */
  readonly sequences: number;
  readonly seed: number;
  /** It may leave, and starts again; else it stays in one sitting, whose memory can be looked at. */
  readonly mayLeave: boolean;
}

export interface RobotReport {
  readonly sittings: number;
  /** Resident memory at the end over that after the first quarter, of the last sitting. */
  readonly growth: number;
  /** Crashes, hangs, a terminal that was not given back, bytes that should not have been written. */
  readonly faults: readonly string[];
}

const MOVES = [
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PgUp',
  'PgDn',
  'Enter',
  'Enter',
  'Enter',
  'Space',
  'Tab',
];
const EDITS = [...'ABDEFGHJKNOPTUWXY_'].map((letter) => `Ctrl-${letter}`);
const MORE = [
  'Ctrl-L',
  'Alt-b',
  'Alt-f',
  'Alt-Enter',
  'Alt-Backspace',
  'Backspace',
  'Delete',
  'Ctrl-Left',
  'Ctrl-Right',
];
const LETTERS = [...'?abcdeghjklmnoprstvxz0123456789'];
const WORDS = [
  'the numbers move ',
  'training does not store the answers. ',
  'naïve 日本語 👩🏽‍💻 ',
  '\r\r',
  'jjj\r',
  '2\r',
  'n\r1\r',
];
const KEYS = [...MOVES, ...MOVES, ...EDITS, ...MORE, ...LETTERS, ...LETTERS, ...WORDS];
const LEAVING = ['q', 'Esc', '\x1b[', '\x1b[200~', '\x1b]0;', '\x9b'];
const PASTES = [...Object.values(payloads), 'a line\nand another\n', 'long '.repeat(900), '\t\r\n'];
/** The program gives the first screen back, and is done. */
const LAST_MODE = '\x1b[?1049l';
/** What would lead out of the map, sooner or later: Escape, however it comes, and q. */
const WAY_OUT = /[\x1b\x80-\x9fq]/g;
const PROBE_EVERY = 20;
/** In ms. What was pressed before is saved first, key by key, on a disk that others use as well. */
const PATIENCE = 15_000;

const resize = (terminal: Term, random: Chance) =>
  terminal.resize(20 + below(140, random), 6 + below(50, random));

function stroke(terminal: Term, { mayLeave }: Robot, random: Chance): void {
  if (random() < 0.06)
    terminal.paste(mayLeave ? oneOf(PASTES, random) : oneOf(PASTES, random).replace(WAY_OUT, ''));
  else if (random() < 0.04) resize(terminal, random);
  else terminal.key(oneOf(mayLeave ? [...KEYS, ...LEAVING] : KEYS, random));
}

/** A voice that says its sentence, and nothing aloud. */
function startSitting(home: TemporaryHome): Term {
  const voices = join(home.path, 'voices');
  mkdirSync(voices, { recursive: true });
  writeFileSync(join(voices, 'espeak-ng'), '#!/bin/sh\ncat > /dev/null\n', { mode: 0o755 });
  const env = { ...home.env, PATH: `${voices}:${process.env.PATH}` };
  return startTerminal({ command: process.execPath, args: [LAUNCHER], env });
}

/** Presses so many sequences, and leaves with Ctrl-C. */
export async function pressAtRandom(robot: Robot): Promise<RobotReport> {
  using home = temporaryHome();
  const random = chance(robot.seed);
  const faults: string[] = [];
  let [sequences, sittings, growth] = [0, 0, 1];
  while (sequences < robot.sequences && faults.length === 0) {
    sittings += 1;
    const sitting = await sitOnce(home, robot, random, robot.sequences - sequences);
    sequences += sitting.sequences;
    growth = sitting.growth;
    faults.push(...sitting.faults.map((fault) => `sequence ${sequences}: ${fault}`));
  }
  return { sittings, growth, faults };
}

interface SittingReport {
  readonly sequences: number;
  readonly growth: number;
  readonly faults: readonly string[];
}

async function sitOnce(
  home: TemporaryHome,
  robot: Robot,
  random: Chance,
  most: number,
): Promise<SittingReport> {
  await using terminal = startSitting(home);
  let ending: Ending | undefined;
  terminal.exited.then((found) => {
    ending = found;
  });
  await terminal.waitFor(/Start here|Continue/);
  const memory: number[] = [];
  const faults: string[] = [];
  let sequences = 0;
  for (; sequences < most && !ending; sequences++) {
    for (let strokes = below(8, random); strokes >= 0; strokes--) stroke(terminal, robot, random);
    await terminal.quiet(2);
    if (sequences % PROBE_EVERY > 0) continue;
    faults.push(...(await probe(terminal, robot, random, () => ending !== undefined)));
    if (!robot.mayLeave) memory.push(terminal.memory());
  }
  terminal.key('Ctrl-C');
  faults.push(...faultsOf(terminal, robot.mayLeave ? [0, 130] : [130], await terminal.exited));
  return { sequences, growth: growthOf(memory), faults };
}

/** What comes only when everything is drawn anew, after all that was pressed before. */
const DRAWN_ANEW = '\x1b[?1049h';

/** Presses Ctrl-L until it is answered: a paste that the robot began takes the first one in. */
async function drawAnew(terminal: Term, hasEnded: () => boolean): Promise<string> {
  const mark = terminal.mark();
  let pressed = 0;
  const isAnswered = () => hasEnded() || terminal.writtenSince(mark).includes(DRAWN_ANEW);
  await terminal.waitUntil(() => {
    if (performance.now() - pressed > PASTE_PATIENCE && !isAnswered()) {
      terminal.key('Ctrl-L');
      pressed = performance.now();
    }
    return isAnswered();
  }, PATIENCE);
  return settled(terminal);
}

/** After sizes that follow quickly upon each other the picture must be the one that is there when all is drawn anew. */
async function probe(
  terminal: Term,
  robot: Robot,
  random: Chance,
  hasEnded: () => boolean,
): Promise<string[]> {
  await drawAnew(terminal, hasEnded);
  // A half of an Escape sequence may still become an Escape, and lead elsewhere.
  if (robot.mayLeave) return [];
  for (let sizes = 0; sizes < 3 && !hasEnded(); sizes++) resize(terminal, random);
  const [first, second] = [await settled(terminal), await settled(terminal)];
  const anew = await drawAnew(terminal, hasEnded);
  // A lab that runs is never the same twice.
  const isStale = first === second && second !== anew && !hasEnded() && !/pause|running/.test(first);
  return isStale ? [`the picture was\n${second}\nand should have been\n${anew}`] : [];
}

/** The screen without its note, which is gone with the next key. */
async function settled(terminal: Term): Promise<string> {
  await terminal.quiet(80);
  const rows = terminal.screen();
  const footer = rows.findLastIndex((row) => row !== '');
  return rows.toSpliced(footer - 1, 1, '').join('\n');
}

/** The last megabytes over those after a quarter of the time: then all screens have been seen. */
function growthOf(memory: readonly number[]): number {
  const before = memory[Math.floor(memory.length / 4)];
  const after = memory.at(-1);
  return before && after ? after / before : 1;
}

function faultsOf(terminal: Term, codes: readonly (number | undefined)[], ending: Ending): string[] {
  const { title, clipboard } = terminal;
  // What is typed after that is shown by the kernel, for the shell.
  const written = terminal.writtenSince(0).slice(0, terminal.writtenSince(0).lastIndexOf(LAST_MODE));
  return [
    ...(codes.includes(ending.code)
      ? []
      : [`ended with ${JSON.stringify(ending)}: ${terminal.screen().join(' ').trim()}`]),
    ...leaksIn({ written, title, clipboard, modes: terminal.modes(), line: terminal.lineDiscipline() }),
  ];
}
