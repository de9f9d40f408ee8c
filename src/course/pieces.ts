import { LIMITS } from './limits';
import type { Report } from './report';
import type { Rule } from './rules/names';

/** A stretch of a lesson's body: Markdown, or what stands between two fences. Offsets are those of the file. */
export type Piece = Prose | Fence;

export interface Prose {
  readonly kind: 'prose';
  readonly start: number;
  readonly end: number;
  /** Its lines, by index from 0: from `firstLine` up to, not including, `endLine`. */
  readonly firstLine: number;
  readonly endLine: number;
}

/** A block between ``` fences; `at` is its opening fence, `info` what follows the backticks. */
export interface Fence {
  readonly kind: 'fence';
  readonly info: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const OPENING = /^(`{3,})([^`]*)$/;
const MARKS_BEFORE_TEXT = /^[\s>*+.)\d-]*/;

/**
 * Cuts the body of a lesson into prose and fenced blocks, line by line. Fences are found here and not by the
 * Markdown parser, so that a block keeps its place in the file and prose can be measured before it is parsed:
 * the time the parser takes grows with the square of a paragraph.
 * @param firstLine index, from 0, of the line after the front matter
 */
export function cutPieces(report: Report, firstLine: number): Piece[] {
  const { lines } = report.source;
  const pieces: Piece[] = [];
  let proseFrom = firstLine;
  for (let index = firstLine; index < lines.length; index++) {
    const opening = OPENING.exec(lines[index] ?? '');
    if (!opening) continue;
    const closing = closingLine(lines, index + 1, opening[1] ?? '');
    const at = report.source.lineStart(index);
    if (closing >= lines.length) {
      const message = 'the block that opens here never ends';
      const cure = 'Add a line ``` after its last line.';
      report.error(at, 'fence-not-closed', message, cure);
    }
    pieces.push(proseOf(report, proseFrom, index), {
      kind: 'fence',
      info: (opening[2] ?? '').trim(),
      at,
      start: report.source.lineStart(index + 1),
      end: report.source.lineStart(closing),
    });
    index = closing;
    proseFrom = closing + 1;
  }
  pieces.push(proseOf(report, proseFrom, lines.length));
  return pieces;
}

function closingLine(lines: readonly string[], from: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}\`{${fence.length},}[ \t]*$`);
  let index = from;
  while (index < lines.length && !closing.test(lines[index] ?? '')) index++;
  return index;
}

function proseOf({ source }: Report, firstLine: number, endLine: number): Prose {
  const start = source.lineStart(firstLine);
  return { kind: 'prose', start, end: source.lineStart(endLine), firstLine, endLine };
}

/** True when the Markdown parser can be trusted with the prose: no endless paragraph, no deep nesting. */
export function isModest({ firstLine, endLine }: Prose, report: Report): boolean {
  let modest = true;
  let run = 0;
  const refuse = (index: number, rule: Rule, message: string, fix: string) => {
    modest = false;
    report.error(report.source.lineStart(index), rule, message, fix);
  };
  for (let index = firstLine; index < endLine; index++) {
    const line = report.source.lines[index] ?? '';
    const before = run;
    run = line.trim() === '' ? 0 : run + line.length + 1;
    if (before <= LIMITS.text && run > LIMITS.text) {
      const message = `this stretch without a blank line has more than ${LIMITS.text} characters`;
      refuse(index, 'paragraph-too-long', message, 'Put a blank line in between.');
    }
    if ((MARKS_BEFORE_TEXT.exec(line)?.[0].length ?? 0) > LIMITS.indent) {
      const message = `the line starts with more than ${LIMITS.indent} spaces and marks`;
      refuse(index, 'nested-too-deep', message, 'Write it as a paragraph or a plain list.');
    }
  }
  return modest;
}
