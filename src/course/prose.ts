import type { BlockContent, DefinitionContent, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { checkDecoded } from './gate';
import { LIMITS } from './limits';
import type { Report } from './report';
import type { Rule } from './rules/names';
import type { Block, Span } from './types';

/** A word with its place, as it is written: a bold word, the words or the target of a link. */
export interface Mark {
  readonly text: string;
  readonly at: number;
}

/** A quoted number: `[42.8](lab:L01/start-loss)` has the words 42.8. */
export interface NumberLink extends Mark {
  readonly target: string;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly title: string;
  readonly at: number;
}

/** A paragraph, a list, a figure or the paragraphs of a quote, with the marks in it that rules ask about. */
export interface WrittenBlock {
  readonly kind: 'block';
  readonly blocks: readonly Block[];
  readonly at: number;
  readonly bold: readonly Mark[];
  readonly numbers: readonly NumberLink[];
  /** The text outside links, run by run, as it stands in the file. */
  readonly runs: readonly Mark[];
}

/** Gathers what one block holds while its Markdown is walked. `start` is the offset of the prose in the file. */
interface Walk {
  readonly report: Report;
  readonly start: number;
  readonly bold: Mark[];
  readonly numbers: NumberLink[];
  readonly runs: Mark[];
}

type Style = NonNullable<Span['style']>;

/** With the spaces around it. */
const LINE_BREAK = /[ \t]*\n[ \t]*/g;

/** Reads the Markdown between two offsets of the file; what the lesson format lacks is reported and left out. */
export function readProse(report: Report, start: number, end: number): (Heading | WrittenBlock)[] {
  const { children } = fromMarkdown(report.source.text.slice(start, end));
  return children.flatMap((node): (Heading | WrittenBlock)[] => {
    const walk: Walk = { report, start, bold: [], numbers: [], runs: [] };
    const at = offsetIn(walk, node);
    if (node.type === 'heading') {
      const title = titleOf(node.children, walk);
      checkReferences(title, node, walk);
      return [{ kind: 'heading', level: node.depth, title, at }];
    }
    const blocks = blocksOf(node, walk);
    return [{ kind: 'block', blocks, at, bold: walk.bold, numbers: walk.numbers, runs: walk.runs }];
  });
}

function blocksOf(node: RootContent, walk: Walk): Block[] {
  if (node.type === 'paragraph') return [{ kind: 'paragraph', spans: spansOf(node.children, walk) }];
  if (node.type === 'list') return [listOf(node, walk)];
  if (node.type !== 'blockquote') {
    refuse(node, walk);
    return [];
  }
  return paragraphsOf(node.children, walk).map((spans) => ({ kind: 'quote', spans }));
}

function listOf(node: List, walk: Walk): Block {
  const items = node.children.map((item) => {
    const [spans = [], ...more] = paragraphsOf(item.children, walk);
    if (more.length > 0) {
      const message = 'a list item has more than one paragraph';
      walk.report.error(offsetIn(walk, item), 'list-item-too-long', message, 'Make it one paragraph.');
    }
    return spans;
  });
  return { kind: 'list', ordered: node.ordered === true, items };
}

function paragraphsOf(nodes: readonly (BlockContent | DefinitionContent)[], walk: Walk): (readonly Span[])[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [spansOf(node.children, walk)];
    refuse(node, walk);
    return [];
  });
}

function titleOf(nodes: readonly PhrasingContent[], walk: Walk): string {
  const marked = nodes.find(({ type }) => type !== 'text');
  if (marked) {
    const cure = 'Write the heading in plain words.';
    walk.report.error(offsetIn(walk, marked), 'heading-not-plain', 'the heading has marks in it', cure);
  }
  return wordsOf(nodes).replace(LINE_BREAK, ' ');
}

function spansOf(nodes: readonly PhrasingContent[], walk: Walk): Span[] {
  const spans: Span[] = [];
  addSpans(nodes, walk, spans, undefined, 0);
  return spans;
}

function addSpans(
  nodes: readonly PhrasingContent[],
  walk: Walk,
  spans: Span[],
  style: Style | undefined,
  depth: number,
): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node.value, style, node, walk, spans);
    else if (node.type === 'inlineCode') addText(node.value, style ?? 'code', node, walk, spans);
    else if (depth === LIMITS.inlineDepth) refuseDepth(node, walk);
    else if (node.type === 'emphasis') addSpans(node.children, walk, spans, style ?? 'emphasis', depth + 1);
    else if (node.type === 'strong') {
      walk.bold.push({ text: wordsOf(node.children), at: offsetIn(walk, node) });
      addSpans(node.children, walk, spans, 'term', depth + 1);
    } else if (node.type === 'link') {
      walk.numbers.push({ text: wordsOf(node.children), target: node.url, at: offsetIn(walk, node) });
      addSpans(node.children, { ...walk, runs: [] }, spans, style, depth + 1);
    } else refuse(node, walk);
  }
}

/** A line break in prose is a space; runs of one style are one span. */
function addText(value: string, style: Style | undefined, node: Nodes, walk: Walk, spans: Span[]): void {
  checkReferences(value, node, walk);
  walk.runs.push(writtenAs(node, walk));
  const text = value.replace(LINE_BREAK, ' ');
  const last = spans.at(-1);
  if (last && last.style === style) spans[spans.length - 1] = { ...last, text: last.text + text };
  else spans.push(style ? { text, style } : { text });
}

/** The file itself passed the gate, so a forbidden character can only come from a reference such as `&#x202e;`. */
function checkReferences(decoded: string, node: Nodes, walk: Walk): void {
  const { text, at } = writtenAs(node, walk);
  checkDecoded(decoded, at + Math.max(0, text.search(/&#?\w+;/)), walk.report);
}

function writtenAs(node: Nodes, walk: Walk): Mark {
  const at = offsetIn(walk, node);
  return { text: walk.report.source.text.slice(at, walk.start + (node.position?.end.offset ?? 0)), at };
}

/** The plain words of a link or a bold word; only their own text counts. */
function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function offsetIn(walk: Walk, node: Nodes): number {
  return walk.start + (node.position?.start.offset ?? 0);
}

function refuseDepth(node: Nodes, walk: Walk): void {
  const message = 'emphasis or links stand too deep in one another';
  walk.report.error(offsetIn(walk, node), 'nested-too-deep', message, 'Write it with one kind of mark.');
}

type Refusal = readonly [rule: Rule, message: string, fix: string];

const LINK: Refusal = [
  'link-not-a-number',
  'a link must quote a number of a lab',
  'Write the address as plain text.',
];
const IMAGE: Refusal = [
  'image-used',
  'a terminal cannot show an image',
  'Describe it, or draw it in a ```text block.',
];
const REFUSALS: Readonly<Partial<Record<Nodes['type'], Refusal>>> = {
  html: [
    'html-used',
    'HTML is not part of the lesson format',
    'Write Markdown, or a letter such as `<` between backticks.',
  ],
  image: IMAGE,
  imageReference: IMAGE,
  linkReference: LINK,
  definition: LINK,
  code: [
    'block-not-known',
    'this kind of block is not part of the lesson format',
    'Write a figure between ```text and ```, at the start of the line.',
  ],
};
const OTHER: Refusal = [
  'markdown-not-supported',
  'this Markdown is not part of the lesson format',
  'Use paragraphs, plain lists, quotes, *emphasis*, **terms** and `code`.',
];

function refuse(node: Nodes, walk: Walk): void {
  const [rule, message, fix] = REFUSALS[node.type] ?? OTHER;
  walk.report.error(offsetIn(walk, node), rule, message, fix);
}
