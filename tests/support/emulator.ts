import { createRequire } from 'node:module';
import type { IBufferLine, Terminal } from '@xterm/headless';

/** A CommonJS bundle, of which vitest sees the default export only, and tsx the named ones only. */
const headless: typeof import('@xterm/headless') = createRequire(__filename)('@xterm/headless');

/** What stands at one place of the screen. A colour is 'default', a palette number (0–255), or '#rrggbb'. */
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

/** DECTCEM, the mode of the cursor: the emulator does not report it. */
const CURSOR_MODE = 25;
/** The sequence that writes the clipboard. */
const CLIPBOARD = 52;

/** A terminal emulator without a window: bytes in, a picture out. */
export class Emulator {
  /** The title given to the window, and what was sent to the clipboard. */
  title = '';
  readonly clipboard: string[] = [];

  #terminal: Terminal;
  #cursorHidden = false;

  /** `answer` gets what the terminal itself sends back, for instance when it is asked for its kind. */
  constructor(columns: number, rows: number, answer: (bytes: string) => void) {
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#terminal.onData(answer);
    this.#terminal.onTitleChange((title) => {
      this.title = title;
    });
    const { parser } = this.#terminal;
    parser.registerOscHandler(CLIPBOARD, (content) => this.clipboard.push(content) > 0);
    parser.registerCsiHandler({ prefix: '?', final: 'h' }, (modes) => this.#switchCursor(modes, false));
    parser.registerCsiHandler({ prefix: '?', final: 'l' }, (modes) => this.#switchCursor(modes, true));
  }

  get columns(): number {
    return this.#terminal.cols;
  }

  /** Shows the bytes, and calls back when the picture is up to date. */
  write(bytes: string, shown: () => void): void {
    this.#terminal.write(bytes, shown);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
  }

  dispose(): void {
    this.#terminal.dispose();
  }

  /** The screen, a string a row, without the spaces at the right. */
  screen(): string[] {
    return Array.from({ length: this.#terminal.rows }, (_, row) => textOf(this.#line(row), this.columns));
  }

  /** The rows that have scrolled off the top, oldest first. */
  scrollback(): string[] {
    const { normal } = this.#terminal.buffer;
    return Array.from({ length: normal.baseY }, (_, row) => textOf(normal.getLine(row)));
  }

  /** Where the cursor is, from 0, and whether it can be seen. */
  cursor(): { x: number; y: number; hidden: boolean } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { x: cursorX, y: cursorY, hidden: this.#cursorHidden };
  }

  /** One cell, row and column from 0. */
  cellAt(row: number, column: number): Cell {
    const cell = this.#line(row)?.getCell(column);
    if (!cell) throw new RangeError(`no cell at row ${row}, column ${column}`);
    return {
      text: cell.getChars(),
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
      italic: cell.isItalic() !== 0,
      underline: cell.isUnderline() !== 0,
      inverse: cell.isInverse() !== 0,
      foreground: colorOf(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
      background: colorOf(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
    };
  }

  /** The first cell of the first place where the text stands. */
  cellOf(text: string): Cell {
    for (let row = 0; row < this.#terminal.rows; row += 1) {
      for (let column = 0; column < this.#terminal.cols; column += 1) {
        if (this.#line(row)?.translateToString(false, column).startsWith(text))
          return this.cellAt(row, column);
      }
    }
    throw new RangeError(`"${text}" is not on the screen`);
  }

  modes(): Modes {
    const { bracketedPasteMode, mouseTrackingMode, sendFocusMode, synchronizedOutputMode } =
      this.#terminal.modes;
    return {
      alternateScreen: this.#terminal.buffer.active.type === 'alternate',
      bracketedPaste: bracketedPasteMode,
      cursorHidden: this.#cursorHidden,
      mouse: mouseTrackingMode !== 'none',
      focusReports: sendFocusMode,
      synchronized: synchronizedOutputMode,
    };
  }

  #line(row: number): IBufferLine | undefined {
    const { active } = this.#terminal.buffer;
    return active.getLine(active.baseY + row);
  }

  /** Looks on only: the emulator still does what the sequence asks. */
  #switchCursor(modes: readonly (number | number[])[], hidden: boolean): false {
    if (modes.includes(CURSOR_MODE)) this.#cursorHidden = hidden;
    return false;
  }
}

/** After the screen became narrower, a line of the buffer still holds what is now beyond the edge. */
function textOf(line: IBufferLine | undefined, columns?: number): string {
  return line?.translateToString(true, 0, columns).trimEnd() ?? '';
}

function colorOf(isDefault: boolean, isRgb: boolean, value: number): string | number {
  if (isDefault) return 'default';
  return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
}
