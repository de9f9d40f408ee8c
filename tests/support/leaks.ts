import { firstForbidden } from '../../src/text/characters';
import type { Modes } from './emulator';
import { COOKED, type LineDiscipline } from './line';

/** All that this program itself writes to a terminal beside text, on any screen. */
const OWN =
  /\x1b\[(?:\d*[ABCDEG]|(?:\d+;\d+)?H|J|2?K|(?:0|1|2|4|22|24|31|32|35|36|39)m|\?(?:25|1049|2004|2026)[hl]|\?47l|\?100[0-46]l|<u)/g;
/** What the terminal driver makes of a line feed. */
const LINE_END = /\r\n/g;

/** What a program wrote to its terminal, and the terminal's state after that. */
export interface Seen {
  readonly written: string;
  readonly title: string;
  readonly clipboard: readonly string[];
  readonly modes?: Modes;
  readonly line?: LineDiscipline;
}

/** What content did to the terminal, in words; nothing when it could do nothing. */
export function leaksIn({ written, title, clipboard, modes, line = COOKED }: Seen): string[] {
  const text = written.replace(OWN, '').replace(LINE_END, '\n');
  const found = firstForbidden(text);
  const on = Object.entries(modes ?? {}).flatMap(([mode, isOn]) => (isOn ? [`${mode} is on`] : []));
  return [
    ...(found
      ? [`wrote ${JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 20))}`]
      : []),
    ...(title ? [`the title is ${title}`] : []),
    ...(clipboard.length > 0 ? [`the clipboard got ${clipboard.join()}`] : []),
    ...on,
    ...(line.canonical && line.echo ? [] : ['the keyboard is not as a shell expects it']),
  ];
}
