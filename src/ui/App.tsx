import { Box, Text, useApp, useCursor, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import type { Course } from '../course/types';
import { frameOf, isTooSmall } from '../session/frame';
import { modeOf } from '../session/press';
import type { Sitting } from '../session/runtime';
import type { State } from '../session/types';
import { messages } from '../words/messages';
import { hintsOf } from './footer';
import { frameRows, type Rows } from './frame-rows';
import { keysFrom } from './keypress';
import { BLANK, line } from './line';
import { isWide, viewOf } from './screens/view-of';
import { type Look, paintLine } from './theme';

/** Hands the terminal over while the callback runs, then takes it back and draws anew. */
type SuspendTerminal = (callback: () => void | Promise<void>) => Promise<void>;

interface Props {
  readonly sitting: Sitting;
  readonly course: Course;
  readonly look: Look;
  /** Gets ink's way to hand over the terminal while the app is mounted; returns the undo. */
  readonly lendTerminal: (suspend: SuspendTerminal) => () => void;
}

/** The one reader of keys, and the one place that draws: a screen is a function of the state. */
export function App({ sitting, course, look, lendTerminal }: Props) {
  const state = useSyncExternalStore(sitting.subscribe, sitting.state);
  const { suspendTerminal } = useApp();
  const { setCursorPosition } = useCursor();
  useEffect(() => lendTerminal(suspendTerminal), [lendTerminal, suspendTerminal]);
  useInput((input, key) => sitting.press(keysFrom(input, key)));

  const { lines, cursor } = rowsOf(state, course, look);
  setCursorPosition(cursor);
  return (
    <Box flexDirection="column" width={state.size.columns} height={lines.length}>
      {modeOf(state.screen) === 'explain' && <PasteReader sitting={sitting} />}
      {lines.map((content, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its index
        <Text key={row} wrap="truncate">
          {paintLine(content, look) || ' '}
        </Text>
      ))}
    </Box>
  );
}

/** Bracketed paste is on only while there is a text field: line ends in it are text there. */
function PasteReader({ sitting }: Pick<Props, 'sitting'>) {
  usePaste((text) => sitting.dispatch({ type: 'edit', command: { type: 'insert', text } }));
  return null;
}

/** The rows of the screen; in a terminal that is too small, one line that asks for more room. */
function rowsOf(state: State, course: Course, look: Look): Rows {
  const { size, note } = state;
  if (isTooSmall(size)) return tooSmall(size.rows);
  const frame = frameOf(size, isWide(state.screen));
  const view = viewOf(state, course, look);
  return frameRows({ view, frame, hints: hintsOf(state, course), note, columns: size.columns, look });
}

function tooSmall(rows: number): Rows {
  const above = Math.max(0, Math.floor((rows - 2) / 2));
  return {
    lines: [...Array.from({ length: above }, () => BLANK), line(` ${messages.tooSmall}`)],
    cursor: undefined,
  };
}
