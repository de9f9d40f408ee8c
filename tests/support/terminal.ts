import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type IPty, spawn } from '@lydell/node-pty';
import headless, { type Terminal } from '@xterm/headless';
import { bytesOf } from './keyboard';

/**
 * A program in a real pseudo-terminal, and a real terminal emulator that shows what it wrote. Typical use:
 *
 *     using home = temporaryHome();
 *     await using terminal = startTerminal({ command: 'node', args: ['bin/…'], env: home.env });
 *     await terminal.waitFor('Continue');
 *     terminal.key('Enter');
 *
 * Wait for what the screen should show, never for a time: the screen is only up to date after `waitFor`.
 */
export interface TerminalOptions {
  readonly command: string;
  readonly args?: readonly string[];
  /** 80 when not given. */
  readonly columns?: number;
  /** 24 when not given. */
  readonly rows?: number;
  /** Added to an otherwise bare environment (see `BARE`); nothing of the test runner's own gets through. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** How a process ended: an exit code, or the number of the signal that ended it. */
export interface Ending {
  readonly code: number | undefined;
  readonly signal: number | undefined;
}

/** What the emulator holds at one place of the screen. A colour is 'default', a palette number, or '#rrggbb'. */
export interface Cell {
  readonly text: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly foreground: string | number;
  readonly background: string | number;
}

/** What a program can switch on in a terminal, and must switch off again. */
export interface Modes {
  readonly alternateScreen: boolean;
  readonly bracketedPaste: boolean;
  readonly cursorHidden: boolean;
  readonly mouse: boolean;
  readonly focusReports: boolean;
  readonly synchronized: boolean;
}

/** The modes of a terminal that nobody has touched. */
export const UNTOUCHED: Modes = {
  alternateScreen: false,
  bracketedPaste: false,
  cursorHidden: false,
  mouse: false,
  focusReports: false,
  synchronized: false,
};

type Expected = string | RegExp | ((screen: readonly string[]) => boolean);

/** How long `waitFor` waits before it fails with a picture of the screen. */
const PATIENCE = 15_000;
/** ink takes an Escape and what follows within 20 ms for one key with Alt; a person is never that fast. */
const BETWEEN_KEYS = 30;
const KILL = 9;

/** All that a program gets from the environment of the tests: no CI, no colour settings, no NODE_ENV. */
const BARE: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: process.env.HOME ?? '/',
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
};

/** Starts a program in a terminal of its own. */
export function startTerminal(options: TerminalOptions): Term {
  return new Term(options);
}

export class Term {
  /** How the program ended; settles when it has. */
  readonly exited: Promise<Ending>;
  /** The title that the program gave the window, and what it tried to put into the clipboard (OSC 52). */
  title = '';
  readonly clipboard: string[] = [];

  #pty: IPty;
  #emulator: Terminal;
  #written = '';
  #cursorHidden = false;
  #ending: Ending | undefined;
  #watchers = new Set<() => void>();

  constructor({ command, args = [], columns = 80, rows = 24, env = {}, cwd }: TerminalOptions) {
    this.#emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.#listenToProgram();
    this.#pty = spawn(command, [...args], {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd: cwd ?? process.cwd(),
      env: { ...BARE, ...env },
    });
    this.#pty.onData((data) => this.#show(data));
    // What the emulator answers to the program's questions goes back to the program.
    this.#emulator.onData((answer) => this.#pty.write(answer));
    this.exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#ending = signal ? { code: undefined, signal } : { code: exitCode, signal: undefined };
        this.#wake();
        resolve(this.#ending);
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  get hasExited(): boolean {
    return this.#ending !== undefined;
  }

  /** The screen, a string a row, without the spaces at the right. */
  screen(): string[] {
    const buffer = this.#emulator.buffer.active;
    return Array.from({ length: this.#emulator.rows }, (_, row) => this.#rowText(buffer.viewportY + row));
  }

  /** The rows that have scrolled off the top, oldest first. */
  scrollback(): string[] {
    return Array.from({ length: this.#emulator.buffer.normal.baseY }, (_, row) => this.#rowText(row));
  }

  /** Resolves when the screen shows the text, matches, or satisfies the predicate; fails with a picture of it. */
  waitFor(expected: Expected, patience = PATIENCE): Promise<void> {
    const holds = () => this.#shows(expected);
    return this.#until(holds, patience, () => `waited ${patience} ms for ${String(expected)}`);
  }

  /** Resolves when a condition outside the screen holds (a file, a process); it is asked every 10 ms. */
  async waitUntil(condition: () => boolean, patience = PATIENCE): Promise<void> {
    const poll = setInterval(() => this.#wake(), 10);
    try {
      await this.#until(condition, patience, () => `waited ${patience} ms until ${String(condition)}`);
    } finally {
      clearInterval(poll);
    }
  }

  /** Resolves when the program has written nothing for so many milliseconds. */
  async quiet(milliseconds = 100): Promise<void> {
    for (let seen = -1; seen !== this.#written.length; ) {
      seen = this.#written.length;
      await pause(milliseconds);
    }
  }

  /** Presses one key by its name (`Enter`, `Up`, `Ctrl-C`, `Alt-Enter`, `Space`, …) or types a text. */
  key(nameOrText: string): void {
    this.#pty.write(bytesOf(nameOrText));
  }

  /** Presses keys one after the other, as fast as quick fingers. */
  async keys(...namesOrTexts: readonly string[]): Promise<void> {
    for (const each of namesOrTexts) {
      this.key(each);
      await pause(BETWEEN_KEYS);
    }
  }

  /** Pastes as a terminal does: line ends become CR; bracketed when the program has asked for that. */
  paste(text: string): void {
    const pasted = text.replace(/\r?\n/g, '\r');
    this.#pty.write(this.modes().bracketedPaste ? `\x1b[200~${pasted}\x1b[201~` : pasted);
  }

  /** Sends bytes as they are. */
  send(bytes: string): void {
    this.#pty.write(bytes);
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Everything written so far ends here; give the mark to `writtenSince`. */
  mark(): number {
    return this.#written.length;
  }

  /** What the program wrote after a mark, escape sequences and all. */
  writtenSince(mark: number): string {
    return this.#written.slice(mark);
  }

  /** Where the cursor is, from 0, and whether it can be seen. */
  cursor(): { x: number; y: number; hidden: boolean } {
    const { cursorX, cursorY } = this.#emulator.buffer.active;
    return { x: cursorX, y: cursorY, hidden: this.#cursorHidden };
  }

  /** One cell of the screen, rows and columns from 0. */
  cellAt(row: number, column: number): Cell {
    const buffer = this.#emulator.buffer.active;
    const cell = buffer.getLine(buffer.viewportY + row)?.getCell(column);
    if (!cell) throw new RangeError(`no cell at row ${row}, column ${column}`);
    const color = (isDefault: boolean, isRgb: boolean, value: number) =>
      isDefault ? 'default' : isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
    return {
      text: cell.getChars(),
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
      italic: cell.isItalic() !== 0,
      underline: cell.isUnderline() !== 0,
      inverse: cell.isInverse() !== 0,
      foreground: color(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
      background: color(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
    };
  }

  /** The first cell of a text on the screen. */
  cellOf(text: string): Cell {
    const row = this.screen().findIndex((line) => line.includes(text));
    if (row < 0) throw new Error(`"${text}" is not on the screen\n${this.#picture()}`);
    return this.cellAt(row, this.#columnOf(row, text));
  }

  modes(): Modes {
    const { bracketedPasteMode, mouseTrackingMode, sendFocusMode, synchronizedOutputMode } =
      this.#emulator.modes;
    return {
      alternateScreen: this.#emulator.buffer.active.type === 'alternate',
      bracketedPaste: bracketedPasteMode,
      cursorHidden: this.#cursorHidden,
      mouse: mouseTrackingMode !== 'none',
      focusReports: sendFocusMode,
      synchronized: synchronizedOutputMode,
    };
  }

  /** What the kernel does with typed characters: line by line (canonical), shown as typed (echo). */
  lineDiscipline(): { canonical: boolean; echo: boolean } {
    const settings = execFileSync('stty', ['-F', devicePath(this.#pty), '-a'], { encoding: 'utf8' });
    return { canonical: /(^|\s)icanon/.test(settings), echo: /(^|\s)echo(\s|$)/m.test(settings) };
  }

  /** Resident memory of the program, in megabytes (Linux). */
  memory(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
  }

  /** The window is closed: the terminal is gone, as if its emulator had died. The program may go on. */
  vanish(): void {
    deviceOf(this.#pty)._socket.destroy();
  }

  /** Ends the program if it still runs; nothing of it is left when this resolves. */
  async close(): Promise<void> {
    if (!this.hasExited) signal(this.pid, KILL);
    await this.exited;
    this.#emulator.dispose();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #listenToProgram(): void {
    const { parser } = this.#emulator;
    const cursorMode = (hidden: boolean) => (parameters: (number | number[])[]) => {
      if (parameters.includes(25)) this.#cursorHidden = hidden;
      return false;
    };
    parser.registerCsiHandler({ prefix: '?', final: 'h' }, cursorMode(false));
    parser.registerCsiHandler({ prefix: '?', final: 'l' }, cursorMode(true));
    parser.registerOscHandler(52, (content) => this.clipboard.push(content) > 0);
    this.#emulator.onTitleChange((title) => {
      this.title = title;
    });
  }

  #show(data: string): void {
    this.#written += data;
    this.#emulator.write(data, () => this.#wake());
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }

  #until(condition: () => boolean, patience: number, what: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(check);
        settle();
      };
      const check = () => condition() && end(resolve);
      const timer = setTimeout(
        () => end(() => reject(new Error(`${what()}\n${this.#picture()}`))),
        patience,
      );
      this.#watchers.add(check);
      check();
    });
  }

  #shows(expected: Expected): boolean {
    const screen = this.screen();
    if (typeof expected === 'function') return expected(screen);
    const text = screen.join('\n');
    return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
  }

  #rowText(line: number): string {
    return this.#emulator.buffer.active.getLine(line)?.translateToString(true).trimEnd() ?? '';
  }

  /** The cell where a text starts in a row: wide characters take two cells and one or two code units. */
  #columnOf(row: number, text: string): number {
    const buffer = this.#emulator.buffer.active;
    const line = buffer.getLine(buffer.viewportY + row);
    const columns = Array.from({ length: this.#emulator.cols }, (_, column) => column);
    return columns.find((column) => line?.translateToString(false, column).startsWith(text)) ?? 0;
  }

  #picture(): string {
    const edge = '-'.repeat(this.#emulator.cols);
    const ending = this.#ending ? `\nthe program has ended: ${JSON.stringify(this.#ending)}` : '';
    return `${edge}\n${this.screen().join('\n').trimEnd()}\n${edge}${ending}`;
  }
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid: number, which: number | NodeJS.Signals): void {
  try {
    process.kill(pid, which);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The terminal as a device: node-pty's public interface names neither its path nor its socket. */
function deviceOf(pty: IPty): { _pty: string; _socket: { destroy(): void } } {
  return pty as unknown as { _pty: string; _socket: { destroy(): void } };
}

function devicePath(pty: IPty): string {
  return deviceOf(pty)._pty;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
