import { Box, Text, useApp, useCursor, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import type { Sitting } from '../session/runtime';
import type { State } from '../session/types';
import { keysFrom } from './keypress';
import type { Picture } from './picture';

/** Hands the terminal over while the callback runs, then takes it back and draws anew. */
type SuspendTerminal = (callback: () => void | Promise<void>) => Promise<void>;

export interface AppProps {
  readonly sitting: Sitting;
  readonly pictureOf: (state: State) => Picture;
  /** Gets ink's way to hand over the terminal while the app is mounted; returns the undo. */
  readonly lendTerminal: (suspend: SuspendTerminal) => () => void;
}

/** The one reader of keys, and the one place that draws: a screen is a function of the state. */
export function App({ sitting, pictureOf, lendTerminal }: AppProps) {
  const state = useSyncExternalStore(sitting.subscribe, sitting.state);
  const { suspendTerminal } = useApp();
  const { setCursorPosition } = useCursor();
  useEffect(() => lendTerminal(suspendTerminal), [lendTerminal, suspendTerminal]);
  useInput((input, key) => sitting.press(keysFrom(input, key)));

  const { rows, cursor, hasText } = pictureOf(state);
  setCursorPosition(cursor);
  return (
    <Box flexDirection="column" width={state.size.columns} height={rows.length}>
      {hasText && <PasteReader sitting={sitting} />}
      {rows.map((content, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its index
        <Text key={row} wrap="truncate">
          {content || ' '}
        </Text>
      ))}
    </Box>
  );
}

/** Bracketed paste is on only while there is a text field: line ends in it are text there. */
function PasteReader({ sitting }: Pick<AppProps, 'sitting'>) {
  usePaste((text) => sitting.dispatch({ type: 'edit', command: { type: 'insert', text } }));
  return null;
}
