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
    ['Everywhere', 'Ctrl-C Ctrl-Z Ctrl-L'],
    ['Map', '↑↓ k j Home End Enter g p ? q Esc'],
    ['Section', 'Space → n Enter ← b ↑↓ PgUp PgDn l t c g ? q Esc'],
    ['Lab, prediction', '1-9 Enter'],
    ['Lab: The Crank', 'Space r 0 v c ? q Esc'],
    ['Lab: Turn the Dials', '← → ↑ ↓ h 0 c ? q Esc'],
    ['Checkpoint, choice', '↑↓ 1-9 Enter h v a'],
    ['Checkpoint, order', '↑↓ Space Enter h v a'],
    ['Checkpoint, a card in hand', '↑↓ Space Esc'],
    ['Checkpoint, explanation', 'Enter Alt-Enter Ctrl-J Ctrl-T Ctrl-O Ctrl-G Ctrl-_ Esc'],
    ['How sure are you?', '1-3 Enter Space q Esc ?'],
    ['After the verdict', 'Enter Space r v'],
    ['After the verdict on an explanation', 'Enter Space r v m s'],
    ['Marking yourself', '↑↓ 1-9 Enter'],
    ['End of the lesson', 'Enter m'],
    ['Results of a sitting', '↑↓ 1-9 Enter r s m q Esc'],
  ])('names the keys of %s', (where, keys) => {
    const row =
      keyTable()
        .split('\n')
        .find((line) => line.startsWith(`| ${where} |`)) ?? '';
    const named = Array.from(row.matchAll(/`([^`]+)`/g), ([, name = '']) => name.split(' ')).flat();
    expect(keys.split(' ').filter((key) => !named.includes(key))).toEqual([]);
  });

  it('has one row a screen', () => {
    const names = keyTable()
      .split('\n')
      .map((line) => line.split('|')[1]);
    expect(new Set(names).size).toBe(names.length);
  });
});
