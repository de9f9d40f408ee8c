import { graphemes, widthOf } from './width';

/** A line of a wrapped text: `text` is `source.slice(start, end)`. */
export interface WrappedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a text at spaces into lines of at most `columns`; a longer word is broken between characters. A line
 * feed always ends a line. The space at which a line is broken belongs to no line.
 */
export function wrap(source: string, columns: number): WrappedLine[] {
  const lines: WrappedLine[] = [];
  let start = 0;
  for (const paragraph of source.split('\n')) {
    wrapParagraph(paragraph, start, Math.max(1, columns), lines);
    start += paragraph.length + 1;
  }
  return lines;
}

function wrapParagraph(paragraph: string, offset: number, columns: number, lines: WrappedLine[]): void {
  let lineStart = 0;
  let lineEnd = 0;
  let width = 0;
  const close = (end: number, next: number) => {
    lines.push({ text: paragraph.slice(lineStart, end), start: offset + lineStart, end: offset + end });
    lineStart = next;
    lineEnd = next;
    width = 0;
  };
  for (const token of paragraph.matchAll(/( *)([^ ]+)/g)) {
    const spaces = (token[1] as string).length;
    const word = token[2] as string;
    const wordStart = token.index + spaces;
    const wordWidth = widthOf(word);
    if (width > 0 && width + spaces + wordWidth > columns) close(lineEnd, wordStart);
    const before = width === 0 && lineStart === wordStart ? 0 : spaces;
    if (width + before + wordWidth <= columns) {
      width += before + wordWidth;
      lineEnd = wordStart + word.length;
      continue;
    }
    let at = wordStart;
    width += before;
    for (const grapheme of graphemes(word)) {
      const step = widthOf(grapheme);
      if (width + step > columns && at > lineStart) close(at, at);
      width += step;
      at += grapheme.length;
      lineEnd = at;
    }
  }
  close(Math.max(lineEnd, lineStart), paragraph.length);
}
