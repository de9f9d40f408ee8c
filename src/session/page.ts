import type { Block, Section, Span } from '../course/types';
import { wrap, wrapProse } from '../text/wrap';
import { textOf } from '../text/written';

/** One line of a section as it is laid out for a measure. */
export interface PageLine {
  readonly spans: readonly Span[];
  /** Where the line starts in the section's running text: stays true at every width. */
  readonly anchor: number;
  readonly kind: 'heading' | 'text' | 'figure' | 'blank';
  /** It goes on with the paragraph of the line before. */
  readonly goesOn?: boolean;
}

interface Paragraph {
  readonly spans: readonly Span[];
  readonly indent: string;
  readonly bullet: string;
  readonly figure?: boolean;
  /** No blank line above: an item that follows an item. */
  readonly tight?: boolean;
}

function paragraphsOf(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ spans: block.spans, indent: '', bullet: '' }];
    case 'quote':
      return [{ spans: block.spans, indent: '  ', bullet: '' }];
    case 'figure':
      return block.lines.map((line, index) => ({
        spans: [{ text: line }],
        indent: '  ',
        bullet: '',
        figure: true,
        tight: index > 0,
      }));
    case 'list':
      return block.items.map((spans, index) => ({
        spans,
        indent: '   ',
        bullet: (block.ordered ? String(index + 1) : '·').padEnd(3),
        tight: index > 0,
      }));
  }
}

/** The section's lines at a measure in columns: numbered heading, blank, then the blocks with blanks between. */
export function layOut(section: Section, number: number, measure: number): PageLine[] {
  const heading = `${number}  ${section.title}`;
  const lines: PageLine[] = wrap(heading, measure).map(({ text, start }) => ({
    spans: [{ text, style: 'strong' }],
    anchor: start,
    kind: 'heading',
  }));
  let anchor = heading.length + 1;
  for (const paragraph of section.blocks.flatMap(paragraphsOf)) {
    if (!paragraph.tight) lines.push({ spans: [], anchor, kind: 'blank' });
    for (const line of layOutParagraph(paragraph, measure))
      lines.push({ ...line, anchor: anchor + line.anchor });
    anchor += textOf(paragraph.spans).length + 1;
  }
  return lines;
}

function layOutParagraph({ spans, indent, bullet, figure }: Paragraph, measure: number): PageLine[] {
  const kind = figure ? 'figure' : 'text';
  const source = textOf(spans);
  const room = measure - indent.length;
  // As it was typed; what is wider than the page goes on below, for it is not to be lost.
  const rows = figure ? wrap(source, room) : wrapProse(source, room);
  return rows.map((line, index) => ({
    spans: [
      ...(indent ? [{ text: index === 0 && bullet ? bullet : indent }] : []),
      ...cut(spans, line.start, line.end),
    ],
    anchor: line.start,
    kind,
    ...(index > 0 ? { goesOn: true } : {}),
  }));
}

/** The part of styled text between two offsets. */
function cut(spans: readonly Span[], start: number, end: number): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text) parts.push({ ...span, text });
    at += span.text.length;
  }
  return parts;
}

/** The index of the line that holds an anchor: the last text line that starts at or before it. */
export function lineAt(lines: readonly PageLine[], anchor: number): number {
  if (anchor <= 0) return 0;
  let found = 0;
  lines.forEach((line, index) => {
    if (line.kind !== 'blank' && line.anchor <= anchor) found = index;
  });
  return found;
}

/** The first visible line for an anchor: no page begins below the last one. */
export function topFor(lines: readonly PageLine[], anchor: number, height: number): number {
  return Math.min(lineAt(lines, anchor), lastTop(lines, height));
}

/** Where the last page begins: it is full, but for a blank line or the end of a paragraph on its top. */
export function lastTop(lines: readonly PageLine[], height: number): number {
  const top = lines.length - height;
  return top > 0 ? beginningFrom(lines, top) : 0;
}

/** The line or the one soon after it with which a page can begin: neither blank nor the mere end of a paragraph. */
function beginningFrom(lines: readonly PageLine[], top: number): number {
  const isEnd = lines[top]?.goesOn && !lines[top + 1]?.goesOn;
  const next = isEnd ? top + 1 : top;
  return lines[next]?.kind === 'blank' ? next + 1 : next;
}

/** A page keeps so many lines of the page before, so that the eye finds its place. */
const KEPT = 2;

/** The first line of the page after or before one. A rest that fits whole is not parted for the lines to keep. */
export function turnedPage(
  lines: readonly PageLine[],
  top: number,
  height: number,
  direction: -1 | 1,
): number {
  const step = Math.max(1, height - KEPT);
  if (direction < 0) return Math.max(0, top - step);
  const last = lastTop(lines, height);
  return last <= top + height ? last : beginningFrom(lines, top + step);
}

/** The anchor that puts this line on top. A blank line hands over to its neighbour in the direction of travel. */
export function anchorAt(lines: readonly PageLine[], top: number, direction: -1 | 1 = 1): number {
  for (let index = top; index >= 0 && index < lines.length; index += direction) {
    const line = lines[index] as PageLine;
    if (line.kind !== 'blank') return line.anchor;
  }
  return 0;
}
