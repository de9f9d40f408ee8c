import { mkdirSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { PASTE_PATIENCE } from '../../src/terminal/keyboard';
import { CLEAR_SCREEN } from '../../src/terminal/modes';
import { BEGINNINGS, beginAt } from './beginnings';
import { below, type Chance, chance, oneOf } from './chance';
import { LAUNCHER, NODE } from './course-run';
import { type TemporaryHome, temporaryHome } from './home';
import { untilIdle } from './idle';
import { resizeAtRandom, strokeAtRandom } from './key-strokes';
import { leaksIn } from './leaks';
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

/** Where a sitting begins: on the map of somebody new, or late in the course. */
const PLACES = ['the map', ...Object.keys(BEGINNINGS)];
/**
 * Starts a program in a terminal that does not show what is typed. Else what the robot types while the program leaves
 * is shown by the kernel, and could not be told from what the program wrote.
 */
const UNSEEN = 'stty -echo; exec "$0" "$@"';
const PROBE_EVERY = 20;
/** In ms: after so long the program hangs. What was pressed before is done and saved first, on a busy machine. */
const PATIENCE = 30_000;
/** In ms: what still moves then may be something that moves by itself. */
const IDLE_SOON = 1500;
/** What comes only when everything is drawn anew. */
const DRAWN_ANEW = CLEAR_SCREEN;

/** A learner's folder, with a voice in it that says its sentence, and nothing aloud. */
function newHome(place: string): TemporaryHome {
  const home = temporaryHome();
  const voices = join(home.path, 'voices');
  mkdirSync(voices);
  writeFileSync(join(voices, 'espeak-ng'), '#!/bin/sh\ncat > /dev/null\n', { mode: 0o755 });
  beginAt(home.path, place);
  return home;
}

/** Presses so many sequences, and leaves with Ctrl-C. Who comes back goes on, or is somebody else. */
export async function pressAtRandom(robot: Robot): Promise<RobotReport> {
  const random = chance(robot.seed);
  const faults: string[] = [];
  let [sequences, sittings, growth] = [0, 0, 1];
  while (sequences < robot.sequences && faults.length === 0) {
    const place = oneOf(PLACES, random);
    using home = newHome(place);
    for (let visits = below(3, random); visits >= 0 && sequences < robot.sequences; visits--) {
      const sitting = new RandomSitting(home, robot, random);
      await sitting.run(robot.sequences - sequences);
      sittings += 1;
      sequences += sitting.sequences;
      growth = growthOf(sitting.memory);
      faults.push(...sitting.faults.map((fault) => `from ${place}, sequence ${sequences}: ${fault}`));
    }
  }
  return { sittings, growth, faults };
}

/** One run of the program, from its start to its end. */
class RandomSitting {
  readonly faults: string[] = [];
  /** Resident, in megabytes, now and then. */
  readonly memory: number[] = [];
  sequences = 0;
  #terminal: Term;
  #robot: Robot;
  #random: Chance;
  /** What was pressed since the picture was last as it should be. */
  #pressed: string[] = [];

  constructor(home: TemporaryHome, robot: Robot, random: Chance) {
    const env = { ...home.env, PATH: `${join(home.path, 'voices')}:${process.env.PATH}` };
    this.#terminal = startTerminal({ command: 'sh', args: ['-c', UNSEEN, NODE, LAUNCHER], env });
    this.#robot = robot;
    this.#random = random;
  }

  /** Presses at most so many sequences, and leaves. */
  async run(most: number): Promise<void> {
    await using terminal = this.#terminal;
    await terminal.waitFor(/Start here|Continue/);
    terminal.key('Enter');
    for (; this.sequences < most && !terminal.ending; this.sequences++) {
      for (let strokes = below(8, this.#random); strokes >= 0; strokes--)
        this.#pressed.push(strokeAtRandom(terminal, this.#robot.mayLeave, this.#random));
      await untilIdle(terminal, { stretch: 2 });
      if (this.sequences % PROBE_EVERY === 0) await this.#probe();
    }
    await this.#leave();
  }

  /** After sizes that follow quickly upon each other the picture must be the one that is there when all is drawn anew. */
  async #probe(): Promise<void> {
    this.#terminal.resize(80, 24);
    await this.#stopWhatMoves();
    await this.#drawAnew();
    // A half of an Escape sequence may still become an Escape, and lead elsewhere.
    if (this.#robot.mayLeave || this.#terminal.ending) return;
    for (let sizes = 0; sizes < 3; sizes++) this.#pressed.push(resizeAtRandom(this.#terminal, this.#random));
    const found = await this.#picture();
    await this.#drawAnew();
    const anew = await this.#picture();
    if (found !== anew) this.#complain(`the picture was\n${found}\nand should have been\n${anew}`);
    this.memory.push(this.#terminal.memory());
    this.#pressed = [];
    await this.#goBackAtRandom();
  }

  /** A lab that runs and a section that is read aloud are never the same twice. */
  async #stopWhatMoves(): Promise<void> {
    const until = performance.now() + PATIENCE;
    for (;;) {
      const isIdle = await untilIdle(this.#terminal, { patience: IDLE_SOON }).then(
        () => true,
        () => false,
      );
      const moving = /\b([rl]) (?:pause|stop)\b/.exec(this.#terminal.text());
      if (this.#terminal.ending || (isIdle && !moving)) return;
      if (performance.now() > until) throw new Error(`it never stops:\n${this.#terminal.text()}`);
      if (moving) this.#terminal.key(moving[1] as string);
    }
  }

  /** Presses Ctrl-L until it is answered: a paste that the robot began takes the first one in. */
  async #drawAnew(): Promise<void> {
    const mark = this.#terminal.mark();
    let pressed = Number.NEGATIVE_INFINITY;
    const isAnswered = () =>
      this.#terminal.ending !== undefined || this.#terminal.writtenSince(mark).includes(DRAWN_ANEW);
    await this.#terminal.waitUntil(() => {
      if (performance.now() - pressed > PASTE_PATIENCE && !isAnswered()) {
        this.#terminal.key('Ctrl-L');
        pressed = performance.now();
      }
      return isAnswered();
    }, PATIENCE);
    await untilIdle(this.#terminal);
  }

  /** The screen when nothing happens any more: without its note, which is gone with the next key. */
  async #picture(): Promise<string> {
    await untilIdle(this.#terminal);
    const rows = this.#terminal.screen();
    const footer = rows.findLastIndex((row) => row !== '');
    return rows.toSpliced(footer - 1, 1, '').join('\n');
  }

  /** Now and then, and never from the map: else somebody who must not leave would stay where they came once. */
  async #goBackAtRandom(): Promise<void> {
    this.#terminal.resize(80, 24);
    await untilIdle(this.#terminal);
    const isOnMap = / q leave$/m.test(this.#terminal.text());
    if (!isOnMap && this.#random() < 0.5) this.#terminal.key('Esc');
  }

  /** With Ctrl-C, which leads out of everything at once. */
  async #leave(): Promise<void> {
    const terminal = this.#terminal;
    terminal.key('Ctrl-C');
    await terminal.waitUntil(() => terminal.ending !== undefined, PATIENCE).catch(() => {});
    if (!terminal.ending) return this.#complain(`Ctrl-C does not end it:\n${terminal.text()}`);
    for (const fault of faultsOf(terminal, terminal.ending, this.#robot)) this.#complain(fault);
  }

  #complain(fault: string): void {
    this.faults.push(`${fault}\nafter ${JSON.stringify(this.#pressed)}`);
  }
}

/** The last megabytes over those after a quarter of the time: then all screens have been seen. */
function growthOf(memory: readonly number[]): number {
  const before = memory[Math.floor(memory.length / 4)];
  const after = memory.at(-1);
  return before && after ? after / before : 1;
}

/** Who may leave may press Ctrl-C when the program is on its way out: then it is a signal for whatever runs. */
function isRightEnding({ code, signal }: Ending, mayLeave: boolean): boolean {
  return code === 130 || (mayLeave && (code === 0 || signal === constants.signals.SIGINT));
}

function faultsOf(terminal: Term, ending: Ending, { mayLeave }: Robot): string[] {
  const { title, clipboard } = terminal;
  const { canonical, echo } = terminal.lineDiscipline();
  const isAsItWas = canonical && !echo;
  return [
    ...(isRightEnding(ending, mayLeave)
      ? []
      : [`ended with ${JSON.stringify(ending)}: ${terminal.screen().join(' ').trim()}`]),
    ...leaksIn({ written: terminal.writtenSince(0), title, clipboard, modes: terminal.modes() }),
    ...(isAsItWas ? [] : ['the keyboard is not as it was']),
  ];
}
