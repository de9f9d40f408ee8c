import { beginAt } from './beginnings';
import { startCourse } from './course-run';
import { temporaryHome } from './home';
import { untilIdle } from './idle';
import type { Term } from './terminal';

/** The screen contract: what every screen shows, at every size, with and without colour, and in ASCII. */

export interface Contract {
  readonly name: string;
  /** What is pressed on the screen before, each when the picture has changed. */
  readonly keys: readonly string[];
  /** What tells that the screen is there, at 80 by 24. */
  readonly shows: RegExp;
  /** What stands on it at every size. */
  readonly title: string;
  /** The whole title where it takes more than one row of a narrow window. */
  readonly wholeTitle?: string;
  readonly position: RegExp;
  /** Something has the focus. */
  readonly isFocused: boolean;
}

/** A contract, in the order of its fields; most have a focus. */
export const screen = (
  name: string,
  keys: readonly string[],
  shows: RegExp,
  title: string,
  position: RegExp,
  isFocused = true,
): Contract => ({ name, keys, shows, title, position, isFocused });

interface Look {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export const LOOKS: readonly Look[] = [
  { name: 'in colour', args: [], env: {} },
  { name: 'without colour', args: [], env: { NO_COLOR: '1' } },
  { name: 'in ASCII', args: ['--ascii'], env: {} },
];

const SIZES = [
  [40, 12],
  [60, 20],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

/** Below the smallest of them. */
const TOO_SMALL = [38, 10] as const;

/** Title, position, focused item and keys are there, and the last row of the terminal is not drawn. */
function holds({ title, wholeTitle = title, position, isFocused }: Contract, isAscii: boolean) {
  return (shown: readonly string[]): boolean => {
    const all = shown.join('\n');
    const focus = isAscii ? /^ *>/m : /▌/;
    return (
      shown.at(-1)?.trim() === '' &&
      all.includes(title) &&
      all.replace(/\s+/g, ' ').includes(wholeTitle) &&
      position.test(all) &&
      (!isFocused || focus.test(all)) &&
      /\? (keys|close)|Esc leave|Esc no answer/.test(all)
    );
  };
}

/** One line, which asks for more room. */
function asksForRoom(shown: readonly string[]): boolean {
  const rows = shown.filter((row) => row.trim() !== '');
  return rows.length === 1 && rows.join().includes('Please make it 40 x 12');
}

/**
 * Goes through screens from the first one, one after the other, each at every size, and back at 80 by 24 as it was.
 * Tells what all that was written holds, and should not.
 */
export async function blemishesOf(
  look: Look,
  contracts: readonly Contract[],
  beginning = 'the map',
): Promise<string[]> {
  using home = temporaryHome();
  beginAt(home.path, beginning);
  await using terminal = startCourse({ ...home.env, ...look.env }, { args: look.args });
  await terminal.waitFor(/Start here|Continue/);
  for (const contract of contracts) {
    await holdAtEverySize(terminal, contract, look.args.includes('--ascii')).catch((error: Error) => {
      throw new Error(`${contract.name}: ${error.message}`);
    });
  }
  return blemishesIn(terminal.writtenSince(0), look);
}

async function holdAtEverySize(terminal: Term, contract: Contract, isAscii: boolean): Promise<void> {
  for (const key of contract.keys) {
    const before = terminal.text();
    terminal.key(key);
    await terminal.waitFor((shown) => shown.join('\n') !== before);
  }
  await terminal.waitFor(contract.shows);
  await untilIdle(terminal);
  const picture = terminal.text();
  for (const [columns, rows] of SIZES) {
    terminal.resize(columns, rows);
    await terminal.waitFor(holds(contract, isAscii));
  }
  terminal.resize(...TOO_SMALL);
  await terminal.waitFor(asksForRoom);
  terminal.resize(80, 24);
  await terminal.waitFor((shown) => shown.join('\n') === picture);
}

const COLOUR = /\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/;

function blemishesIn(written: string, { args, env }: Look): string[] {
  return [
    ...(written.includes('\x1b[3J') ? ['it wipes the scrollback'] : []),
    ...(env.NO_COLOR && COLOUR.test(written) ? ['it has a colour'] : []),
    ...(args.includes('--ascii') && /[^\x00-\x7e]/.test(written) ? ['it is not all ASCII'] : []),
  ];
}
