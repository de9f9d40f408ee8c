import type { Key } from 'ink';
import { graphemes } from '../text/width';

/**
 * Names of keys from what ink delivers. One event can hold several keys: "b⏎" typed fast arrives as the one
 * input "b\r" without a flag, so a text without modifiers is walked character by character.
 */
export function keysFrom(input: string, key: Key): string[] {
  const special = specialKey(key);
  if (special) return [special];
  if (input === '') return [];
  if (key.ctrl || key.meta) return [modified(input, key)];
  return graphemes(input.replace(/\r\n/g, '\r')).map(nameOf);
}

const SPECIAL: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'Up'],
  ['downArrow', 'Down'],
  ['leftArrow', 'Left'],
  ['rightArrow', 'Right'],
  ['pageUp', 'PageUp'],
  ['pageDown', 'PageDown'],
  ['home', 'Home'],
  ['end', 'End'],
  ['delete', 'Delete'],
  ['backspace', 'Backspace'],
  ['tab', 'Tab'],
  ['escape', 'Escape'],
];

function specialKey(key: Key): string | undefined {
  const name = SPECIAL.find(([flag]) => key[flag])?.[1] ?? (key.return && key.meta ? 'Enter' : undefined);
  if (!name || name === 'Escape') return name;
  return key.ctrl ? `Ctrl-${name}` : key.meta ? `Alt-${name}` : key.shift ? `Shift-${name}` : name;
}

function modified(input: string, { ctrl }: Key): string {
  if (!ctrl) return `Alt-${input}`;
  return `Ctrl-${input.length === 1 ? input.toUpperCase() : input}`;
}

const CONTROL: Readonly<Record<string, string>> = {
  '\r': 'Enter',
  '\n': 'Ctrl-J',
  '\t': 'Tab',
  '\x7f': 'Backspace',
  '\b': 'Backspace',
  '\x1b': 'Escape',
  '\x1f': 'Ctrl-_',
  ' ': 'Space',
};

function nameOf(character: string): string {
  const known = CONTROL[character];
  if (known) return known;
  const code = character.charCodeAt(0);
  return code < 0x20 ? `Ctrl-${String.fromCharCode(code + 0x40)}` : character;
}
