import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_ANSWER } from '../../src/learning/limits';
import {
  type EditCommand,
  type EditorState,
  edit,
  editorLines,
  editorWith,
  emptyEditor,
} from '../../src/session/editor';
import { clean } from '../../src/text/characters';
import { graphemes, widthOf } from '../../src/text/width';

/** An editor as it looks: `|` is the cursor. */
function shown({ text, cursor }: EditorState): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

function editor(look: string): EditorState {
  return editorWith(look.replace('|', ''), look.indexOf('|'));
}

/** Commands by name; what stands in quotes is typed, a character at a time; what stands in brackets is pasted. */
function run(state: EditorState, commands: string, width = 40): EditorState {
  const parts = commands.match(/"[^"]*"|\[[^\]]*\]|[^\s]+/g) ?? [];
  const all = parts.flatMap((part): EditCommand[] => {
    if (part.startsWith('"')) return graphemes(part.slice(1, -1)).map((text) => ({ type: 'insert', text }));
    if (part.startsWith('[')) return [{ type: 'insert', text: part.slice(1, -1) }];
    return [{ type: part } as EditCommand];
  });
  return all.reduce((now, command) => edit(now, command, width), state);
}

const results = (look: string, commands: string, width?: number) => shown(run(editor(look), commands, width));

describe('typing and deleting', () => {
  it.each([
    ['|', '"rows stay"', 'rows stay|'],
    ['rows| stay', '"!"', 'rows!| stay'],
    ['a|', '[b\r\nc\td]', 'ab\nc d|'],
    ['a|', '[\x1b[31mred\x07\u202e]', 'a[31mred|'],
    ['ab|', 'backspace', 'a|'],
    ['|ab', 'backspace', '|ab'],
    ['a|b', 'delete', 'a|'],
    ['ab|', 'delete', 'ab|'],
    ['a👩🏽‍💻|', 'backspace', 'a|'],
    ['|e\u0301a', 'delete', '|a'],
    ['数据|', 'backspace', '数|'],
    ['a\n|b', 'backspace', 'a|b'],
    ['e|', '"\u0301"', 'e\u0301|'],
    ['|🇩🇪', '"🇫"', '🇫🇩|🇪'],
  ])('%j, then %s: %j', (look, commands, result) => {
    expect(results(look, commands)).toBe(result);
  });
});

describe('moving', () => {
  it.each([
    ['a👩🏽‍💻|b', 'left', 'a|👩🏽‍💻b'],
    ['a|e\u0301', 'right', 'ae\u0301|'],
    ['a\n|b', 'left', 'a|\nb'],
    ['|a', 'left', '|a'],
    ['a|', 'right', 'a|'],
    ['the rows, it’s s|aid', 'word-left', 'the rows, it’s |said'],
    ['the rows, it’s |said', 'word-left', 'the rows, |it’s said'],
    ['the rows, |it’s', 'word-left word-left', '|the rows, it’s'],
    ['  |the', 'word-left', '|  the'],
    ['the| rows, it’s', 'word-right', 'the rows|, it’s'],
    ['the rows|, it’s.', 'word-right word-right', 'the rows, it’s.|'],
    ['one\ntwo thr|ee\nfour', 'line-start', 'one\n|two three\nfour'],
    ['one\ntwo thr|ee\nfour', 'line-end', 'one\ntwo three|\nfour'],
    ['one\n|\nfour', 'line-start line-end', 'one\n|\nfour'],
    ['one\ntw|o', 'buffer-start', '|one\ntwo'],
    ['on|e\ntwo', 'buffer-end', 'one\ntwo|'],
  ])('%j, then %s: %j', (look, commands, result) => {
    expect(results(look, commands)).toBe(result);
  });
});

describe('moving over lines as they are wrapped', () => {
  it.each([
    ['one two th|ree', 'up', 'on|e two three'],
    ['on|e two three', 'down', 'one two th|ree'],
    ['on|e two three', 'up', '|one two three'],
    ['one two th|ree', 'down', 'one two three|'],
    ['long li|ne\nab\nlong line', 'down', 'long line\nab|\nlong line'],
    ['long li|ne\nab\nlong line', 'down down', 'long line\nab\nlong li|ne'],
    ['long li|ne\nab\nlong line', 'down left down', 'long line\nab\nl|ong line'],
    ['ab|cde\n数据没变', 'down', 'abcde\n数|据没变'],
    ['abc|de\n数据没变', 'down', 'abcde\n数|据没变'],
    ['fingerp|rint', 'down', 'fingerprint|'],
    ['fingerprint|', 'up', 'fi|ngerprint'],
    ['abcd   |\nx', 'down up', 'abcd   |\nx'],
  ])('%j, then %s: %j', (look, commands, result) => {
    expect(results(look, commands, 10)).toBe(result);
  });

  it('never stands at the end of a line that goes on within a word', () => {
    const state = run(editor('abcde|\nfghijklmno'), 'down', 6);
    expect(editorLines(state, 6).lines.map(({ text }) => text)).toEqual(['abcde', 'fghij', 'klmno']);
    expect(shown(state)).toBe('abcde\nfghi|jklmno');
  });
});

describe('killing and yanking', () => {
  it.each([
    ['one t|wo\nthree', 'kill-to-end', 'one t|\nthree'],
    ['one|\ntwo', 'kill-to-end', 'one|two'],
    ['one t|wo', 'kill-to-start', '|wo'],
    ['one\n|two', 'kill-to-start', 'one|two'],
    ['it’s one, two  |three', 'kill-word', 'it’s one, |three'],
    ['it’s one,| two', 'kill-word', 'it’s | two'],
    ['|one', 'kill-word kill-to-start', '|one'],
    ['one t|wo', 'kill-to-end line-start yank', 'wo|one t'],
    ['one two |', 'kill-word kill-word yank', 'one two |'],
    ['one|two', 'kill-to-start kill-to-end yank', 'onetwo|'],
    ['one two |', 'kill-word left kill-to-start yank', 'one| '],
    ['one |', 'yank', 'one |'],
  ])('%j, then %s: %j', (look, commands, result) => {
    expect(results(look, commands)).toBe(result);
  });
});

describe('undo', () => {
  it.each([
    ['|', '"two small steps" undo', 'two small |'],
    ['|', '"two small steps" undo undo undo', '|'],
    ['|', '"two" left left "o" undo', 't|wo'],
    ['|', '"ab" [pasted text] undo', 'ab|'],
    ['|', '"ab" [pasted] "cd" undo', 'abpasted|'],
    ['one two|', 'kill-word undo', 'one two|'],
    ['one|', 'backspace "x" undo undo', 'one|'],
    ['one|', 'undo', 'one|'],
    ['one|', '"x" undo "y" undo', 'one|'],
    ['one| two', '"s" buffer-end undo', 'one| two'],
    [`e${'\u0301'.repeat(4)}|`, '"\u0301" "x" undo', `e${'\u0301'.repeat(4)}|`],
  ])('%j, then %s: %j', (look, commands, result) => {
    expect(results(look, commands)).toBe(result);
  });
});

describe('the limit', () => {
  const full = editorWith('a'.repeat(LONGEST_ANSWER), LONGEST_ANSWER);

  it('drops what has no room, and says so until the next command', () => {
    const typed = run(full, '"b"');
    expect(typed).toMatchObject({ text: full.text, dropped: true });
    expect(run(typed, 'left').dropped).toBe(false);
    expect(run(typed, 'backspace "b"')).toMatchObject({
      dropped: false,
      text: `${'a'.repeat(LONGEST_ANSWER - 1)}b`,
    });
  });

  it('keeps the part of a paste that has room, in whole characters', () => {
    const pasted = run(run(full, 'backspace backspace backspace'), '[x👩🏽‍💻y]');
    expect(pasted).toMatchObject({ text: `${'a'.repeat(LONGEST_ANSWER - 3)}x`, dropped: true });
  });

  it('does not count what the gate takes out', () => {
    expect(run(full, '[\x07]').dropped).toBe(false);
  });
});

describe('editorWith', () => {
  it.each<[why: string, text: string, cursor: number, look: string]>([
    ['a draft as it was left', 'rows stay', 4, 'rows| stay'],
    ['a cursor beyond the text', 'rows', 99, 'rows|'],
    ['a cursor before it', 'rows', -5, '|rows'],
    ['a cursor inside a character', 'a👩🏽‍💻b', 3, 'a👩🏽‍💻|b'],
    ['control characters', 'a\x1b[0m\tb', 2, 'a[|0m b'],
  ])('%s', (_, text, cursor, look) => {
    expect(shown(editorWith(text, cursor))).toBe(look);
  });

  it('cuts a draft that is too long', () => {
    expect(editorWith('é'.repeat(3000), 0).text).toHaveLength(LONGEST_ANSWER);
  });
});

describe('editorLines', () => {
  it.each<[look: string, width: number, lines: string[], row: number, column: number]>([
    ['|', 10, [''], 0, 0],
    ['one two thr|ee', 10, ['one two', 'three'], 1, 3],
    ['one two| three', 10, ['one two', 'three'], 0, 7],
    ['one two |three', 10, ['one two', 'three'], 1, 0],
    ['one two |', 10, ['one two'], 0, 8],
    ['one two               |', 10, ['one two'], 0, 9],
    ['one\n|', 10, ['one', ''], 1, 0],
    ['数据|', 10, ['数据'], 0, 4],
    ['123456789|', 10, ['123456789'], 0, 9],
    ['123456789|0', 10, ['123456789', '0'], 1, 0],
  ])('%j in %i columns', (look, width, lines, row, column) => {
    const found = editorLines(editor(look), width);
    expect(found.lines.map(({ text }) => text)).toEqual(lines);
    expect(found).toMatchObject({ row, column });
  });
});

describe('laws of the editor', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '.',
      'é',
      'e\u0301',
      '\u0301',
      '\u200d',
      '数',
      '👩🏽‍💻',
      '🇫',
      '🇩🇪',
      '\t',
      '\x1b',
      '\ud83d',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('word '.repeat(150), '数据'.repeat(400), 'a\n'.repeat(300), '👩🏽‍💻'.repeat(100)),
  );
  const types = [
    ...([
      'left',
      'right',
      'word-left',
      'word-right',
      'line-start',
      'line-end',
      'buffer-start',
      'buffer-end',
    ] as const),
    ...([
      'up',
      'down',
      'backspace',
      'delete',
      'kill-to-end',
      'kill-to-start',
      'kill-word',
      'yank',
      'undo',
    ] as const),
  ];
  const command: fc.Arbitrary<EditCommand> = fc.oneof(
    piece.map((text) => ({ type: 'insert' as const, text })),
    fc.constantFrom(...types).map((type) => ({ type })),
  );
  const commands = fc.array(command, { maxLength: 40 });
  const widths = fc.integer({ min: 3, max: 40 });

  function boundariesOf(text: string): number[] {
    const found = [0];
    for (const grapheme of graphemes(text)) found.push((found.at(-1) ?? 0) + grapheme.length);
    return found;
  }

  it('whatever is typed, the text is clean and not too long, and the cursor between two characters', () => {
    fc.assert(
      fc.property(commands, widths, (all, width) => {
        let state = emptyEditor;
        for (const each of all) {
          state = edit(state, each, width);
          expect(state.text.length).toBeLessThanOrEqual(LONGEST_ANSWER);
          expect(clean(state.text)).toBe(state.text);
          expect(boundariesOf(state.text)).toContain(state.cursor);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('undo leads back to where it began', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), commands, (text, all) => {
        const start = editorWith(text, text.length);
        let state = all.reduce((now, each) => edit(now, each, 20), start);
        while (state.undo.length > 0) state = edit(state, { type: 'undo' }, 20);
        expect(state.text).toBe(start.text);
      }),
    );
  });

  it('no line is wider than the width, and the cursor is inside it', () => {
    fc.assert(
      fc.property(commands, widths, (all, width) => {
        const state = all.reduce((now, each) => edit(now, each, width), emptyEditor);
        const { lines, row, column } = editorLines(state, width);
        for (const { text } of lines) expect(widthOf(text)).toBeLessThan(width);
        expect(column).toBeLessThan(width);
        expect(lines[row]!.start).toBeLessThanOrEqual(state.cursor);
        expect(lines[row + 1]?.start ?? Number.POSITIVE_INFINITY).toBeGreaterThan(state.cursor);
      }),
    );
  });

  it('up and down go exactly one line, and down goes back where up came from', () => {
    fc.assert(
      fc.property(commands, widths, (all, width) => {
        const state = all.reduce((now, each) => edit(now, each, width), emptyEditor);
        const { row, column, lines } = editorLines(state, width);
        const up = edit(state, { type: 'up' }, width);
        const down = edit(state, { type: 'down' }, width);
        expect(editorLines(up, width).row).toBe(Math.max(0, row - 1));
        expect(editorLines(down, width).row).toBe(Math.min(lines.length - 1, row + 1));
        if (row > 0 && column < width - 1 && state.desiredColumn === undefined)
          expect(edit(up, { type: 'down' }, width).cursor).toBe(state.cursor);
      }),
    );
  });

  it('left and right are each other’s way back', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const state = all.reduce((now, each) => edit(now, each, 20), emptyEditor);
        if (state.cursor > 0) expect(run(state, 'left right').cursor).toBe(state.cursor);
        if (state.cursor < state.text.length) expect(run(state, 'right left').cursor).toBe(state.cursor);
      }),
    );
  });

  it('a kept draft opens as it was left', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { text, cursor } = all.reduce((now, each) => edit(now, each, 20), emptyEditor);
        const { text: kept, cursor: place } = JSON.parse(JSON.stringify({ text, cursor }));
        expect(editorWith(kept, place)).toEqual({ ...emptyEditor, text, cursor });
      }),
    );
  });
});
