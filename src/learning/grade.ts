import type { Block, Checkpoint, Lesson, Span } from '../course/types';
import { gradeExplanation } from './explain/grade-explanation';
import { findOption, gradeChoice } from './grade-choice';
import { gradeOrder } from './grade-order';
import type { Answer, Verdict } from './types';

/**
 * What an answer to a checkpoint amounts to. The lesson's sections are what an explanation may not be copied
 * from. An answer of another kind, or with an option that the checkpoint does not offer, is a programming
 * error and throws: callers take ids from the checkpoint.
 */
export function gradeAnswer(
  checkpoint: Checkpoint,
  answer: Answer,
  { sections }: Pick<Lesson, 'sections'>,
): Verdict {
  if (checkpoint.kind === 'explain' && answer.kind === 'explain')
    return gradeExplanation(checkpoint, answer.text, {
      texts: sections.map(({ blocks }) => blocks.map(wordsOf).join('\n')),
    });
  if (checkpoint.kind === 'order' && answer.kind === 'order') return gradeOrder(checkpoint, answer.cards);
  if (checkpoint.kind === 'choice' && answer.kind === 'choice') {
    const option = findOption(checkpoint, answer.option);
    if (option) return gradeChoice(checkpoint, option);
  }
  throw new Error(`not an answer to ${checkpoint.kind} ${checkpoint.id}: ${JSON.stringify(answer)}`);
}

/** The words of a block as they are read; a figure has none that one could copy. */
function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return joined(block.spans);
    case 'list':
      return block.items.map(joined).join('\n');
    case 'figure':
      return '';
  }
}

function joined(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
