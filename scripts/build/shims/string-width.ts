/**
 * string-width, for the bundle. The original builds an Intl.Segmenter when it is loaded (7 ms) and tests for
 * emoji at the first box-drawing character (12 ms). Here simple characters are counted from a table, and the
 * original is loaded for the first text that holds anything else.
 */
import type stringWidthType from 'string-width';
import { simpleColumns } from './simple-characters';

const ESCAPE = 0x1b;
const OPENING_BRACKET = 0x5b;

/** Columns of a text of simple characters; undefined where another character needs the real algorithm. */
function simpleWidth(text: string, skipsSequences: boolean): number | undefined {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const columns = simpleColumns(code);
    width += columns;
    if (columns > 0) continue;
    if (code !== ESCAPE || !skipsSequences) return undefined;
    at = lastOfSequence(text, at);
    if (at === -1) return undefined;
  }
  return width;
}

/**
 * Where the control sequence that starts at `start` ends: ESC [, parameters (0-?), intermediates (space-/),
 * one final character (@-~). -1 for any other or an unfinished sequence.
 */
function lastOfSequence(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== OPENING_BRACKET) return -1;
  let at = start + 2;
  while (isBetween(text.charCodeAt(at), 0x30, 0x3f)) at++;
  while (isBetween(text.charCodeAt(at), 0x20, 0x2f)) at++;
  return isBetween(text.charCodeAt(at), 0x40, 0x7e) ? at : -1;
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

let original: typeof stringWidthType | undefined;

const stringWidth: typeof stringWidthType = (text, options = {}) => {
  const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
  if (typeof text === 'string' && ambiguousIsNarrow) {
    const width = simpleWidth(text, !countAnsiEscapeCodes);
    if (width !== undefined) return width;
  }
  original ??= (require('string-width') as { default: typeof stringWidthType }).default;
  return original(text, options);
};

export default stringWidth;
