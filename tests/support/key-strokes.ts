import { below, type Chance, oneOf } from './chance';
import { payloads } from './payloads';
import type { Term } from './terminal';

/** What somebody presses who presses keys at random: keys, words, pastes, sizes. */

const MOVES = [
  ...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PgUp', 'PgDn'],
  ...['Enter', 'Enter', 'Enter', 'Space', 'Tab'],
];
const EDITS = [...'ABDEFGHJKNOPTUWXY_'].map((letter) => `Ctrl-${letter}`);
const MORE = [
  ...['Ctrl-L', 'Alt-b', 'Alt-f', 'Alt-Enter', 'Alt-Backspace'],
  ...['Backspace', 'Delete', 'Ctrl-Left', 'Ctrl-Right'],
];
const LETTERS = [...'?abcdeghjklmnoprstvxz0123456789'];
const WORDS = [
  'the numbers move ',
  'training does not store the answers. ',
  'naïve 日本語 👩🏽‍💻 ',
  '\r\r',
  'jjj\r',
  '2\r',
  'n\r1\r',
];
const KEYS = [...MOVES, ...MOVES, ...EDITS, ...MORE, ...LETTERS, ...LETTERS, ...WORDS];
const LEAVING = ['q', 'Esc', '\x1b[', '\x1b[200~', '\x1b]0;', '\x9b'];
const PASTES = [...Object.values(payloads), 'a line\nand another\n', 'long '.repeat(900), '\t\r\n'];
/** What would lead out of the map, sooner or later: Escape, however it comes, and q. */
const WAY_OUT = /[\x1b\x80-\x9fq]/g;

export const resizeAtRandom = (terminal: Term, random: Chance): string => {
  const [columns, rows] = [20 + below(140, random), 6 + below(50, random)];
  terminal.resize(columns, rows);
  return `${columns}x${rows}`;
};

/** Does one thing, and tells what it was. */
export function strokeAtRandom(terminal: Term, mayLeave: boolean, random: Chance): string {
  const what = random();
  if (what < 0.04) return resizeAtRandom(terminal, random);
  if (what >= 0.1) {
    const key = oneOf(mayLeave ? [...KEYS, ...LEAVING] : KEYS, random);
    terminal.key(key);
    return key;
  }
  const text = mayLeave ? oneOf(PASTES, random) : oneOf(PASTES, random).replace(WAY_OUT, '');
  terminal.paste(text);
  return `pasted ${text}`;
}
