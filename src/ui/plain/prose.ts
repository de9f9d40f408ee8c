import type { Block } from '../../course/types';
import { textOf } from '../../text/written';

/** A block as lines of text: lists numbered or dashed, a figure as it stands and in words. */
export function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return [textOf(block.spans)];
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${textOf(item)}`);
    case 'figure':
      return block.spoken ? [block.spoken] : [...block.lines];
  }
}
