/**
 * The characters that need no Unicode algorithm: each stands alone (its grapheme-break class is "Other", so no
 * two of them ever join), and its width is the same in every terminal that string-width speaks for. They are
 * what the screens are made of: Latin, Greek, Cyrillic, punctuation, arrows, mathematics, boxes, blocks,
 * braille, kana, Han and Hangul syllables. Conjoining jamo, combining marks, joiners and emoji are absent.
 * tests/build/lean-text.test.ts holds every code point to the real algorithm.
 */
type Stretch = readonly [first: number, last: number];

const NARROW: readonly Stretch[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00ac],
  [0x00ae, 0x02ff],
  [0x0370, 0x0482],
  [0x048a, 0x052f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x20bf],
  [0x2100, 0x2319],
  [0x231c, 0x2328],
  [0x232b, 0x23e8],
  [0x2460, 0x25fc],
  [0x25ff, 0x2613],
  [0x2706, 0x2709],
  [0x270c, 0x2727],
  [0x2729, 0x274b],
  [0x2758, 0x2794],
  [0x2798, 0x27af],
  [0x27c0, 0x2b1a],
];

const WIDE: readonly Stretch[] = [
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x309b, 0x30ff],
  [0x3105, 0x312f],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
];

let table: Uint8Array | undefined;

function columnsTable(): Uint8Array {
  const columns = new Uint8Array(0x10000);
  for (const [first, last] of NARROW) columns.fill(1, first, last + 1);
  for (const [first, last] of WIDE) columns.fill(2, first, last + 1);
  return columns;
}

/** 1 or 2 columns for a simple character, 0 for one that is not simple. `code` is a UTF-16 code unit. */
export function simpleColumns(code: number): number {
  table ??= columnsTable();
  return table[code] as number;
}

/** Whether a text is made of simple characters alone. */
export function isSimple(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (simpleColumns(text.charCodeAt(at)) === 0) return false;
  return true;
}
