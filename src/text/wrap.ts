import { graphemes, widthOf } from './width';

/** A line of a wrapped text: `text` is `source.slice(start, end)`, with a space for each tab. */
export interface WrappedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one paragraph, and how many columns it takes. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/**
 * Breaks a text at spaces into lines of at most `columns`; a longer word is broken between characters, and a
 * character that is wider than the columns stands alone. A line feed always ends a line. The spaces at which
 * a line is broken belong to no line, nor do spaces at the end of a paragraph; its first line starts where
 * the paragraph starts. No line starts or ends inside a user-perceived character.
 */
export const wrap = (source: string, columns: number): WrappedLine[] => wrapBy(linesOf, source, columns);

/**
 * The same for what is read and not typed: as many lines, but the last of a paragraph does not stand there with a
 * short word or two. Where it would, a word of the line before comes down to it.
 */
export const wrapProse = (source: string, columns: number): WrappedLine[] =>
  wrapBy(linesOfProse, source, columns);

/** The lines of a title, which has no line feed. Where the last would be a word alone, it is broken after its colon. */
export function wrapTitle(title: string, columns: number): string[] {
  // As nearly every title does: the first picture waits for all of them.
  if (widthOf(title) <= columns) return [title];
  const lines = textsOf(title, columns);
  const isWordAlone = lines.length > 1 && !lines.at(-1)?.includes(' ');
  return isWordAlone ? textsOf(title.replace(': ', ':\n'), columns) : lines;
}

const textsOf = (source: string, columns: number): string[] =>
  wrapProse(source, columns).map(({ text }) => text);

type Layout = (paragraph: string, columns: number) => Stretch[];

function wrapBy(layout: Layout, source: string, columns: number): WrappedLine[] {
  const lines: WrappedLine[] = [];
  let offset = 0;
  for (const paragraph of source.replaceAll('\t', ' ').split('\n')) {
    for (const { start, end } of layout(paragraph, Math.max(1, columns)))
      lines.push({ text: paragraph.slice(start, end), start: offset + start, end: offset + end });
    offset += paragraph.length + 1;
  }
  return lines;
}

function linesOf(paragraph: string, columns: number): Stretch[] {
  const lines: Stretch[] = [];
  let line: Stretch = { start: 0, end: 0, width: 0 };
  for (const piece of piecesOf(paragraph, columns)) {
    const width = line.width + (piece.start - line.end) + piece.width;
    if (width <= columns || piece.start === line.start) {
      line = { start: line.start, end: piece.end, width };
    } else {
      lines.push(line);
      line = piece;
    }
  }
  return [...lines, line];
}

/** A last line that takes a smaller share of the columns stands there alone. */
const WIDOW = 1 / 6;

function linesOfProse(paragraph: string, columns: number): Stretch[] {
  const lines = linesOf(paragraph, columns);
  const [before, last] = lines.slice(-2);
  if (!before || !last || last.width >= columns * WIDOW || last.start === before.end) return lines;
  return [...lines.slice(0, -2), ...evened(paragraph, before, last, columns)];
}

/** The last two lines of a paragraph, the word between them moved down where both are the better for it. */
function evened(paragraph: string, before: Stretch, last: Stretch, columns: number): Stretch[] {
  const words = wordsOf(paragraph.slice(before.start, before.end));
  const [kept, moved] = words.slice(-2);
  if (!kept || !moved || words.length < 3) return [before, last];
  const start = before.start + moved.start;
  const width = moved.width + (last.start - before.end) + last.width;
  if (width > columns) return [before, last];
  const end = before.start + kept.end;
  return [
    { start: before.start, end, width: widthOf(paragraph.slice(before.start, end)) },
    { start, end: last.end, width },
  ];
}

/** The words of a paragraph; those that are wider than a line in pieces that fill one. */
function piecesOf(paragraph: string, columns: number): Stretch[] {
  return wordsOf(paragraph).flatMap((word) =>
    word.width <= columns ? [word] : cutWord(paragraph, word, columns),
  );
}

/** A space that carries a combining mark is a character of its own and parts no words. */
function wordsOf(paragraph: string): Stretch[] {
  const words: Stretch[] = [];
  let start = 0;
  let end = 0;
  const close = (next: number) => {
    if (end > start) words.push({ start, end, width: widthOf(paragraph.slice(start, end)) });
    start = next;
  };
  for (const grapheme of graphemes(paragraph)) {
    if (grapheme === ' ') close(end + 1);
    end += grapheme.length;
  }
  close(end);
  return words;
}

function cutWord(paragraph: string, word: Stretch, columns: number): Stretch[] {
  const pieces: Stretch[] = [];
  let piece: Stretch = { start: word.start, end: word.start, width: 0 };
  for (const grapheme of graphemes(paragraph.slice(word.start, word.end))) {
    const step = widthOf(grapheme);
    if (piece.width + step > columns && piece.end > piece.start) {
      pieces.push(piece);
      piece = { start: piece.end, end: piece.end, width: 0 };
    }
    piece = { start: piece.start, end: piece.end + grapheme.length, width: piece.width + step };
  }
  return [...pieces, piece];
}
