import { Chalk } from 'chalk';
import { toAscii } from '../text/ascii';
import { cleanLine } from '../text/characters';
import { clip, type Line, lineWidth, type Run, type Token } from './line';

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

/** A run as the terminal gets it. Text on a screen passes the gate here, and nowhere else on its way out. */
export function paint(run: Run, look: Look): string {
  return styled({ ...run, text: passed(run, look) }, look);
}

/**
 * A line as the terminal gets it, no wider than so many columns: what the gate makes visible of a hostile text takes
 * room that nobody has measured.
 */
export function paintLine(line: Line, look: Look, columns = Number.POSITIVE_INFINITY): string {
  const shown = line.map((run) => ({ ...run, text: passed(run, look) }));
  if (lineWidth(shown) <= columns) return shown.map((run) => styled(run, look)).join('');
  // What is cut ends in an ellipsis, which ASCII has in three columns only.
  const cut = (run: Run) => (look.ascii ? { ...run, text: run.text.replace('…', '.') } : run);
  return clip(shown, columns)
    .map((run) => styled(cut(run), look))
    .join('');
}

const passed = ({ text, ascii: likeness }: Run, { ascii }: Look): string =>
  ascii ? toAscii(cleanLine(likeness ?? text)) : cleanLine(text);

function styled({ text, token = 'body' }: Run, { color }: Look): string {
  if (text.trim() === '') return text;
  const weighted = WEIGHT[token](text);
  const hue = color ? HUE[token] : undefined;
  return hue ? hue(weighted) : weighted;
}
