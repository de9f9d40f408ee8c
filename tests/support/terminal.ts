import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { type IPty, spawn } from '@lydell/node-pty';
import { type Cell, Emulator, type Modes } from './emulator';
import { bytesOf } from './keyboard';
import { Line, type LineDiscipline } from './line';
import { signal } from './process';
import { letPass, PATIENCE, until } from './until';

/**
 * A program in a real pseudo-terminal, and a real terminal emulator that shows what it wrote. Typical use:
 *
 *     using home = temporaryHome();
 *     await using terminal = startTerminal({ command: 'node', args: ['bin/…'], env: home.env });
 *     await terminal.waitFor('Continue');
 *     terminal.key('Enter');
 *
 * Wait for what the screen should show, never for a time: the picture is up to date after `waitFor`.
 */
export interface TerminalOptions {
  readonly command: string;
  readonly args?: readonly string[];
  /** 80 when not given. */
  readonly columns?: number;
  /** 24 when not given. */
  readonly rows?: number;
  /** Added to a bare environment: nothing of the test runner's own gets through. */
  readonly env?: Readonly<Record<string, string>>;
  /** The temporary folder when not given. */
  readonly cwd?: string;
}

/** How a process ended: with an exit code, or by the signal of that number. */
export interface Ending {
  readonly code: number | undefined;
  readonly signal: number | undefined;
}

type Expected = string | RegExp | ((screen: readonly string[]) => boolean);

/**
 * Of quick fingers, in ms. ink takes an Escape and what follows within 20 ms for one key with Alt, and nothing on the
 * screen tells that it has stopped waiting; nor does it tell when a key was read that changes nothing.
 */
const BETWEEN_KEYS = 30;

/** All that a program gets of the environment: no CI, no colour settings, no NODE_ENV, no extra certificates. */
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
  /** How the program ended: settles when it has, and the screen shows the last that it wrote. */
  readonly exited: Promise<Ending>;

  #pty: IPty;
  #emulator: Emulator;
  #line: Line;
  #written = '';
  #ending: Ending | undefined;
  #watchers = new Set<() => void>();

  constructor({ command, args = [], columns = 80, rows = 24, env = {}, cwd = tmpdir() }: TerminalOptions) {
    this.#pty = spawn(command, [...args], { cols: columns, rows, cwd, env: { ...BARE, ...env } });
    this.#emulator = new Emulator(columns, rows, (bytes) => this.send(bytes));
    this.#line = new Line(deviceOf(this.#pty)._pty, this.pid);
    this.#pty.onData((bytes) => {
      this.#written += bytes;
      this.#emulator.write(bytes, () => this.#wake());
    });
    this.exited = this.#end();
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** The title that the program gave the window. */
  get title(): string {
    return this.#emulator.title;
  }

  /** What the program tried to put into the clipboard. */
  get clipboard(): readonly string[] {
    return this.#emulator.clipboard;
  }

  /** The screen, a string a row, without the spaces at the right. */
  screen(): string[] {
    return this.#emulator.screen();
  }

  /** The same as one text, its rows apart by line ends. */
  text(): string {
    return this.screen().join('\n');
  }

  /** The rows that have scrolled off the top of the shell's screen, oldest first. */
  scrollback(): string[] {
    return this.#emulator.scrollback();
  }

  /** Where the cursor is, from 0, and whether it can be seen. */
  cursor(): { x: number; y: number; hidden: boolean } {
    return this.#emulator.cursor();
  }

  /** One cell of the screen, row and column from 0. */
  cellAt(row: number, column: number): Cell {
    return this.#emulator.cellAt(row, column);
  }

  /** The first cell of a text on the screen. */
  cellOf(text: string): Cell {
    return this.#emulator.cellOf(text);
  }

  /** What is switched on in the terminal. */
  modes(): Modes {
    return this.#emulator.modes();
  }

  /** What the kernel does with typed characters, now or when the program ended. */
  lineDiscipline(): LineDiscipline {
    return this.#line.discipline();
  }

  /** Resident memory of the program, in megabytes (Linux). */
  memory(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
  }

  /** How the program ended; nothing while it runs. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Resolves when the screen shows the text, matches, or satisfies; fails with a picture of the screen. */
  waitFor(expected: Expected, patience = PATIENCE): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (failure?: string) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        if (failure === undefined) resolve();
        else reject(this.#failure(failure));
      };
      const look = () => {
        try {
          if (this.#shows(expected)) end();
          else if (this.#ending) end(`the program ended, and never showed ${expected}`);
        } catch (error) {
          end((error as Error).message);
        }
      };
      const timer = setTimeout(() => end(`waited ${patience} ms for ${expected}`), patience);
      this.#watchers.add(look);
      look();
    });
  }

  /** Resolves when something holds beside what the screen shows; fails with a picture of the screen. */
  async waitUntil(condition: () => boolean, patience = PATIENCE): Promise<void> {
    await until(condition, patience).catch((error: Error) => {
      throw this.#failure(error.message);
    });
  }

  /** Presses one key by its name (`Enter`, `Up`, `Ctrl-C`, `Alt-Enter`, `Space`, …), or types a text. */
  key(nameOrText: string): void {
    this.send(bytesOf(nameOrText));
  }

  /** Presses keys one after the other, as fast as quick fingers. */
  async keys(...namesOrTexts: readonly string[]): Promise<void> {
    for (const nameOrText of namesOrTexts) {
      this.key(nameOrText);
      await letPass(BETWEEN_KEYS);
    }
  }

  /** Pastes as a terminal does: line ends become CR; bracketed when the program has asked for that. */
  paste(text: string): void {
    const pasted = text.replace(/\r?\n/g, '\r');
    this.send(this.modes().bracketedPaste ? `\x1b[200~${pasted}\x1b[201~` : pasted);
  }

  /** Sends bytes as they are. */
  send(bytes: string): void {
    this.#pty.write(bytes);
  }

  /** How many characters the program has not taken yet, beyond what the kernel holds for it. */
  unsent(): number {
    return deviceOf(this.#pty)._socket.writableLength;
  }

  /** Gives the window another size; that the program has ended meanwhile is no error. */
  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    try {
      this.#pty.resize(columns, rows);
    } catch (error) {
      if (!(error as Error).message.includes('EBADF')) throw error;
    }
  }

  /** A mark at the end of everything written so far, for `writtenSince`. */
  mark(): number {
    return this.#written.length;
  }

  /** What the program wrote after a mark (0: from the start), escape sequences and all. */
  writtenSince(mark: number): string {
    return this.#written.slice(mark);
  }

  /** The window is closed: the terminal is gone, as if its emulator had died. */
  vanish(): void {
    deviceOf(this.#pty)._socket.destroy();
  }

  /** Ends the program in the middle of whatever it does. */
  async kill(): Promise<void> {
    if (!this.#ending) signal(this.pid, 'SIGKILL');
    await this.exited;
  }

  /** Ends the program if it still runs; nothing of it is left when this resolves. */
  async close(): Promise<void> {
    await this.kill();
    this.#emulator.dispose();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #end(): Promise<Ending> {
    return new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal: killer }) => {
        const ending = killer ? { code: undefined, signal: killer } : { code: exitCode, signal: undefined };
        // First the emulator shows what is still on its way to the screen.
        this.#emulator.write('', () => {
          this.#ending = ending;
          this.#wake();
          resolve(ending);
        });
      });
    });
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }

  #shows(expected: Expected): boolean {
    if (typeof expected === 'function') return expected(this.screen());
    return typeof expected === 'string' ? this.text().includes(expected) : expected.test(this.text());
  }

  /** What went wrong, with a picture of the screen. */
  #failure(message: string): Error {
    const edge = '-'.repeat(this.#emulator.columns);
    const ending = this.#ending ? `\nended: ${JSON.stringify(this.#ending)}` : '';
    return new Error(`${message}\n${edge}\n${this.text().trimEnd()}\n${edge}${ending}`);
  }
}

/** node-pty's public interface names neither the path of its device nor the socket that holds it. */
function deviceOf(pty: IPty): { readonly _pty: string; readonly _socket: Socket } {
  return pty as unknown as { _pty: string; _socket: Socket };
}
