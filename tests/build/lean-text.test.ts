import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/build/bundle';
import { below, chance, oneOf } from '../support/chance';
import { temporaryFolder } from '../support/folder';

const HIGHEST_CODE_POINT = 0x10ffff;
const RANDOM_STRINGS = 200_000;

const temporary = temporaryFolder('lean-text');
const folder = temporary.path;
let lean: typeof import('./text-entry') & { stringWidth: typeof stringWidth };

beforeAll(async () => {
  const { program } = await bundle('tests/build/text-entry.ts');
  writeFileSync(join(folder, 'text.js'), program);
  lean = createRequire(import.meta.url)(join(folder, 'text.js'));
});

afterAll(() => temporary[Symbol.dispose]());

type Stretch = readonly [first: number, last: number];

/** Stretches that meet in real text, and those that are known to join: marks, jamo, flags, joiners, Indic. */
const ALPHABETS: readonly (readonly Stretch[])[] = [
  [[0x20, 0x7e]],
  [
    [0x20, 0x2ff],
    [0x370, 0x4ff],
    [0x2000, 0x2bff],
  ],
  [
    [0x2500, 0x259f],
    [0x2800, 0x28ff],
    [0x20, 0x7e],
  ],
  [
    [0x300, 0x36f],
    [0x20, 0x7e],
    [0x370, 0x3ff],
  ],
  [
    [0x1100, 0x11ff],
    [0xac00, 0xac40],
    [0xa960, 0xa97c],
    [0xd7b0, 0xd7fb],
  ],
  [
    [0x3000, 0x30ff],
    [0x4e00, 0x4e80],
    [0xff00, 0xffef],
  ],
  [
    [0x900, 0x97f],
    [0x200c, 0x200d],
    [0x20, 0x7e],
  ],
  [
    [0x1f1e6, 0x1f1ff],
    [0x1f600, 0x1f64f],
    [0x1f3fb, 0x1f3ff],
    [0x200d, 0x200d],
    [0xfe0e, 0xfe0f],
    [0x2600, 0x27bf],
  ],
  [[0, 0xffff]],
  [[0, HIGHEST_CODE_POINT]],
];
const SEQUENCES = [
  '\x1b[31m',
  '\x1b[0m',
  '\x1b[38;2;1;2;3m',
  '\x1b[',
  '\x1b]8;;x\x07',
  '\x1b[?25l',
  '\r\n',
  '\x9b1m',
];

function* randomStrings(count: number): Generator<string> {
  const random = chance(20260101);
  for (let made = 0; made < count; made++) {
    const alphabet = ALPHABETS[made % ALPHABETS.length] as readonly Stretch[];
    let text = '';
    for (let left = below(6, random); left >= 0; left--) {
      const [first, last] = oneOf(alphabet, random);
      const isSequence = random() < 0.1;
      text += isSequence
        ? oneOf(SEQUENCES, random)
        : String.fromCodePoint(first + below(last - first + 1, random));
    }
    yield text;
  }
}

/** Past plane 1 there are Han characters, tags, private ones and nothing yet: all but the tags go by the hundred. */
function* everyCodePoint(): Generator<string> {
  const isCrowded = (code: number) => code < 0x20000 || (code >= 0xe0000 && code < 0xe1000);
  for (let code = 0, many = ''; code <= HIGHEST_CODE_POINT; code++) {
    const character = String.fromCodePoint(code);
    if (isCrowded(code)) yield character;
    else many += character;
    if (code % 256 < 255) continue;
    yield many;
    many = '';
  }
}

function differences(texts: Iterable<string>, differs: (text: string) => boolean): string[] {
  const found: string[] = [];
  for (const text of texts) if (differs(text)) found.push(JSON.stringify(text));
  return found;
}

const widthDiffers = (text: string) => lean.stringWidth(text) !== stringWidth(text);

describe('the width of a text in the bundle', () => {
  it('is that of string-width for every code point', () => {
    expect(differences(everyCodePoint(), widthDiffers)).toEqual([]);
  });

  it(`is that of string-width for ${RANDOM_STRINGS} random strings`, () => {
    expect(differences(randomStrings(RANDOM_STRINGS), widthDiffers)).toEqual([]);
  });

  it('is that of string-width with each of its options', () => {
    const options = [{ ambiguousIsNarrow: false }, { countAnsiEscapeCodes: true }];
    const differs = (text: string) =>
      options.some((it) => lean.stringWidth(text, it) !== stringWidth(text, it));
    expect(differences(randomStrings(20_000), differs)).toEqual([]);
  });
});

describe('the graphemes of a text in the bundle', () => {
  const real = new Intl.Segmenter();
  const segmentsDiffer = (text: string) => {
    const ours = [...new lean.Segmenter().segment(text)];
    const theirs = [...real.segment(text)];
    return (
      ours.length !== theirs.length ||
      ours.some(({ segment, index, input }, at) => {
        const other = theirs[at] as Intl.SegmentData;
        return segment !== other.segment || index !== other.index || input !== other.input;
      })
    );
  };

  it('are those of Intl.Segmenter for random strings', () => {
    expect(differences(randomStrings(50_000), segmentsDiffer)).toEqual([]);
  });

  it('are those of Intl.Segmenter for every character between two others', () => {
    const between = function* () {
      for (let code = 0; code <= 0xffff; code++) yield `a${String.fromCharCode(code)}─`;
    };
    expect(differences(between(), segmentsDiffer)).toEqual([]);
  });

  it.each([undefined, -1, 0, 1.9, 2, 3, Number.NaN])('are found at position %s of "a─é"', (at) => {
    expect(new lean.Segmenter().segment('a─é').containing(at)).toEqual(real.segment('a─é').containing(at));
  });

  it('are left to Intl.Segmenter where words are asked for', () => {
    const options = { granularity: 'word' } as const;
    const words = [...new lean.Segmenter('en', options).segment('one two')];
    expect(words).toEqual([...new Intl.Segmenter('en', options).segment('one two')]);
    expect(new lean.Segmenter('en', options).resolvedOptions().granularity).toBe('word');
  });
});
