import type { Place } from './types';

/** The text of one file, with its lines. Offsets count UTF-16 units from 0, lines and columns from 1. */
export class Source {
  readonly file: string;
  /** Without a byte order mark; every line ends in \n. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly #starts: number[] = [];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    this.lines = this.text.split('\n');
    let start = 0;
    for (const line of this.lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  /** The offset of a line's first character; `index` counts from 0. Past the last line: the end of the text. */
  lineStart(index: number): number {
    return this.#starts[index] ?? this.text.length;
  }

  placeAt(offset: number): Place {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - this.lineStart(low) + 1 };
  }
}
