import { graphemes, widthOf } from './width';

/** Likenesses in ASCII, one column for one column. */
const ASCII: Readonly<Record<string, string>> = {
  '✓': '+',
  '↺': '-',
  '·': '-',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '▌': '>',
  '│': '|',
  '─': '-',
  '↕': '~',
  '█': '#',
  '░': '.',
  '…': '.',
  '–': '-',
  '—': '-',
  '×': 'x',
  '−': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '•': '-',
  '≤': '<',
  '≥': '>',
  '≈': '~',
  '±': '~',
};

/**
 * The text in printable ASCII, column for column. What has no likeness becomes question marks, as many as it is
 * columns wide: none for a mark that stands alone.
 */
export function toAscii(text: string): string {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text;
  return graphemes(text).map(likenessOf).join('');
}

/** Of one character as a reader sees it, however it is composed. A stroke through it, as in ≠, is no mere accent. */
function likenessOf(grapheme: string): string {
  if (grapheme <= '~' && grapheme.length === 1) return grapheme;
  const base = grapheme.normalize('NFD').replace(/(?!\u0338)\p{M}/gu, '');
  const plain = ASCII[base] ?? base;
  const width = widthOf(grapheme);
  return plain.length === width && /^[\x20-\x7e]+$/.test(plain) ? plain : '?'.repeat(width);
}
