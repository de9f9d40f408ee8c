import { cleanLine } from '../text/characters';
import { widthOf } from '../text/width';
import type { Diagnostic } from './types';

/** A longer line is shown from some way before the fault, so that the caret stays under it. */
const LONGEST_LINE = 110;
const BEFORE_THE_FAULT = 60;

/**
 * A fault as a person reads it: file, line, column, severity and rule; the line before and the line itself;
 * a caret with what is wrong; the cure. Harmless in a terminal whatever the file holds.
 * @param source the text of the file; without it the lines are left out
 */
export function formatDiagnostic(diagnostic: Diagnostic, source?: string): string {
  const { file, line, column, severity, rule, message, fix } = diagnostic;
  const head = `${cleanLine(file)}:${line}:${column}  ${severity}  ${rule}`;
  const body = source === undefined ? [`   ${message}`] : excerpt(diagnostic, source);
  return [head, ...body, `   ${fix}`].join('\n');
}

function excerpt({ line, column, message }: Diagnostic, source: string): string[] {
  const lines = source.split(/\r\n?|\n/);
  const faulty = lines[line - 1] ?? '';
  const from = faulty.length > LONGEST_LINE ? Math.max(0, column - 1 - BEFORE_THE_FAULT) : 0;
  const before = cleanLine(faulty.slice(from, column - 1));
  const rest = cleanLine(faulty.slice(Math.max(from, column - 1), from + LONGEST_LINE));
  const digits = String(line).length;
  const gutter = (label: string) => `   ${label.padStart(digits)} |`;
  const numbered = (label: number, text: string) => `${gutter(String(label))} ${text}`.trimEnd();
  const previous = cleanLine((lines[line - 2] ?? '').slice(0, LONGEST_LINE));
  return [
    ...(line > 1 ? [numbered(line - 1, previous)] : []),
    // Once more: the marks on both sides of the fault make one tower.
    numbered(line, cleanLine(before + rest)),
    `${gutter('')} ${' '.repeat(widthOf(before))}^ ${message}`,
  ];
}
