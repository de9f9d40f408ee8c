import { isUtf8 } from 'node:buffer';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { unusedPath } from './dated';
import { codeOf } from './faults';

/** The largest file that is read; this program's own are a tenth of it. */
const MAX_SIZE = 10 * 1024 * 1024;

/** What was found amiss while reading, by path, so that nothing is told twice. */
export interface Amiss {
  /** Damaged files: where each is now. */
  readonly damaged: Map<string, string>;
  /** Files that were read from their backup. */
  readonly recovered: Set<string>;
  /** Files that the system did not let us read: its code. */
  readonly unreadable: Map<string, string>;
}

/** Gives the value of a text, or nothing if the text is damaged. */
type Parse<T> = (text: string) => T | undefined;

type Look<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'missing' | 'damaged' }
  | { readonly kind: 'unreadable'; readonly code: string };

/**
 * The value in a KeptFile, else in its backup. A damaged file is moved aside under a dated name, never deleted,
 * and its backup takes its place. Never throws.
 */
export function readKept<T>(path: string, parse: Parse<T>, amiss: Amiss, now: number): T | undefined {
  const found = lookOrMove(path, parse, amiss, now);
  if (found.kind === 'value') return found.value;
  if (found.kind === 'unreadable') amiss.unreadable.set(path, found.code);
  const backup = lookOrMove(`${path}.bak`, parse, amiss, now);
  if (backup.kind !== 'value') return undefined;
  if (found.kind === 'damaged') {
    amiss.recovered.add(path);
    putInPlace(`${path}.bak`, path);
  }
  return backup.value;
}

function look<T>(path: string, parse: Parse<T>): Look<T> {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > MAX_SIZE) return { kind: 'damaged' };
    const bytes = readFileSync(path);
    const value = isUtf8(bytes) ? parse(bytes.toString().replace(/^\ufeff/, '')) : undefined;
    return value === undefined ? { kind: 'damaged' } : { kind: 'value', value };
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', code };
  }
}

/**
 * Looks, and moves what is damaged out of the way. What was moved is looked at once more: its writer may still be
 * alive and have mended it between the look and the move; then it goes back.
 */
function lookOrMove<T>(path: string, parse: Parse<T>, amiss: Amiss, now: number): Look<T> {
  const found = look(path, parse);
  if (found.kind !== 'damaged') return found;
  const aside = unusedPath(`${path}.damaged`, now, 'second');
  if (!moveTo(path, aside)) {
    amiss.damaged.set(path, path);
    return found;
  }
  const moved = look(aside, parse);
  if (moved.kind === 'damaged') amiss.damaged.set(path, aside);
  else if (putInPlace(aside, path)) rmSync(aside, { force: true });
  return moved;
}

/**
 * Gives a file a second name, or where links fail moves it, unless something stands there: that is newer. True if
 * it was done.
 */
function putInPlace(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    return codeOf(error) !== 'EEXIST' && moveTo(from, to);
  }
}

function moveTo(from: string, to: string): boolean {
  try {
    if (existsSync(to)) return false;
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
