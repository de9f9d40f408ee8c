import { cleanLine } from '../text/characters';
import { truncate } from '../text/width';
import type { Rule } from './rules/names';
import type { Source } from './source';
import type { Diagnostic, Severity } from './types';

/** Collects the faults of one file. */
export class Report {
  readonly source: Source;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #told = new Set<string>();

  constructor(source: Source) {
    this.source = source;
  }

  /** @param at offset in the text of the file */
  error(at: number, rule: Rule, message: string, fix: string): void {
    this.add('error', at, rule, message, fix);
  }

  /** A fault that does not keep the file from being used. */
  warning(at: number, rule: Rule, message: string, fix: string): void {
    this.add('warning', at, rule, message, fix);
  }

  /** A fault of either kind. What stands in one place and is used in several is told once. */
  add(severity: Severity, at: number, rule: Rule, message: string, fix: string): void {
    const fault = `${at} ${rule} ${message}`;
    if (this.#told.has(fault)) return;
    this.#told.add(fault);
    this.#diagnostics.push({ ...this.source.placeAt(at), rule, severity, message, fix });
  }

  get hasErrors(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === 'error');
  }

  /** All that was found, from the top of the file to its end. */
  get diagnostics(): Diagnostic[] {
    return this.#diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }
}

/** An author's word as a message shows it: harmless, short, in backticks. */
export function named(value: string): string {
  return `\`${truncate(cleanLine(value), 60)}\``;
}

/** Several of them, the first eight at most. */
export function listed(values: Iterable<string>): string {
  const all = [...values];
  const shown = all.slice(0, 8).map(named).join(', ');
  if (all.length === 0) return 'none';
  return all.length > 8 ? `${shown} and ${all.length - 8} more` : shown;
}
