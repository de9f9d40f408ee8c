import { Chalk } from 'chalk';
import { toAscii } from '../text/ascii';
import { cleanLine } from '../text/characters';
import type { Line, Run, Token } from './line';

/** How the terminal is drawn to: with hues or without, in Unicode or in ASCII alone. */
export interface Look {
  readonly color: boolean;
  readonly ascii: boolean;
}

const styles = new Chalk({ level: 1 });

/**
 * The look of each token. Weight and underline are there without colour as well; hue only repeats what a mark
 * or a word has said. Every hue of the sixteen is hard to read on some palette, so hue sits on marks, headings
 * and plots, and what must be read keeps the terminal's own colour.
 */
const WEIGHT: Readonly<Record<Token, (text: string) => string>> = {
  title: styles.bold,
  body: (text) => text,
  term: styles.bold,
  strong: styles.bold,
  muted: (text) => text,
  focus: styles.bold,
  right: (text) => text,
  warning: (text) => text,
  data: (text) => text,
  parameter: styles.bold,
  prediction: styles.underline,
  keycap: styles.bold,
  bar: (text) => text,
};

const HUE: Readonly<Partial<Record<Token, (text: string) => string>>> = {
  muted: styles.dim,
  right: styles.green,
  warning: styles.red,
  data: styles.cyan,
  parameter: styles.magenta,
  bar: styles.magenta,
};

/** A run as the terminal gets it. Text passes the gate here, and nowhere else on its way out. */
export function paint({ text, token = 'body', ascii: likeness }: Run, { color, ascii }: Look): string {
  const shown = ascii ? toAscii(cleanLine(likeness ?? text)) : cleanLine(text);
  if (shown.trim() === '') return shown;
  const weighted = WEIGHT[token](shown);
  const hue = color ? HUE[token] : undefined;
  return hue ? hue(weighted) : weighted;
}

export const paintLine = (line: Line, look: Look): string => line.map((run) => paint(run, look)).join('');
