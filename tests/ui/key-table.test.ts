import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyTable } from '../../src/ui/key-table';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

describe('the table of keys in README', () => {
  it('is the one that the program has: run `npm run keys`', () => {
    const [, printed] = /<!-- keys:[^>]*-->\n([\s\S]*?)\n?<!-- end of keys -->/.exec(README) ?? [];
    expect(printed).toBe(keyTable());
  });

  it.each([
    ['Everywhere', ['Ctrl-C', 'Ctrl-Z', 'Ctrl-L']],
    ['Map', ['↑↓', 'Enter', 'g', 'p', '?', 'q']],
    ['Section', ['Space', '←', 't', 'c', 'g', '?', 'q']],
    ['Lab', ['Space', 'r', '0', '↑↓←→']],
    ['Checkpoint, choice', ['↑↓ 1-9', 'Enter', 'h', 'v', 'a']],
    ['Checkpoint, order', ['↑↓', 'Space', 'Enter']],
    ['Checkpoint, explanation', ['Enter', 'Ctrl-J', 'Ctrl-T', 'Ctrl-O', 'Ctrl-G', 'Esc', 'Ctrl-_']],
    ['After the verdict', ['Enter', 'r', 'v']],
    ['End of the lesson', ['Enter', 'm']],
  ])('names the keys of %s', (where, keys) => {
    const row =
      keyTable()
        .split('\n')
        .find((line) => line.startsWith(`| ${where} |`)) ?? '';
    expect(keys.filter((key) => !row.includes(`\`${key}\``))).toEqual([]);
  });

  it('has one row a screen', () => {
    const names = keyTable()
      .split('\n')
      .map((line) => line.split('|')[1]);
    expect(new Set(names).size).toBe(names.length);
  });
});
