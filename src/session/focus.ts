import type { Action } from './action';

/** An index moved within a list, stopping at its ends. */
export const moved = (index: number, by: number, length: number): number =>
  Math.max(0, Math.min(length - 1, index + by));

/** The focus in a list of `count` after an action that moves or sets it; undefined after any other. */
export function focusAfter(action: Action, focus: number, count: number): number | undefined {
  switch (action.type) {
    case 'move':
      return moved(focus, action.by, count);
    case 'move-to':
      return action.end === 'first' ? 0 : Math.max(0, count - 1);
    case 'select':
      return action.number <= count ? action.number - 1 : undefined;
    default:
      return undefined;
  }
}
