/**
 * Draws README's picture from the real program: the lab The Crank at its end, in a terminal of 80 by 24, as
 * SVG for dark and for light pages. Run by `npm run picture` after a change to the screens.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishLab, LESSON, skipping, startCourse } from '../tests/support/course-run';
import type { Cell } from '../tests/support/emulator';
import { untilIdle } from '../tests/support/idle';
import type { Term } from '../tests/support/terminal';

const COLUMNS = 80;
const ROWS = 24;
/** A cell of the picture, in SVG units. */
const WIDTH = 9;
const HEIGHT = 19;
const MARGIN = 18;

interface Palette {
  readonly name: string;
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  /** By number of the sixteen colours. */
  readonly hues: Readonly<Record<number, string>>;
}

const PALETTES: readonly Palette[] = [
  {
    name: 'dark',
    paper: '#16181d',
    ink: '#e6e6e6',
    faint: '#8b8f98',
    hues: { 1: '#ff7b72', 2: '#7ee787', 5: '#d2a8ff', 6: '#79c0ff' },
  },
  {
    name: 'light',
    paper: '#ffffff',
    ink: '#1f2328',
    faint: '#6e7781',
    hues: { 1: '#cf222e', 2: '#1a7f37', 5: '#8250df', 6: '#0969da' },
  },
];

async function draw(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'picture-'));
  const options = { args: [LESSON], columns: COLUMNS, rows: ROWS };
  const terminal = startCourse({ HOW_MODELS_LEARN_HOME: home }, options);
  try {
    await terminal.waitFor('sections opened');
    await terminal.keys(...skipping());
    await terminal.waitFor('1 of');
    terminal.key('t');
    await finishLab(terminal, 'L01', '3');
    await untilIdle(terminal);
    for (const palette of PALETTES)
      writeFileSync(join(__dirname, `../docs/pictures/lab-${palette.name}.svg`), svg(terminal, palette));
  } finally {
    await terminal.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function svg(terminal: Term, palette: Palette): string {
  const width = COLUMNS * WIDTH + 2 * MARGIN;
  const height = ROWS * HEIGHT + 2 * MARGIN;
  const rows = Array.from({ length: ROWS }, (_, row) => rowText(terminal, row, palette)).join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="15">`,
    `<title>The Crank: five trips that training only reads, two parameters that it writes</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${palette.paper}"/>`,
    rows,
    '</svg>\n',
  ].join('\n');
}

/** The cells of a row, in runs of one look; each run is fitted to its columns, whatever the font. */
function rowText(terminal: Term, row: number, palette: Palette): string {
  const runs: { column: number; text: string; look: string }[] = [];
  for (let column = 0; column < COLUMNS; column++) {
    const cell = terminal.cellAt(row, column);
    const text = cell.text || ' ';
    const look = lookOf(cell, palette);
    const last = runs.at(-1);
    if (last && last.look === look && (text === ' ') === last.text.endsWith(' ')) last.text += text;
    else runs.push({ column, text, look });
  }
  const y = MARGIN + row * HEIGHT + 14;
  return runs
    .filter(({ text }) => text.trim() !== '')
    .map(({ column, text, look }) => {
      const x = MARGIN + column * WIDTH;
      return `<text x="${x}" y="${y}" textLength="${text.length * WIDTH}" ${look}>${escaped(text)}</text>`;
    })
    .join('\n');
}

function lookOf({ bold, dim, underline, foreground }: Cell, { ink, faint, hues }: Palette): string {
  const hue = typeof foreground === 'number' ? hues[foreground] : undefined;
  const fill = `fill="${hue ?? (dim ? faint : ink)}"`;
  return [fill, bold ? 'font-weight="bold"' : '', underline ? 'text-decoration="underline"' : '']
    .filter(Boolean)
    .join(' ');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

void draw();
