import { firstForbidden } from '../text/characters';
import { LIMITS } from './limits';
import type { Report } from './report';

/** True when the file is small enough and holds no forbidden character: only then may it be parsed. */
export function passesGate(report: Report): boolean {
  const { lines, text } = report.source;
  if (bytesOf(text) > LIMITS.fileBytes) {
    report.error(0, 'file-too-large', 'the file is larger than 256 KB', 'Split it, or shorten it.');
  } else if (lines.length > LIMITS.lines) {
    const at = report.source.lineStart(LIMITS.lines);
    const message = `the file has more than ${LIMITS.lines} lines`;
    const cure = 'Split it, or shorten it.';
    report.error(at, 'file-too-long', message, cure);
  } else {
    for (const [index, line] of lines.entries()) checkLine(line, report.source.lineStart(index), report);
  }
  return !report.hasErrors;
}

/** The size of a text on disk, in bytes of UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Reports the first forbidden character of a text that was decoded from the file near `at`. */
export function checkDecoded(text: string, at: number, report: Report): void {
  const found = firstForbidden(text);
  if (found) reportForbidden(found.codePoint, at, report);
}

function checkLine(line: string, start: number, report: Report): void {
  if (line.length > LIMITS.lineLength) {
    const message = `the line has more than ${LIMITS.lineLength} characters`;
    report.error(start + LIMITS.lineLength, 'line-too-long', message, 'Break it into several lines.');
    return;
  }
  const found = firstForbidden(line);
  if (found) reportForbidden(found.codePoint, start + found.index, report);
}

function reportForbidden(codePoint: number, at: number, report: Report): void {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `the character ${name} cannot be shown safely in a terminal`;
  report.error(at, 'forbidden-character', message, 'Delete it, or type a visible character instead.');
}
