import type { Course } from '../course/types';
import { isTooSmall, SMALLEST } from '../session/frame';
import { modeOf } from '../session/press';
import { frameOn } from '../session/screen-frame';
import type { Size, State } from '../session/types';
import { messages } from '../words/messages';
import { hintsOf } from './footer';
import { frameRows, type Rows } from './frame-rows';
import { BLANK, clip, line } from './line';
import { viewOf } from './screens/view-of';
import { type Look, paintLine } from './theme';

/** The screen as the terminal gets it. */
export interface Picture {
  /** Painted, from the top; no more of them than the terminal has, and none wider than it. */
  readonly rows: readonly string[];
  /** Where the real cursor stands, from 0. */
  readonly cursor: Rows['cursor'];
  /** Whether a text is being written: line ends that are pasted are text then. */
  readonly hasText: boolean;
}

/** What a state looks like. */
export function pictureOf(state: State, course: Course, look: Look): Picture {
  const { lines, cursor } = rowsOf(state, course, look);
  return {
    rows: lines.map((content) => paintLine(content, look, state.size.columns)),
    cursor,
    hasText: modeOf(state.screen) === 'explain',
  };
}

/** The rows of the screen; in a terminal that is too small, one line that asks for more room. */
function rowsOf(state: State, course: Course, look: Look): Rows {
  const { size, note } = state;
  if (isTooSmall(size)) return tooSmall(size);
  const frame = frameOn(state, course);
  const view = viewOf(state, course, look);
  return frameRows({ view, frame, hints: hintsOf(state, course), note, columns: size.columns, look });
}

function tooSmall({ columns, rows }: Size): Rows {
  const above = Math.max(0, Math.floor((rows - 2) / 2));
  const asked = messages.tooSmall(SMALLEST.columns, SMALLEST.rows);
  return {
    lines: [...Array.from({ length: above }, () => BLANK), clip(line(` ${asked}`), columns)],
    cursor: undefined,
  };
}
