import { describe, expect, it } from 'vitest';
import { type LookWishes, lookOf, sizeOf } from '../../src/terminal/look';

type Env = LookWishes['env'];

/** A terminal with nothing special set. */
const look = (env: Env, wishes: Partial<LookWishes> = {}) =>
  lookOf({ env, noColor: false, ascii: false, plain: false, stdoutIsTTY: true, ...wishes });

describe('colours', () => {
  it.each<[when: string, env: Env, wishes: Partial<LookWishes>, colors: boolean]>([
    ['a terminal', {}, {}, true],
    ['no terminal', {}, { stdoutIsTTY: false }, false],
    ['--no-color', {}, { noColor: true }, false],
    ['--no-color over FORCE_COLOR', { FORCE_COLOR: '1' }, { noColor: true }, false],
    ['NO_COLOR', { NO_COLOR: '1' }, {}, false],
    ['NO_COLOR, whatever its value', { NO_COLOR: '0' }, {}, false],
    ['NO_COLOR empty counts as unset', { NO_COLOR: '' }, {}, true],
    ['NO_COLOR over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, {}, false],
    ['FORCE_COLOR without a terminal', { FORCE_COLOR: '1' }, { stdoutIsTTY: false }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, {}, false],
    ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }, {}, false],
    ['FORCE_COLOR over CLICOLOR', { FORCE_COLOR: '3', CLICOLOR: '0' }, {}, true],
    ['CLICOLOR_FORCE without a terminal', { CLICOLOR_FORCE: '1' }, { stdoutIsTTY: false }, true],
    ['CLICOLOR_FORCE=0', { CLICOLOR_FORCE: '0' }, { stdoutIsTTY: false }, false],
    ['CLICOLOR=0', { CLICOLOR: '0' }, {}, false],
    ['CLICOLOR=1', { CLICOLOR: '1' }, {}, true],
    ['plain mode, even when forced', { FORCE_COLOR: '1' }, { plain: true }, false],
    ['TERM=dumb, even when forced', { TERM: 'dumb', FORCE_COLOR: '1' }, {}, false],
  ])('%s', (_when, env, wishes, colors) => {
    expect(look(env, wishes).colors).toBe(colors);
  });
});

describe('plain', () => {
  it.each<[when: string, env: Env, wishes: Partial<LookWishes>, plain: boolean]>([
    ['a terminal', { TERM: 'xterm-256color' }, {}, false],
    ['a terminal in CI', { CI: 'true' }, {}, false],
    ['--plain', {}, { plain: true }, true],
    ['TERM=dumb', { TERM: 'dumb' }, {}, true],
    ['a screen reader', { INK_SCREEN_READER: 'true' }, {}, true],
    ['a screen reader switched off', { INK_SCREEN_READER: 'false' }, {}, false],
    ['no terminal', {}, { stdoutIsTTY: false }, true],
  ])('%s', (_when, env, wishes, plain) => {
    expect(look(env, wishes).plain).toBe(plain);
  });
});

describe('ascii', () => {
  it.each<[when: string, env: Env, wishes: Partial<LookWishes>, ascii: boolean]>([
    ['no locale', {}, {}, false],
    ['--ascii', { LANG: 'en_US.UTF-8' }, { ascii: true }, true],
    ['UTF-8', { LANG: 'en_US.UTF-8' }, {}, false],
    ['utf8, with a modifier', { LANG: 'de_DE.utf8@euro' }, {}, false],
    ['C.UTF-8', { LANG: 'C.UTF-8' }, {}, false],
    ['C', { LANG: 'C' }, {}, true],
    ['POSIX', { LANG: 'POSIX' }, {}, true],
    ['Latin-1', { LANG: 'de_DE.ISO-8859-1' }, {}, true],
    ['a language alone', { LANG: 'en_US' }, {}, false],
    ['LC_ALL goes first', { LC_ALL: 'C', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' }, {}, true],
    ['LC_CTYPE goes before LANG', { LC_CTYPE: 'C.UTF-8', LANG: 'C' }, {}, false],
    ['an empty one counts as unset', { LC_ALL: '', LANG: 'C' }, {}, true],
  ])('%s', (_when, env, wishes, ascii) => {
    expect(look(env, wishes).ascii).toBe(ascii);
  });
});

describe('size', () => {
  it.each([
    [
      { columns: 100, rows: 30 },
      { columns: 100, rows: 30 },
    ],
    [
      { columns: 0, rows: 0 },
      { columns: 80, rows: 24 },
    ],
    [
      { columns: 0, rows: 30 },
      { columns: 80, rows: 24 },
    ],
    [{}, { columns: 80, rows: 24 }],
  ])('%j counts as %j', (reported, counted) => {
    expect(sizeOf(reported)).toEqual(counted);
  });
});
