import { describe, expect, it } from 'vitest';
import { clip, ends, hanging, type Line, line, lineWidth, padded, paragraph, run } from '../../src/ui/line';

const text = (runs: Line) => runs.map((part) => part.text).join('');

describe('a line of runs', () => {
  it.each([
    ['loss 42.8', 20, 'loss 42.8'],
    ['loss 42.8', 9, 'loss 42.8'],
    ['loss 42.8', 7, 'loss 4…'],
    ['数据数据', 5, '数据…'],
    ['loss', 0, ''],
  ])('%s, clipped to %i: %s', (whole, width, clipped) => {
    expect(text(clip(line(whole), width))).toBe(clipped);
  });

  it('is clipped run by run, and keeps their styles', () => {
    expect(clip([run('loss ', 'muted'), run('42.800000', 'strong')], 9)).toEqual([
      run('loss ', 'muted'),
      run('42.…', 'strong'),
    ]);
  });

  it.each([
    ['left', 'right', 14, 'left     right'],
    ['left', '', 14, 'left'],
    ['a long left side', 'right', 14, 'a long…  right'],
    ['', 'right', 8, '   right'],
  ])('%j and %j at the ends of %i columns: %j', (left, right, width, both) => {
    expect(text(ends(left ? line(left) : [], right ? line(right) : [], width))).toBe(both);
  });

  it('is padded to a width, and never cut by it', () => {
    expect(text(padded(line('ab'), 4))).toBe('ab  ');
    expect(text(padded(line('abcd'), 2))).toBe('abcd');
    expect(lineWidth(line('数a'))).toBe(3);
  });
});

describe('a text in lines', () => {
  it('is wrapped at a measure', () => {
    expect(paragraph('one two three', 7).map(text)).toEqual(['one two', 'three']);
  });

  it('hangs beside its mark', () => {
    expect(hanging([run('1  ')], 'one two three', 10).map(text)).toEqual(['1  one two', '   three']);
  });
});
