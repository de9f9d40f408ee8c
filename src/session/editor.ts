import { LONGEST_ANSWER } from '../learning/limits';
import { boundaryAfter, boundaryBefore, fitting } from '../text/boundary';
import { clean } from '../text/characters';
import { graphemes } from '../text/width';
import type { WrappedLine } from '../text/wrap';
import { indexAt, linesFor, type Spot, spotOf } from './editor-lines';

/** The text field of a written answer: what a shell's line editor does, over several lines, as a pure reducer. */

/** How many changes can be undone. */
const UNDO_LIMIT = 500;

interface Snapshot {
  readonly text: string;
  readonly cursor: number;
}

export interface EditorState extends Snapshot {
  /** What `undo` returns to, the newest last. */
  readonly undo: readonly Snapshot[];
  /** What `yank` puts back. */
  readonly killed: string;
  /** The last command would have made the text too long; the rest of it was dropped. */
  readonly dropped: boolean;
  /** Where up and down aim, while the cursor moves over shorter lines. */
  readonly desiredColumn?: number;
  /** What the last command was, where the next may go on with it: letters, spaces after them, a kill. */
  readonly run?: 'word' | 'space' | 'kill';
}

type Horizontal =
  | 'left'
  | 'right'
  | 'word-left'
  | 'word-right'
  | 'line-start'
  | 'line-end'
  | 'buffer-start'
  | 'buffer-end';
type Vertical = 'up' | 'down';

export type EditCommand =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: Horizontal | Vertical }
  | { readonly type: 'backspace' | 'delete' }
  | { readonly type: 'kill-to-end' | 'kill-to-start' | 'kill-word' | 'yank' | 'undo' };

export const emptyEditor: EditorState = { text: '', cursor: 0, undo: [], killed: '', dropped: false };

/** An editor with a kept draft. The draft may come from a file: it is cleaned, cut and the cursor set right. */
export function editorWith(text: string, cursor: number): EditorState {
  const kept = fitting(gated(text), LONGEST_ANSWER);
  return { ...emptyEditor, text: kept, cursor: boundaryAfter(kept, cursor - 1) };
}

/** The text as it is shown at a width in columns (2 at least), and where the cursor is. */
export function editorLines(
  state: EditorState,
  width: number,
): Spot & { readonly lines: readonly WrappedLine[] } {
  const lines = linesFor(state.text, width);
  return { lines, ...spotOf(state.text, lines, state.cursor, width) };
}

/** What a command makes of the text. `width`: the columns in which it is shown, for `up` and `down`. */
export function edit(state: EditorState, command: EditCommand, width: number): EditorState {
  const { text, cursor } = state;
  switch (command.type) {
    case 'insert':
      return insert(state, command.text);
    case 'yank':
      return insert(at(state, cursor), state.killed);
    case 'backspace':
      return replace(state, boundaryBefore(text, cursor), cursor);
    case 'delete':
      return replace(state, cursor, boundaryAfter(text, cursor));
    case 'kill-to-end':
      return kill(
        state,
        cursor,
        lineEnd(text, cursor) > cursor ? lineEnd(text, cursor) : boundaryAfter(text, cursor),
      );
    case 'kill-to-start':
      return kill(
        state,
        lineStart(text, cursor) < cursor ? lineStart(text, cursor) : boundaryBefore(text, cursor),
        cursor,
      );
    case 'kill-word':
      return kill(state, blankBefore(text, cursor), cursor);
    case 'undo':
      return undo(state);
    case 'up':
      return moveToRow(state, -1, width);
    case 'down':
      return moveToRow(state, 1, width);
    default:
      return at(state, moved(text, cursor, command.type));
  }
}

/** The characters that a written answer may have: those that pass the gate, and a space for each tab. */
function gated(text: string): string {
  return clean(text).replaceAll('\t', ' ');
}

/** The state with the cursor elsewhere, and nothing that the next command could go on with. */
function at({ text, undo, killed }: EditorState, cursor: number): EditorState {
  return { text, cursor, undo, killed, dropped: false };
}

/** The state with a stretch replaced, and the cursor behind it. `joins`: undone together with the last change. */
function replace(state: EditorState, start: number, end: number, inserted = '', joins = false): EditorState {
  const head = gated(state.text.slice(0, start) + inserted);
  const text = gated(head + state.text.slice(end));
  if (text === state.text) return at(state, state.cursor);
  const before = { text: state.text, cursor: state.cursor };
  const undo = joins ? state.undo : [...state.undo, before].slice(-UNDO_LIMIT);
  return { text, cursor: boundaryAfter(text, head.length - 1), undo, killed: state.killed, dropped: false };
}

/** Single characters that follow each other are undone a word at a time, with the spaces behind it. */
function insert(state: EditorState, text: string): EditorState {
  const typed = gated(text);
  const kept = fitting(typed, LONGEST_ANSWER - state.text.length);
  const run = graphemes(kept).length === 1 ? (/^\s/.test(kept) ? 'space' : 'word') : undefined;
  const joins = run !== undefined && (state.run === run || (state.run === 'word' && run === 'space'));
  const next = replace(state, state.cursor, state.cursor, kept, joins);
  const goesOn = run && next.text !== state.text;
  return { ...next, dropped: kept.length < typed.length, ...(goesOn && { run }) };
}

/** Kills that follow each other are yanked together. */
function kill(state: EditorState, start: number, end: number): EditorState {
  const cut = state.text.slice(start, end);
  if (cut === '') return at(state, state.cursor);
  const known = state.run === 'kill' ? state.killed : '';
  const killed = start < state.cursor ? cut + known : known + cut;
  return { ...replace(state, start, end), killed, run: 'kill' };
}

function undo(state: EditorState): EditorState {
  const last = state.undo.at(-1);
  return last
    ? { ...at(state, last.cursor), text: last.text, undo: state.undo.slice(0, -1) }
    : at(state, state.cursor);
}

function moveToRow(state: EditorState, by: -1 | 1, width: number): EditorState {
  const { lines, row, column } = editorLines(state, width);
  const desiredColumn = state.desiredColumn ?? column;
  const cursor = indexAt(state.text, lines, { row: row + by, column: desiredColumn });
  return { ...at(state, cursor), desiredColumn };
}

function moved(text: string, cursor: number, motion: Horizontal): number {
  switch (motion) {
    case 'left':
      return boundaryBefore(text, cursor);
    case 'right':
      return boundaryAfter(text, cursor);
    case 'word-left':
      return wordBefore(text, cursor);
    case 'word-right':
      return wordAfter(text, cursor);
    case 'line-start':
      return lineStart(text, cursor);
    case 'line-end':
      return lineEnd(text, cursor);
    case 'buffer-start':
      return 0;
    case 'buffer-end':
      return text.length;
  }
}

/** A word is letters and digits, as a shell moves over them. */
const wordsOf = (text: string) => Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu));

function wordBefore(text: string, cursor: number): number {
  const starts = wordsOf(text).map(({ index }) => index);
  return boundaryBefore(text, (starts.findLast((start) => start < cursor) ?? 0) + 1);
}

function wordAfter(text: string, cursor: number): number {
  const ends = wordsOf(text).map(({ index, 0: word }) => index + word.length);
  return boundaryAfter(text, (ends.find((end) => end > cursor) ?? text.length) - 1);
}

/** Where the run of characters without spaces before the cursor starts, as a shell kills it. */
function blankBefore(text: string, cursor: number): number {
  const head = text.slice(0, cursor).trimEnd();
  return boundaryBefore(text, head.search(/\S*$/) + 1);
}

/** Of the line as it was typed, not as it is wrapped. */
function lineStart(text: string, cursor: number): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd(text: string, cursor: number): number {
  const feed = text.indexOf('\n', cursor);
  return feed < 0 ? text.length : feed;
}
