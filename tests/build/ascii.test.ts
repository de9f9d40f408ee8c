import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { inAscii } from '../../scripts/build/ascii';

const built = (source: string) => transformSync(source, { charset: 'ascii', minify: true }).code;
const valueOf = (program: string): unknown => new Function(`return ${program}`)();

describe('a program in ASCII', () => {
  it.each([
    ['a string', `'naïve ’ 木 😀'`],
    ['a template', '`naïve ${1} 😀`'],
    ['a class of characters', `'it’s 木'.replace(/[’木]/g, '-')`],
    ['a range', `'αβγω'.replace(/[α-γ]/g, '-')`],
    ['a character of two units', `'😀😁'.replace(/[😀-😁]/gu, '-')`],
    ['a name', `({ naïve: 1 }).naïve`],
  ])('means the same with %s', (_, source) => {
    const program = inAscii(built(source));
    expect(program).toMatch(/^[\0-\x7f]*$/);
    expect(valueOf(program)).toEqual(valueOf(source));
  });

  it('is refused for a raw template, where an escape would be text', () => {
    expect(() => inAscii(built('String.raw`木`'))).toThrow('String.raw');
  });
});
