import type { CheckpointProgress, LessonState } from '../learning/types';
import type { Run } from './line';

/** Marks of state: one cell each, told apart without colour. */

export const MARK = {
  done: { text: '✓', token: 'right', ascii: '+' },
  started: { text: '→', ascii: '/' },
  new: { text: '·', token: 'muted', ascii: '.' },
  tried: { text: '↺', ascii: '-' },
  selfMarked: { text: 'o' },
  shown: { text: '=' },
  surprise: { text: '✱', ascii: '*' },
  warning: { text: '!', token: 'warning' },
  none: { text: ' ' },
} as const satisfies Record<string, Run>;

export const lessonMark = (state: LessonState | undefined): Run => MARK[state ?? 'new'];

export function checkpointMark(known: CheckpointProgress | undefined): Run {
  if (!known || known.state === 'new') return MARK.new;
  if (known.selfMarked) return MARK.selfMarked;
  return { solved: MARK.done, revealed: MARK.shown, tried: MARK.tried }[known.state];
}
