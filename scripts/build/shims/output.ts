/**
 * ink's Output, for the bundle. The original takes every row of every frame apart into its characters and puts them
 * together again: more than half of the time that a key takes, and most of the garbage. Rows do not touch each other
 * here (ui/App.tsx), so one that stood in the last frame is taken from there, and only a new one is drawn, by the
 * original. Anything but rows is left to the original as a whole.
 */
import Original from '../../../node_modules/ink/build/output.js';

type Options = Parameters<Original['write']>[3];
type Clip = Parameters<Original['clip']>[0];

interface Frame {
  readonly output: string;
  readonly height: number;
}

/** The rows of the last frame as they were drawn, by their text; of one width. */
let last = { width: 0, rows: new Map<string, string>() };

export default class Output {
  readonly #width: number;
  readonly #height: number;
  readonly #original: Original;
  /** By the number of the row. */
  readonly #rows = new Map<number, string>();
  #isRows = true;

  constructor(size: { readonly width: number; readonly height: number }) {
    this.#width = size.width;
    this.#height = size.height;
    this.#original = new Original(size);
  }

  write(x: number, y: number, text: string, options: Options): void {
    this.#original.write(x, y, text, options);
    if (text === '') return;
    const isRow = x === 0 && y >= 0 && y < this.#height && !text.includes('\n') && !this.#rows.has(y);
    this.#isRows &&= isRow && leave(text, options);
    this.#rows.set(y, text);
  }

  clip(clip: Clip): void {
    this.#isRows = false;
    this.#original.clip(clip);
  }

  unclip(): void {
    this.#original.unclip();
  }

  get(): Frame {
    if (!this.#isRows) return this.#original.get();
    const width = this.#width;
    const known = last.width === width ? last.rows : new Map<string, string>();
    last = { width, rows: new Map() };
    const rows = Array.from({ length: this.#height }, () => '');
    for (const [y, text] of this.#rows) {
      const row = known.get(text) ?? drawn(text, width);
      last.rows.set(text, row);
      rows[y] = row;
    }
    return { output: rows.join('\n'), height: this.#height };
  }
}

/** Whether the transformers leave a row as it is. */
const leave = (text: string, { transformers }: Options): boolean =>
  transformers.every((transform) => transform(text, 0) === text);

/** A row by itself. */
function drawn(text: string, width: number): string {
  const row = new Original({ width, height: 1 });
  row.write(0, 0, text, { transformers: [] });
  return row.get().output;
}
