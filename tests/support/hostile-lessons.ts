import { lessonText } from './lesson-text';

const MOST_BYTES = 250_000;
const MOST_LINES = 4900;
const FRONT_MATTER = `${lessonText.split('\n---\n')[0]}\n---\n\n# A Small Lesson\n\n## What stays\n\n`;

/** Lines of one repeated mark, `columns` long, up to the largest file, with a blank line after `every` lines. */
function filled(mark: string, columns = 1900, every = 2): string {
  const line = `${mark.repeat(Math.floor(columns / mark.length))}\n`;
  const block = `${line.repeat(every)}\n`;
  const bytes = new TextEncoder().encode(block).length;
  return block.repeat(Math.min(Math.floor(MOST_BYTES / bytes), Math.floor(MOST_LINES / (every + 1))));
}

const nestedList = Array.from({ length: 450 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n');

const cards = Array.from({ length: 2400 }, (_, n) => `  - {id: c${n}}\n`).join('');
const pairs = Array.from({ length: 2399 }, (_, n) => `  - {first: c${2398 - n}, then: c${2399 - n}}\n`).join(
  '',
);

function checkpoint(yaml: string): string {
  return `${FRONT_MATTER}# Checkpoints\n\n\`\`\`yaml checkpoint\n${yaml}\`\`\`\n`;
}

/** Lesson files that try to keep a parser busy, by what they try. */
export const hostileLessons: Readonly<Record<string, string>> = {
  'emphasis that never closes': FRONT_MATTER + filled('*a '),
  'links that never close': FRONT_MATTER + filled('[a]('),
  'quotes in quotes': FRONT_MATTER + '> '.repeat(900),
  'quotes in quotes on every line': FRONT_MATTER + filled('>', 1900, 1),
  'shallow quotes, often': FRONT_MATTER + filled('>', 20, 40),
  'lists in lists': FRONT_MATTER + nestedList,
  'lists in lists on one line': FRONT_MATTER + '- '.repeat(900),
  'blocks without an end': FRONT_MATTER + '```yaml checkpoint\n'.repeat(4000),
  'blocks without content': FRONT_MATTER + '```\n```\n'.repeat(2400),
  'combining marks': FRONT_MATTER + filled('e\u0301\u0301\u0301\u0301'),
  'flow lists in YAML': checkpoint(filled('[a, ', 1900, 60)),
  'keys in YAML': checkpoint('kind: choice\n'.repeat(4800)),
  'aliases in YAML': checkpoint(`a: &a [x]\nb: [${'*a, '.repeat(400)}]\n`),
  'options without number': checkpoint(`kind: choice\noptions:\n${'  - {id: a}\n'.repeat(4800)}`),
  'pairs without number': checkpoint(
    `kind: order\ncards: [{id: a}]\nbefore:\n${'  - {first: a}\n'.repeat(4800)}`,
  ),
  'a chain of pairs, told backwards': checkpoint(`kind: order\ncards:\n${cards}before:\n${pairs}`),
  'glossary terms without number': lessonText.replace(
    'glossary:\n',
    `glossary:\n${'  - {term: a}\n'.repeat(1000)}`,
  ),
};
