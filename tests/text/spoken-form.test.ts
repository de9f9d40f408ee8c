import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenForm, withoutCommands } from '../../src/text/spoken-form';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(...'ab9 .,;:-–−+*/=<>[](){}|\\^_~#%°²₁\'"`$€×·√', 'km', ' 3 s', '\n', '1e-5', '5 m'),
    )
    .map((parts) => parts.join('')),
);

describe('a text is said', () => {
  it.each([
    // numbers with units
    ['The line answers for 4.5 km.', 'The line answers for 4.5 kilometres.'],
    ['1 km took 3 min', '1 kilometre took 3 minutes'],
    ['7 km/h, 5 m/s, in km/h', '7 kilometres per hour, 5 metres per second, in kilometres per hour'],
    ['5 m, 2 g, 1 s, 24 h', '5 metres, 2 grams, 1 second, 24 hours'],
    ['10 % of 64 KB', '10 percent of 64 kilobytes'],
    ['95.0%.', '95.0 percent.'],
    ['20 °C and 1°', '20 degrees Celsius and 1 degree'],
    ['$5 and 1 €', '5 dollars and 1 euro'],
    ['steps 3–5', 'steps 3 to 5'],
    ['1.70 and 2.4476', '1.70 and 2.4476'],
    // formulas
    ['minutes = w × km + b', 'minutes equals w times kilometres plus b'],
    ['loss = (w × km + b − minutes)²', 'loss equals (w times kilometres plus b minus minutes) squared'],
    ['w = 0 − 2 and b = −3', 'w equals 0 minus 2 and b equals minus 3'],
    ['a - b, x * y, x·y', 'a minus b, x times y, x times y'],
    ['w/n and 1/2', 'w over n and 1 over 2'],
    ['x² + y³ + n⁴, 10⁻³', 'x squared plus y cubed plus n to the power of 4, 10 to the power of minus 3'],
    ['2^8', '2 to the power of 8'],
    ['x_i and w₁ + w₂', 'x i and w 1 plus w 2'],
    ['1e-5 or 2E6', '1 times 10 to the power of minus 5 or 2 times 10 to the power of 6'],
    ['√2 ≈ 1.41', 'the square root of 2 is about 1.41'],
    ['a ≤ b, a >= b, a ≠ b, a < b', 'a is at most b, a is at least b, a is not equal to b, a is less than b'],
    ['λ = 0.1 ± 0.05', 'lambda equals 0.1 plus or minus 0.05'],
    ['2 m + b and 3m', '2 m plus b and 3m'],
    // marks of writing
    ['Data — a table – goes in … then out', 'Data, a table, goes in, then out'],
    ['Data - a table', 'Data, a table'],
    ['rows → model', 'rows leads to model'],
    ['A well-known step-by-step way', 'A well-known step-by-step way'],
    ['“It’s the line’s,” he said.', "It's the line's, he said."],
    ['**bold** `code` *x* _y_ ~~no~~', 'bold code x y no'],
    ['Is it? (Yes!)', 'Is it? (Yes!)'],
    ['see https://example.org/a?b=c.', 'see a web address'],
    ['and/or', 'and, or'],
    ['#3 or ~4', 'number 3 or about 4'],
    ['d38ca239 before', 'd 3 8 c a 2 3 9 before'],
    ['1234567 faded 2026', '1234567 faded 2026'],
    ['one\ttwo\r\nthree', 'one two three'],
    ['Größe, naïve, 学習', 'Größe, naïve, 学習'],
    ['…', ''],
    ['', ''],
  ])('%j: %j', (written, said) => {
    expect(spokenForm(written)).toBe(said);
  });

  it('in letters, digits and marks that no voice obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const said of [spokenForm(text), withoutCommands(text)]) {
          expect(said).not.toMatch(/[^\p{L}\p{M}\p{N} .,;:?!'()-]/u);
          expect(said).not.toMatch(/^[\s.-]|\s$| {2}/);
        }
      }),
    );
  });

  it('with every letter that was written', () => {
    const words = fc.array(fc.constantFrom('The', 'model', "it's", 'half-way', 'Größe', 'x'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (written) => {
        expect(spokenForm(written.join(' '))).toBe(written.join(' '));
      }),
    );
  });

  it.each(['1.1,', 'a/', '- ', ', ', '((', '9e', 'km/', '  ', '–', 'd1', '²', "'", '𝒳'])(
    'in time that grows with its length: %j over and over',
    (part) => {
      const start = performance.now();
      spokenForm(part.repeat(100_000 / part.length));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

describe('without commands', () => {
  it.each([
    ['[[h@loU]] <break time="3s"/>', 'h loU break time 3s'],
    ['-w/tmp/x.wav', 'w tmp x.wav'],
    ['.', ''],
    ['..dots at the start', 'dots at the start'],
    ['\\pau=1000\\ {{x}} |y|', 'pau 1000 x y'],
    ['a\u0000b\u001b[31mc\u202ed', 'ab 31mcd'],
    ['a spoken form (of it), "so".', 'a spoken form (of it), so.'],
  ])('%j is %j', (text, left) => {
    expect(withoutCommands(text)).toBe(left);
  });

  it('a spoken form is what it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutCommands(spokenForm(text))).toBe(spokenForm(text));
      }),
    );
  });
});
