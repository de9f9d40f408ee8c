import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/course/diagnostic';
import type { Diagnostic } from '../../src/course/types';

const fault: Diagnostic = {
  file: 'lessons/2-how-the-numbers-move/which-way-is-down.md',
  line: 41,
  column: 6,
  rule: 'key-not-an-option',
  severity: 'error',
  message: '`c` is not one of the options `a`, `b`',
  fix: 'Write the id of the right option, or add an option `c`.',
};

const source = `${'\n'.repeat(39)}options: {a: uphill, b: downhill}\nkey: c\n`;

/** The line of the fault and the caret's line, for a one-line source with a fault at `column`. */
function shown(text: string, column: number): string[] {
  return formatDiagnostic({ ...fault, line: 1, column }, text)
    .split('\n')
    .slice(1, 3);
}

describe('a diagnostic', () => {
  it('shows file, place and rule, two lines, a caret with the fault, and the cure', () => {
    expect(formatDiagnostic(fault, source)).toBe(
      [
        'lessons/2-how-the-numbers-move/which-way-is-down.md:41:6  error  key-not-an-option',
        '   40 | options: {a: uphill, b: downhill}',
        '   41 | key: c',
        '      |      ^ `c` is not one of the options `a`, `b`',
        '   Write the id of the right option, or add an option `c`.',
      ].join('\n'),
    );
  });

  it('keeps the gutter straight from line 9 to line 10', () => {
    const text = formatDiagnostic({ ...fault, line: 10, column: 1 }, 'a\n'.repeat(10));
    expect(text.split('\n').slice(1, 4)).toEqual([
      '    9 | a',
      '   10 | a',
      expect.stringMatching(/^ {6}\| \^ /),
    ]);
  });

  it('has no line before the first, and none at all without a source', () => {
    expect(shown('key: c', 6)).toEqual([
      '   1 | key: c',
      '     |      ^ `c` is not one of the options `a`, `b`',
    ]);
    expect(formatDiagnostic(fault).split('\n')).toEqual([
      expect.stringMatching(/:41:6 {2}error/),
      '   `c` is not one of the options `a`, `b`',
      '   Write the id of the right option, or add an option `c`.',
    ]);
  });

  it.each([
    ['after wide characters', '日本: c', 5, '   1 | 日本: c', 6],
    ['after a tab, which is shown as a space', 'a\tc', 3, '   1 | a c', 2],
    ['after a character that is not shown', 'a\u202ec', 3, '   1 | ac', 1],
    ['past the end of the line', 'key:', 5, '   1 | key:', 4],
    ['far into a long line', `${'x'.repeat(200)}c`, 201, `   1 | ${'x'.repeat(60)}c`, 60],
  ])('puts the caret in its column %s', (_, text, column, line, blanks) => {
    expect(shown(text, column)).toEqual([line, `     | ${' '.repeat(blanks)}^ ${fault.message}`]);
  });

  it('is harmless whatever the file holds', () => {
    const hostile = formatDiagnostic({ ...fault, line: 1, column: 3 }, 'a\u001b]0;title\u0007\u009b2J');
    expect(hostile).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  });
});
