import type { Block, Section, Span } from '../course/types';
import { wrap } from '../text/wrap';
import { textOf } from '../text/written';

/** One line of a section as it is laid out for a measure. */
export interface PageLine {
  readonly spans: readonly Span[];
  /** Where the line starts in the section's running text: stays true at every width. */
  readonly anchor: number;
  readonly kind: 'heading' | 'text' | 'figure' | 'blank';
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
  if (figure) return [{ spans: [{ text: indent + source }], anchor: 0, kind }];
  return wrap(source, measure - indent.length).map((line, index) => ({
    spans: [
      ...(indent ? [{ text: index === 0 && bullet ? bullet : indent }] : []),
      ...cut(spans, line.start, line.end),
    ],
    anchor: line.start,
    kind,
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

/** The first visible line for an anchor: the page is never scrolled past its end. */
export function topFor(lines: readonly PageLine[], anchor: number, height: number): number {
  return Math.max(0, Math.min(lineAt(lines, anchor), lines.length - height));
}

/** The anchor that puts this line on top. A blank line hands over to its neighbour in the direction of travel. */
export function anchorAt(lines: readonly PageLine[], top: number, direction: -1 | 1 = 1): number {
  for (let index = top; index >= 0 && index < lines.length; index += direction) {
    const line = lines[index] as PageLine;
    if (line.kind !== 'blank') return line.anchor;
  }
  return 0;
}
