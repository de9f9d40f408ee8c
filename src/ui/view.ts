import type { Course } from '../course/types';
import type { State } from '../session/types';
import type { Line } from './line';
import type { Look } from './theme';

/** Lines, each made when it is looked at where there can be many more than any screen shows; an array will do as well. */
interface Lines {
  readonly length: number;
  at(index: number): Line | undefined;
}

/** A screen before it is laid out: what stands where. Pure: a function of the state and the course. */
export interface View {
  /** Row 1, left: where in the course one is, the outermost first; where room is short, the last piece stays. */
  readonly crumb: readonly string[];
  /** Row 1, right: minutes, level, XP; where room is short, the last piece stays. */
  readonly aside: readonly string[];
  readonly title: string;
  /** One unbroken run: "1 of 4 sections opened". */
  readonly position: string;
  readonly body: Lines;
  /** The body lines that the keys act on; they carry the focus mark and are kept in view. */
  readonly focus?: readonly [first: number, last: number];
  /** Lines to keep in view instead of the focused ones. */
  readonly keep?: readonly [first: number, last: number];
  /** The first visible body line where it is not the focus that decides. */
  readonly top?: number;
  /** Row 22. The right one gives way to a note of the session. */
  readonly noteLeft?: Line;
  readonly noteRight?: Line;
  /** The real cursor: a body line, and a column of it. Else it stands on the focus mark. */
  readonly cursor?: { readonly line: number; readonly column: number };
}

/** The first visible line: the one asked for, else one that keeps the focus in view, else the first. */
export function topOf(view: View, height: number): number {
  const last = Math.max(0, view.body.length - height);
  if (view.top !== undefined) return Math.min(view.top, last);
  const kept = view.keep ?? view.focus;
  if (!kept) return 0;
  const [first, end] = kept;
  const lowest = Math.max(0, end - height + 1);
  return Math.min(last, first, lowest);
}

/** What a view may look at. */
export interface Scene {
  readonly state: State;
  readonly course: Course;
  readonly look: Look;
  /** Columns and rows of the body. */
  readonly measure: number;
  readonly rows: number;
  readonly compact: boolean;
}
