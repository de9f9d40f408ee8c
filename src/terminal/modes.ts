import { writeSync } from 'node:fs';

/** Synchronized output, extended keys, mouse and focus reports, bracketed paste off; plain text, a visible cursor. */
const MODES_OFF = [
  '\x1b[?2026l',
  '\x1b[<u',
  '\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l',
  '\x1b[?1004l',
  '\x1b[?2004l',
  '\x1b[0m',
  '\x1b[?25h',
].join('');

/**
 * What puts any terminal back as a shell expects it, whether or not it was switched on. Leaving the alternate screen
 * stands last, so that all else is undone on the screen where it was done.
 */
export const UNDO_ALL_MODES = `${MODES_OFF}\x1b[?1049l`;

/** The same once more. Where all is undone it does nothing at all: the cursor stays behind what was printed since. */
export const UNDO_AGAIN = `${MODES_OFF}\x1b[?47l`;

/** The cursor to the first cell, and nothing from there on. */
export const CLEAR_SCREEN = '\x1b[H\x1b[J';

/** How often a write is tried again when the terminal takes no more just now. */
const TRIES = 1000;

/**
 * Writes a text at once, before anything else can happen, and never throws: a terminal that is gone or full
 * cannot be helped on the way out. True when all of it was written.
 */
export function writeNow(descriptor: 1 | 2, text: string): boolean {
  const bytes = Buffer.from(text);
  let written = 0;
  for (let tries = 0; written < bytes.length && tries < TRIES; tries += 1) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
    }
  }
  return written === bytes.length;
}

/** The keyboard as a shell expects it: lines, shown as they are typed. Never throws. */
export function leaveRawMode(): void {
  try {
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
  } catch {
    // The terminal is gone: there is no mode left to undo.
  }
}
