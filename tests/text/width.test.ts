import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes, truncate, widthOf } from '../../src/text/width';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['rows', 4],
    ['née', 3],
    ['ne\u0301e', 3],
    ['数据', 4],
    ['👩🏽‍💻', 2],
    ['⡠⠤▌…', 4],
  ])('%j takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe('graphemes', () => {
  it('keeps what is one character to a reader in one piece', () => {
    expect(graphemes('ae\u0301👩🏽‍💻🇫🇷\n')).toEqual(['a', 'e\u0301', '👩🏽‍💻', '🇫🇷', '\n']);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => graphemes(text).join('') === text));
  });
});

describe('truncate', () => {
  it.each([
    ['rows stay', 9, 'rows stay'],
    ['rows stay', 8, 'rows st…'],
    ['rows stay', 6, 'rows…'],
    ['数据没变', 6, '数据…'],
    ['rows', 1, '…'],
    ['rows', 0, ''],
  ])('%j in %i columns is %j', (text, columns, cut) => {
    expect(truncate(text, columns)).toBe(cut);
  });

  it('takes another ellipsis', () => {
    expect(truncate('rows stay', 7, '...')).toBe('rows...');
  });

  it('is never wider than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(30),
        (text, columns) => widthOf(truncate(text, columns)) <= columns,
      ),
    );
  });
});
