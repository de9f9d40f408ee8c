import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLine, firstForbidden } from '../../src/text/characters';

const MARK = '\u0301';
const JOINER = '\u200d';

describe('clean', () => {
  it.each<[why: string, text: string, cleaned: string]>([
    ['plain text', 'The rows\tstay.\n', 'The rows\tstay.\n'],
    ['letters of other scripts, emoji', 'née 数据 👩🏽‍💻 ❤️‍🔥 🇫🇷', 'née 数据 👩🏽‍💻 ❤️‍🔥 🇫🇷'],
    ['an escape sequence', '\x1b[2Jhello\x1b]0;x\x07', '[2Jhello]0;x'],
    ['a sequence inside a sequence', '\x1b\x1b[0m[2J', '[0m[2J'],
    ['one-byte control sequences', '\x9b2J\x9d', '2J'],
    ['backspace, bell, delete', 'a\bb\x07c\x7f', 'abc'],
    ['line ends of all kinds', 'a\r\nb\rc\u2028d\u2029e\x85f', 'a\nb\nc\nd\ne\nf'],
    ['turned text', 'safe\u202egnp\u2066x\u2069', 'safegnpx'],
    ['zero width and fillers', 'a\u200bb\ufeffc\xadd\u3164e', 'abcde'],
    ['tags', '🏴\u{e0067}\u{e007f}', '🏴'],
    ['half of a pair', 'a\ud83db', 'ab'],
    ['a joiner between digits', `1${JOINER}2`, '12'],
    ['joiners in a row', `न${JOINER}${JOINER}न`, 'नन'],
    ['a joiner in a word', `क्${JOINER}ष`, `क्${JOINER}ष`],
    ['towers of marks', `a${MARK.repeat(9)}b`, `a${MARK.repeat(4)}b`],
    ['towers of marks on joiners', `a${(JOINER + MARK).repeat(9)}b`, `a${(JOINER + MARK).repeat(4)}b`],
  ])('%s', (_, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  const risky = fc.constantFrom(
    'a',
    '1',
    ' ',
    '\n',
    '\r',
    '\x1b',
    '[',
    MARK,
    JOINER,
    '\u200c',
    '\u202e',
    '😀',
    '\ud83d',
    '\ude00',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(risky).map((all) => all.join('')),
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => clean(clean(text)) === clean(text)),
      { numRuns: 500 },
    );
  });

  it('leaves no control character but tab and line feed', () => {
    fc.assert(fc.property(texts, (text) => !/(?![\t\n])\p{Cc}|\p{Cs}/u.test(clean(text))));
  });

  it('leaves a text as it is exactly when nothing in it is forbidden', () => {
    fc.assert(
      fc.property(texts, (text) => (firstForbidden(text) === undefined) === (clean(text) === text)),
      { numRuns: 500 },
    );
  });
});

describe('cleanLine', () => {
  it('puts a space for tabs and line ends', () => {
    expect(cleanLine('a\t\tb\r\nc\u200bd')).toBe('a b cd');
  });
});

describe('firstForbidden', () => {
  it.each<[why: string, text: string, index: number, codePoint: number]>([
    ['an escape', 'ab\x1b[0m', 2, 0x1b],
    ['the first of two kinds', `a${JOINER} b\u202e`, 1, 0x200d],
    ['beyond the basic plane', 'a\u{e0041}', 1, 0xe0041],
    ['the fifth mark', `a${MARK.repeat(5)}`, 5, 0x301],
  ])('%s', (_, text, index, codePoint) => {
    expect(firstForbidden(text)).toEqual({ index, codePoint });
  });
});

describe('the short cut for common characters', () => {
  it('lets nothing through that the whole gate would not', () => {
    // An emoji at the end takes the whole gate.
    const whole = (text: string) => clean(`${text}😀`).slice(0, -2);
    const different: string[] = [];
    for (let unit = 0; unit < 0xd800; unit++) {
      const character = String.fromCharCode(unit);
      for (const text of [character, character.repeat(6)])
        if (clean(text) !== whole(text)) different.push(unit.toString(16));
    }
    // A joiner is judged by its neighbours, of which the emoji is one.
    expect(different.filter((code) => !['200c', '200d'].includes(code))).toEqual([]);
  });
});
