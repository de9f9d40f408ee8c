import { wrap } from '../text/wrap';
import { textOf } from '../text/written';
import type { Block, Section } from './types';

/** The widest that a section is set, in columns. */
const MEASURE = 72;
const FIGURE_INDENT = 2;
const QUOTE_INDENT = 2;
const LIST_INDENT = 3;

/**
 * How many rows a section takes at 72 columns: its numbered heading, and each block with a blank row above it.
 * session/page.ts lays it out; this counts what comes of it, and a test holds the two together.
 * @param number the section's number, from 1
 */
export function rowsOf({ title, blocks }: Section, number: number): number {
  return blocks.reduce((rows, block) => rows + 1 + blockRows(block), wrappedRows(`${number}  ${title}`, 0));
}

function blockRows(block: Block): number {
  switch (block.kind) {
    case 'figure':
      return block.lines.reduce((rows, line) => rows + wrappedRows(line, FIGURE_INDENT), 0);
    case 'list':
      return block.items.reduce((rows, item) => rows + wrappedRows(textOf(item), LIST_INDENT), 0);
    case 'quote':
      return wrappedRows(textOf(block.spans), QUOTE_INDENT);
    case 'paragraph':
      return wrappedRows(textOf(block.spans), 0);
  }
}

function wrappedRows(text: string, indent: number): number {
  return wrap(text, MEASURE - indent).length;
}
