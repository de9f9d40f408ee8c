import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { inAscii } from '../../scripts/build/ascii';

const minified = (source: string) => transformSync(source, { charset: 'ascii', minify: true }).code;

function resultOf(program: string): unknown {
  const module = { exports: undefined };
  new Function('module', program)(module);
  return module.exports;
}

describe('a program in ASCII', () => {
  it.each([
    ['a string', `'naïve ’ 木 😀'`],
    ['a template', '`naïve 😀`'],
    ['a class of characters', `'it’s 木'.replace(/[’木]/g, '-')`],
    ['a range', `'αβγω'.replace(/[α-γ]/g, '-')`],
    ['a character of two units', `'😀😁'.replace(/[😀-😁]/gu, '-')`],
    ['a name', '((naïve) => ({ naïve }))(1)'],
  ])('means the same with %s', (_, source) => {
    const program = `module.exports = ${source}`;
    const built = inAscii(minified(program));
    expect(built).toMatch(/^[\0-\x7f]*$/);
    expect(resultOf(built)).toEqual(resultOf(program));
  });

  it('is refused for a raw template, where an escape would be text', () => {
    expect(() => inAscii(minified('module.exports = String.raw`木`'))).toThrow('String.raw');
  });
});
