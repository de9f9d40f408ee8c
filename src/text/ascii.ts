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

/** The text in printable ASCII, column for column; what has no likeness becomes a question mark. */
export function toAscii(text: string): string {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text;
  return Array.from(text, (character) => {
    if (character <= '~') return character;
    const plain = ASCII[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '');
    return /^[\x20-\x7e]+$/.test(plain) ? plain : '?';
  }).join('');
}
