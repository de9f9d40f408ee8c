import { frameOn } from '../../src/session/screen-frame';
import type { State } from '../../src/session/types';
import { hintsOf } from '../../src/ui/footer';
import { frameRows } from '../../src/ui/frame-rows';
import { viewOf } from '../../src/ui/screens/view-of';
import { type Look, paintLine } from '../../src/ui/theme';
import { smallCourse } from './small-course';

/** A screen as the terminal gets it, row by row, and where the cursor stands. */
export interface Picture {
  readonly lines: readonly string[];
  readonly cursor: { readonly x: number; readonly y: number } | undefined;
}

export const PLAIN: Look = { color: false, ascii: false };

/** Draws a state of the small course. */
export function pictureOf(state: State, look: Look = PLAIN, course = smallCourse): Picture {
  const { lines, cursor } = frameRows({
    view: viewOf(state, course, look),
    frame: frameOn(state, course),
    hints: hintsOf(state, course),
    note: state.note,
    columns: state.size.columns,
    look,
  });
  return { lines: lines.map((line) => paintLine(line, look)), cursor };
}

const SGR = /\x1b\[[\d;]*m/g;

/** The text of a painted line. */
export const textOf = (painted: string): string => painted.replace(SGR, '');

/** The styles that a painted line uses, by their SGR numbers. */
export const stylesIn = (painted: string): string[] => painted.match(SGR) ?? [];
