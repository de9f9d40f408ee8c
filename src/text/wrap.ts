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
export function wrap(source: string, columns: number): WrappedLine[] {
  const lines: WrappedLine[] = [];
  let offset = 0;
  for (const paragraph of source.replaceAll('\t', ' ').split('\n')) {
    for (const { start, end } of linesOf(paragraph, Math.max(1, columns)))
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
