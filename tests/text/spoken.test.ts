import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Section } from '../../src/course/types';
import { layOut } from '../../src/session/page';
import { SPOKEN_LIMIT, spokenSection } from '../../src/text/spoken';

const spans = (...texts: string[]) => texts.map((text) => ({ text }));
const paragraph = (...texts: string[]): Block => ({ kind: 'paragraph', spans: spans(...texts) });
const section = (...blocks: Block[]): Section => ({ id: 'beats', title: 'Four beats', blocks });
const said = (...blocks: Block[]) => spokenSection(section(...blocks), 3).map(({ text }) => text);

/** The section's running text: what every character of the laid-out page is counted in. */
function runningText(written: Section, number: number): string {
  const { blocks } = written;
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'figure') return block.lines;
    return (block.kind === 'list' ? block.items : [block.spans]).map((item) =>
      item.map(({ text }) => text).join(''),
    );
  });
  return [`${number}  ${written.title}`, ...lines].join('\n');
}

describe('a section is said', () => {
  it('with its title first, then sentence by sentence, without marks', () => {
    const blocks = [
      paragraph('The line ', 'answers', ' for 4.5 km. ', 'It', ' may miss!'),
      { kind: 'quote', spans: spans('Is it so?') } as const,
    ];
    expect(said(...blocks)).toEqual([
      'Four beats',
      'The line answers for 4.5 kilometres.',
      'It may miss!',
      'Is it so?',
    ]);
  });

  it.each([
    [true, ['Four beats', '1: A case goes in: 3 kilometres.', '2: The model answers.', 'It says 0.']],
    [false, ['Four beats', 'A case goes in: 3 kilometres.', 'The model answers.', 'It says 0.']],
  ])('with the numbers of a list where it has numbers: %s', (ordered, sentences) => {
    const items = [spans('A case goes in: 3 km.'), spans('The model answers. It says 0.')];
    expect(said({ kind: 'list', ordered, items })).toEqual(sentences);
  });

  it('with the words of a figure, and nothing where it has none', () => {
    const lines = ['km   1   2', 'min  3   5'];
    expect(said({ kind: 'figure', lines, spoken: 'Two trips. 1 km took 3 minutes.' })).toEqual([
      'Four beats',
      'Two trips.',
      '1 kilometre took 3 minutes.',
    ]);
    expect(said({ kind: 'figure', lines, spoken: '' })).toEqual(['Four beats']);
  });

  it('in pieces where a sentence is too long, cut between words', () => {
    const word = 'parameter';
    const sentences = spokenSection(section(paragraph(`${`${word} `.repeat(250)}end.`)), 1).slice(1);
    expect(sentences.map(({ text }) => text.length <= SPOKEN_LIMIT)).toEqual([true, true, true]);
    expect(sentences.map(({ text }) => text).join(' ')).toBe(`${`${word} `.repeat(250)}end.`);
    expect(new Set(sentences.map(({ start, end }) => `${start}-${end}`)).size).toBe(1);
    expect(said(paragraph('x'.repeat(2500))).map(({ length }) => length)).toEqual([10, 1000, 1000, 500]);
  });
});

describe('where a sentence stands', () => {
  const written = section(
    paragraph('One here. ', 'Two', ' there.'),
    { kind: 'figure', lines: ['a  b', 'c  d'], spoken: 'A table. It is small.' },
    { kind: 'list', ordered: true, items: [spans('Three.'), spans('Four. Five.')] },
    { kind: 'quote', spans: spans('Six.') },
  );

  it('is its stretch of the running text; a figure is said as a whole', () => {
    const text = runningText(written, 3);
    const stretches = spokenSection(written, 3).map(({ start, end }) => text.slice(start, end));
    expect(stretches).toEqual([
      '3  Four beats',
      'One here.',
      'Two there.',
      'a  b\nc  d',
      'a  b\nc  d',
      'Three.',
      'Four.',
      'Five.',
      'Six.',
    ]);
  });

  it.each([20, 40, 72])('is where the page of %d columns has it', (measure) => {
    const text = runningText(written, 3);
    const lines = layOut(written, 3, measure).filter(({ kind }) => kind !== 'blank');
    for (const { start } of spokenSection(written, 3)) {
      const line = lines.filter(({ anchor }) => anchor <= start).at(-1)!;
      const shown = line.spans.map((span) => span.text).join('');
      const word = text.slice(start).match(/^\S+/)?.[0] as string;
      expect(shown).toContain(word);
    }
  });

  it('comes in order, within the running text, for any section', () => {
    const words = fc.array(fc.constantFrom('One two.', ' Three ', '4 km', '?', '…', ' '), { maxLength: 8 });
    const text = words.map((parts) => spans(...parts));
    const block: fc.Arbitrary<Block> = fc.oneof(
      text.map((of) => ({ kind: 'paragraph' as const, spans: of })),
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(text, { maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('figure' as const),
        lines: fc.array(fc.constantFrom('| a |', ''), { minLength: 1, maxLength: 3 }),
        spoken: fc.constantFrom('', 'A table. Small.'),
      }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const sentences = spokenSection(section(...blocks), 12);
        const starts = sentences.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
        for (const { start, end } of sentences) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(runningText(section(...blocks), 12).length);
        }
      }),
    );
  });
});
