import { sentencesOf } from './sentences';
import { spokenForm } from './spoken-form';
import { textOf, type Written } from './written';

/** What of a section is said, sentence by sentence, and where it stands. */

/** The longest text that a voice is given in one piece, in characters. */
export const SPOKEN_LIMIT = 1000;

/** What a voice needs of a block: the shape of Block in course/types.ts, since this room imports no other. */
type Passage =
  | { readonly kind: 'paragraph' | 'quote'; readonly spans: Written }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Written[] }
  | { readonly kind: 'figure'; readonly lines: readonly string[]; readonly spoken: string };

/** One sentence for a voice, and which stretch of the section's running text it says. */
export interface SpokenSentence {
  /** At most SPOKEN_LIMIT characters, as `spokenForm` leaves them. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A section in sentences for a voice, in order: the title, then the blocks; a figure by its spoken words.
 * `start` and `end` count the section's running text as session/page.ts does: "2  Title", then each paragraph,
 * item and figure line, one character apart. A sentence longer than the limit comes in pieces that share both.
 * @param number the section's number, from 1
 */
export function spokenSection(
  section: { readonly title: string; readonly blocks: readonly Passage[] },
  number: number,
): SpokenSentence[] {
  const heading = `${number}  ${section.title}`.length;
  const sentences = saidAs(section.title, 0, heading);
  let at = heading + 1;
  for (const block of section.blocks) {
    sentences.push(...saidOf(block, at));
    at += lengthOf(block);
  }
  return sentences;
}

function saidOf(block: Passage, at: number): SpokenSentence[] {
  if (block.kind === 'figure') {
    return sentencesOf(block.spoken).flatMap(({ start, end }) =>
      saidAs(block.spoken.slice(start, end), at, at + lengthOf(block) - 1),
    );
  }
  if (block.kind !== 'list') return saidInProse(textOf(block.spans), at);
  let start = at;
  return block.items.flatMap((item, index) => {
    const text = textOf(item);
    const said = saidInProse(text, start, block.ordered ? `${index + 1}: ` : '');
    start += text.length + 1;
    return said;
  });
}

/** The sentences of a paragraph that starts at `at`; `mark` is said before the first. */
function saidInProse(text: string, at: number, mark = ''): SpokenSentence[] {
  return sentencesOf(text).flatMap(({ start, end }, index) =>
    saidAs((index === 0 ? mark : '') + text.slice(start, end), at + start, at + end),
  );
}

function saidAs(text: string, start: number, end: number): SpokenSentence[] {
  return piecesOf(spokenForm(text)).map((piece) => ({ text: piece, start, end }));
}

/** How far a block reaches in the running text, with the character that parts it from the next. */
function lengthOf(block: Passage): number {
  const lines =
    block.kind === 'figure' ? block.lines : (block.kind === 'list' ? block.items : [block.spans]).map(textOf);
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Cuts at the last space before the limit, and in a word only where there is none. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > SPOKEN_LIMIT) {
    const space = rest.lastIndexOf(' ', SPOKEN_LIMIT);
    const end = space > 0 ? space : SPOKEN_LIMIT;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
