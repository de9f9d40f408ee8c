/**
 * ink's sanitizer of text, for the bundle. The original takes every row of every frame apart, twice, and builds
 * Unicode tables for the first one. What the rows are made of it leaves as it is: simple characters, and
 * sequences that set a style. It is loaded for the first text that holds anything else.
 */
import { simpleColumns } from './simple-characters';

const LINE_FEED = 0x0a;
const STYLE = /\x1b\[[\d;]*m/y;

/** Whether the original would change nothing. */
function isSane(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (simpleColumns(code) > 0 || code === LINE_FEED) continue;
    STYLE.lastIndex = at;
    if (!STYLE.test(text)) return false;
    at = STYLE.lastIndex - 1;
  }
  return true;
}

let original: ((text: string) => string) | undefined;

export default function sanitizeAnsi(text: string): string {
  if (isSane(text)) return text;
  original ??= require('../../../node_modules/ink/build/sanitize-ansi.js').default as typeof sanitizeAnsi;
  return original(text);
}
