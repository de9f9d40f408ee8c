import { widthOf } from '../text/width';
import { LIMITS } from './limits';
import { cutPieces, type Fence, isModest } from './pieces';
import { type Heading, readProse, type WrittenBlock } from './prose';
import { listed, named, type Report } from './report';

/** A level-2 heading with what stands beneath it. */
export interface WrittenSection {
  readonly title: string;
  readonly at: number;
  readonly blocks: WrittenBlock[];
}

/** The body of a lesson file, sorted into its parts. */
export interface Body {
  readonly title: Heading | undefined;
  readonly sections: readonly WrittenSection[];
  /** The offset of the heading `# Lab`, if it is there. */
  readonly labHeading: number | undefined;
  readonly fences: Fences;
  /** Offset to name for what is missing at the end. */
  readonly end: number;
}

/** The blocks of YAML that a body may have, by what follows the word `yaml`, and where they belong. */
const HOMES = {
  guess: 'above the first section',
  recall: 'above the first section',
  lab: 'beneath `# Lab`',
  checkpoint: 'beneath `# Checkpoints`',
  item: 'beneath `# Checkpoints`',
} as const;
export type FenceKind = keyof typeof HOMES;
type Fences = Readonly<Record<FenceKind, Fence[]>>;

/** Where in the file we are: before the title, in its sections, or beneath `# Lab` or `# Checkpoints`. */
type Part = 'start' | 'sections' | 'Lab' | 'Checkpoints';

interface Sorting {
  readonly report: Report;
  part: Part;
  /** The parts that were opened, with the offset of their heading. */
  readonly opened: Map<Part, number>;
  title: Heading | undefined;
  readonly sections: WrittenSection[];
  readonly fences: Fences;
}

/**
 * Sorts the text after the front matter into title, sections, lab and checkpoints.
 * @param firstLine index, from 0, of the line after the front matter
 * @returns nothing when the text is too large or too deep to be parsed; that is reported
 */
export function readBody(report: Report, firstLine: number): Body | undefined {
  const pieces = cutPieces(report, firstLine);
  const parsable = pieces.map((piece) => piece.kind === 'fence' || isModest(piece, report));
  if (parsable.includes(false)) return undefined;
  const sorting: Sorting = {
    report,
    part: 'start',
    opened: new Map(),
    title: undefined,
    sections: [],
    fences: { guess: [], recall: [], lab: [], checkpoint: [], item: [] },
  };
  for (const piece of pieces) {
    if (piece.kind === 'fence') sortFence(piece, sorting);
    else for (const part of readProse(report, piece.start, piece.end)) sortProse(part, sorting);
  }
  const { title, sections, fences } = sorting;
  const labHeading = sorting.opened.get('Lab');
  return { title, sections, labHeading, fences, end: report.source.text.trimEnd().length };
}

function sortProse(part: Heading | WrittenBlock, sorting: Sorting): void {
  if (part.kind === 'heading') sortHeading(part, sorting);
  else addBlock(part, sorting);
}

function sortHeading(heading: Heading, sorting: Sorting): void {
  const { level, title, at } = heading;
  if (level > 2) {
    const cure = 'Make it a paragraph, or a section of its own with `##`.';
    sorting.report.error(at, 'heading-too-deep', 'there is a heading inside a section', cure);
  } else if (level === 2 && (sorting.part === 'start' || sorting.part === 'sections')) {
    sorting.part = 'sections';
    sorting.sections.push({ title, at, blocks: [] });
  } else if (level === 2) {
    const message = `the section ${named(title)} is not between the title and \`# Lab\` or \`# Checkpoints\``;
    sorting.report.error(at, 'section-out-of-place', message, 'Move it there.');
  } else if (sorting.part === 'start' && !isPart(title)) {
    sorting.title = heading;
    sorting.part = 'sections';
  } else startPart(heading, sorting);
}

function isPart(title: string): title is 'Lab' | 'Checkpoints' {
  return title === 'Lab' || title === 'Checkpoints';
}

function startPart({ title, at }: Heading, sorting: Sorting): void {
  if (!isPart(title)) {
    const cure = 'Use `##` for a section; the parts are `# Lab` and `# Checkpoints`.';
    sorting.report.error(at, 'part-not-known', `${named(title)} is not a part of a lesson`, cure);
    return;
  }
  if (sorting.opened.has(title)) {
    const message = `the part ${named(title)} is already opened above`;
    sorting.report.error(at, 'part-twice', message, 'Join the two.');
  } else sorting.opened.set(title, at);
  sorting.part = title;
}

function addBlock(block: WrittenBlock, { part, sections, report }: Sorting): void {
  const section = part === 'sections' ? sections.at(-1) : undefined;
  const cure = 'Put it beneath a heading with `##`.';
  if (section) section.blocks.push(block);
  else report.error(block.at, 'text-outside-section', 'the text is not in a section', cure);
}

function sortFence(fence: Fence, sorting: Sorting): void {
  const [language = '', ...rest] = fence.info.split(/\s+/);
  const kind = rest.join(' ');
  if (language === 'text') addBlock(figureOf(fence, sorting.report), sorting);
  else if (language === 'yaml' && isFenceKind(kind)) sortYaml(kind, fence, sorting);
  else {
    const message = `a block of the kind ${named(fence.info)} is not part of the lesson format`;
    const cure = `Use \`\`\`text for a figure, or \`\`\`yaml with one of ${listed(Object.keys(HOMES))}.`;
    sorting.report.error(fence.at, 'block-not-known', message, cure);
  }
}

function isFenceKind(kind: string): kind is FenceKind {
  return Object.hasOwn(HOMES, kind);
}

function sortYaml(kind: FenceKind, fence: Fence, sorting: Sorting): void {
  if (isHome(kind, sorting)) sorting.fences[kind].push(fence);
  else
    sorting.report.error(
      fence.at,
      'block-out-of-place',
      `this block belongs ${HOMES[kind]}`,
      'Move it there.',
    );
}

function isHome(kind: FenceKind, { part, sections }: Sorting): boolean {
  if (kind === 'lab') return part === 'Lab';
  if (kind === 'checkpoint' || kind === 'item') return part === 'Checkpoints';
  return part === 'start' || (part === 'sections' && sections.length === 0);
}

/** A figure is kept as it is typed; what follows the word `text` is for a voice. */
function figureOf(fence: Fence, report: Report): WrittenBlock {
  const spoken = fence.info.slice('text'.length).trim();
  const written = report.source.text.slice(fence.start, fence.end);
  const lines = written.replace(/\n$/, '').split('\n');
  checkFigure(fence, lines, spoken, report);
  return {
    kind: 'block',
    blocks: [{ kind: 'figure', lines, spoken }],
    at: fence.at,
    bold: [],
    numbers: [],
    runs: [],
  };
}

function checkFigure(fence: Fence, lines: readonly string[], spoken: string, report: Report): void {
  let at = fence.start;
  for (const line of lines) {
    if (line.includes('\t')) {
      const message = 'there is a tab in the figure, and every terminal shows it in its own width';
      report.error(at + line.indexOf('\t'), 'figure-with-tab', message, 'Write spaces.');
    }
    if (widthOf(line) > LIMITS.figureColumns) {
      const message = `the line is wider than ${LIMITS.figureColumns} columns`;
      report.error(at, 'figure-too-wide', message, 'Make the figure narrower; it is never wrapped.');
    }
    at += line.length + 1;
  }
  if (spoken !== '') return;
  const cure = 'Say what it shows after ```text, on the same line.';
  report.warning(fence.at, 'figure-without-words', 'a voice has nothing to say for this figure', cure);
}
