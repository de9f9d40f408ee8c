/**
 * ink's Output, for the bundle. The original takes every row of every frame apart into its characters and puts them
 * together again: two thirds of the time that a key took, and most of the garbage. Here a row is taken apart where its
 * style changes, unless it stood in the last frame, and comes out the same to the byte. Only rows are drawn, each by
 * itself and from the left edge (ui/App.tsx); what else can be drawn is refused, or not there.
 * tests/build/lean-layout.test.ts holds it to the original.
 */
import {
  styledCharsFromTokens,
  styledCharsToString,
  tokenize,
} from '../../../node_modules/@alcalzone/ansi-tokenize/build/index.js';
import Original from '../../../node_modules/ink/build/output.js';
import { isSimple } from './simple-characters';

type Options = Parameters<Original['write']>[3];

interface Frame {
  readonly output: string;
  readonly height: number;
}

/** The rows of the last frame as they were drawn, by their text. */
let last: ReadonlyMap<string, string> = new Map();

export default class Output {
  readonly #rows: string[];

  constructor({ height }: { readonly height: number }) {
    this.#rows = Array.from({ length: height }, () => '');
  }

  write(left: number, y: number, text: string, { transformers }: Options): void {
    if (left !== 0 || text.includes('\n') || this.#rows[y] !== '') refuse();
    this.#rows[y] = transformers.reduce((row, transform) => transform(row, 0), text);
  }

  get(): Frame {
    const before = last;
    last = new Map(this.#rows.map((row) => [row, before.get(row) ?? drawn(row)]));
    return { output: this.#rows.map((row) => last.get(row)).join('\n'), height: this.#rows.length };
  }
}

function refuse(): never {
  throw new Error('The bundle draws one row under the other alone: see scripts/build/shims/output.ts.');
}

const STYLE = /(\x1b\[[\d;]*m)/;

/** Split at its styles, a row is text and style in turn. */
const isStyle = (index: number): boolean => index % 2 === 1;

/** A row as it goes to the terminal: no style is set twice, none is left on, and no blanks stand at its end. */
function drawn(row: string): string {
  const parts = row.split(STYLE);
  if (!parts.every((part, index) => isStyle(index) || isSimple(part))) return drawnByOriginal(row);
  const tokens = parts.flatMap((part, index) => (isStyle(index) ? tokenize(part) : asCharacter(part)));
  return styledCharsToString(styledCharsFromTokens(tokens)).trimEnd();
}

/** A text of one style, whole: what puts characters together does not look into them. */
const asCharacter = (text: string) =>
  text === '' ? [] : [{ type: 'char', value: text, fullWidth: false } as const];

function drawnByOriginal(text: string): string {
  const row = new Original({ width: 0, height: 1 });
  row.write(0, 0, text, { transformers: [] });
  return row.get().output;
}
