import type { Key } from 'ink';
import { describe, expect, it } from 'vitest';
import { keysFrom } from '../../src/ui/keypress';

/** What ink says of an event that has no flag. */
const NO_FLAGS = {} as Key;
const flags = (...names: string[]) => Object.fromEntries(names.map((name) => [name, true])) as unknown as Key;

describe('the keys in one event', () => {
  it.each<[what: string, input: string, key: Key, keys: string[]]>([
    ['a letter', 'j', NO_FLAGS, ['j']],
    ['a capital', 'A', flags('shift'), ['A']],
    ['letters typed fast', 'jjj', NO_FLAGS, ['j', 'j', 'j']],
    ['digits', '12', NO_FLAGS, ['1', '2']],
    ['two spaces', '  ', NO_FLAGS, ['Space', 'Space']],
    ['wide characters', '日本', NO_FLAGS, ['日', '本']],
    ['a character of several code points', '👩🏽‍💻e\u0301', NO_FLAGS, ['👩🏽‍💻', 'e\u0301']],
    ['a letter and Enter', 'b\r', NO_FLAGS, ['b', 'Enter']],
    ['Enter', '\r', flags('return'), ['Enter']],
    ['Enter twice', '\r\r', NO_FLAGS, ['Enter', 'Enter']],
    ['CR LF', '\r\n', NO_FLAGS, ['Enter']],
    ['a line feed', '\n', NO_FLAGS, ['Ctrl-J']],
    ['a line feed in text', 'a\nb', NO_FLAGS, ['a', 'Ctrl-J', 'b']],
    ['Alt-Enter', '\r', flags('return', 'meta'), ['Alt-Enter']],
    ['Escape and a line feed', 'j', flags('ctrl', 'meta'), ['Ctrl-J']],
    ['Up', '', flags('upArrow'), ['Up']],
    ['Down', '', flags('downArrow'), ['Down']],
    ['Left', '', flags('leftArrow'), ['Left']],
    ['Right', '', flags('rightArrow'), ['Right']],
    ['Shift-Up', '', flags('upArrow', 'shift'), ['Shift-Up']],
    ['Home', '', flags('home'), ['Home']],
    ['End', '', flags('end'), ['End']],
    ['PgUp', '', flags('pageUp'), ['PageUp']],
    ['PgDn', '', flags('pageDown'), ['PageDown']],
    ['Ctrl-C', 'c', flags('ctrl'), ['Ctrl-C']],
    ['Ctrl-Z', 'z', flags('ctrl'), ['Ctrl-Z']],
    ['Ctrl-T', 't', flags('ctrl'), ['Ctrl-T']],
    ['Ctrl-Z in text', 'ab\x1a', NO_FLAGS, ['a', 'b', 'Ctrl-Z']],
    ['Ctrl-C in text', 'a\x03', NO_FLAGS, ['a', 'Ctrl-C']],
    ['Ctrl-_', '_', flags('ctrl'), ['Ctrl-_']],
    ['Ctrl-_ in text', 'a\x1f', NO_FLAGS, ['a', 'Ctrl-_']],
    ['Tab', '', flags('tab'), ['Tab']],
    ['Shift-Tab', '', flags('tab', 'shift'), ['Shift-Tab']],
    ['a tab in text', 'a\tb', NO_FLAGS, ['a', 'Tab', 'b']],
    ['Backspace', '', flags('backspace'), ['Backspace']],
    ['Backspace in text', 'a\x7f\b', NO_FLAGS, ['a', 'Backspace', 'Backspace']],
    ['Delete', '', flags('delete'), ['Delete']],
    ['Alt-Backspace', '', flags('backspace', 'meta'), ['Alt-Backspace']],
    ['Ctrl-Left', '', flags('leftArrow', 'ctrl'), ['Ctrl-Left']],
    ['Ctrl-Right', '', flags('rightArrow', 'ctrl'), ['Ctrl-Right']],
    ['Alt-Left', '', flags('leftArrow', 'meta'), ['Alt-Left']],
    ['Alt-b', 'b', flags('meta'), ['Alt-b']],
    ['Alt-f', 'f', flags('meta'), ['Alt-f']],
    ['Escape', '', flags('escape'), ['Escape']],
    ['Escape twice', '\x1b', flags('escape', 'meta'), ['Escape']],
    ['Escape in text', 'q\x1b', NO_FLAGS, ['q', 'Escape']],
    ['a function key', '', NO_FLAGS, []],
  ])('%s', (_, input, key, keys) => {
    expect(keysFrom(input, key)).toEqual(keys);
  });

  it('3,000 characters in one event are 3,000 keys', () => {
    expect(keysFrom('é'.repeat(3000), NO_FLAGS)).toHaveLength(3000);
  });
});
