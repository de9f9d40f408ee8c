/** What an xterm sends for each key: the names are those of the key table. */
const NAMED: Readonly<Record<string, string>> = {
  Enter: '\r',
  'Alt-Enter': '\x1b\r',
  Space: ' ',
  Tab: '\t',
  'Shift-Tab': '\x1b[Z',
  Esc: '\x1b',
  Backspace: '\x7f',
  'Alt-Backspace': '\x1b\x7f',
  Delete: '\x1b[3~',
  Up: '\x1b[A',
  Down: '\x1b[B',
  Right: '\x1b[C',
  Left: '\x1b[D',
  'Ctrl-Right': '\x1b[1;5C',
  'Ctrl-Left': '\x1b[1;5D',
  Home: '\x1b[H',
  End: '\x1b[F',
  PgUp: '\x1b[5~',
  PgDn: '\x1b[6~',
  'Ctrl-_': '\x1f',
};

/** The bytes of a key by its name; anything that is not a name is text, sent as it is. */
export function bytesOf(nameOrText: string): string {
  const control = /^Ctrl-([A-Z])$/.exec(nameOrText)?.[1];
  if (control) return String.fromCharCode(control.charCodeAt(0) - 64);
  const alternate = /^Alt-([a-z.])$/.exec(nameOrText)?.[1];
  return alternate ? `\x1b${alternate}` : (NAMED[nameOrText] ?? nameOrText);
}
