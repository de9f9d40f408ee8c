import { Transform, type TransformCallback } from 'node:stream';

/** What a terminal puts before and after a pasted text (mode 2004). */
const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';
const MARKER_LENGTH = PASTE_START.length;
const CTRL_C = '\x03';

/** More of one paste, in UTF-16 units, is never passed on: it is far beyond the longest answer. */
export const PASTE_LIMIT = 16_384;
/** A paste ends by itself so long after its last character, in milliseconds. */
export const PASTE_PATIENCE = 2_000;

/** What the program that reads the keyboard needs of a terminal's input. */
export type TerminalInput = NodeJS.ReadableStream &
  Pick<NodeJS.ReadStream, 'isTTY' | 'setRawMode' | 'ref' | 'unref'>;

/**
 * The keyboard between the terminal and the one reader of keys. It passes everything on as it comes, and sees
 * to it that a paste ends: a reader that waits for the end of a paste is deaf to every key, Ctrl-C too.
 * - no end within PASTE_PATIENCE of the last character: the end is put in, and after it a Ctrl-C that was pressed among
 *   other keys meanwhile. In a paste that has its end it is text: else a pasted text could leave, and what follows in
 *   it would go to the shell;
 * - Ctrl-C, alone, inside a paste: the end is put in before it;
 * - what is longer than PASTE_LIMIT is dropped, and its end kept.
 */
export class Keyboard extends Transform {
  #terminal: TerminalInput;
  /** The last characters that came in, for a marker that is cut by the edge of a chunk. */
  #recent = '';
  #isPasting = false;
  #pasted = 0;
  #holdsCtrlC = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(terminal: TerminalInput) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.#terminal = terminal;
    terminal.setEncoding('utf8');
    terminal.pipe(this);
  }

  get isTTY(): boolean {
    return this.#terminal.isTTY;
  }

  /**
   * Only the guard leaves raw mode, when the terminal is given away. Wherever else ink would, there were a moment in
   * which the kernel shows what is typed, and takes Ctrl-C and Ctrl-D for itself.
   */
  setRawMode(isRaw: boolean): this {
    if (isRaw) this.#terminal.setRawMode(true);
    return this;
  }

  ref(): this {
    this.#terminal.ref();
    return this;
  }

  unref(): this {
    this.#terminal.unref();
    return this;
  }

  override _transform(chunk: string, _encoding: BufferEncoding, done: TransformCallback): void {
    clearTimeout(this.#timer);
    if (this.#isPasting && chunk === CTRL_C) this.#endPaste(PASTE_END);
    const passed = Array.from(chunk, (character) => this.#pass(character)).join('');
    if (this.#isPasting) this.#timer = setTimeout(() => this.#endLatePaste(), PASTE_PATIENCE).unref();
    done(null, passed);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#timer);
    done(error);
  }

  #endPaste(end: string): void {
    this.#isPasting = false;
    this.push(end);
  }

  #endLatePaste(): void {
    this.#endPaste(this.#holdsCtrlC ? PASTE_END + CTRL_C : PASTE_END);
  }

  /** What is passed on for one character. */
  #pass(character: string): string {
    this.#recent = (this.#recent + character).slice(-MARKER_LENGTH);
    if (!this.#isPasting) {
      this.#isPasting = this.#recent === PASTE_START;
      this.#pasted = 0;
      this.#holdsCtrlC = false;
      return character;
    }
    this.#holdsCtrlC ||= character === CTRL_C;
    this.#pasted += character.length;
    this.#isPasting = this.#recent !== PASTE_END;
    if (this.#pasted <= PASTE_LIMIT) return character;
    return this.#isPasting ? '' : PASTE_END;
  }
}
