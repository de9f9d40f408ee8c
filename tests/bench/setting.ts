import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CourseOutline } from '../../src/course/types';

export const ROOT = join(__dirname, '../..');
export const LAUNCHER = join(ROOT, 'bin/how-models-learn.js');
/** ink ends every frame so. */
export const END_OF_FRAME = '\x1b[?2026l';

/** A Node, and a home of its own in which it starts the program. */
export interface Setting {
  /** Path of the Node. */
  readonly node: string;
  readonly version: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Does something in an empty home. Nothing of this shell's environment is in it: NODE_EXTRA_CA_CERTS alone makes bare
 * Node 20 more than twice as slow.
 */
export async function inSetting<T>(node: string, work: (setting: Setting) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'bench-'));
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    HOW_MODELS_LEARN_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
  };
  const version = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
  try {
    return await work({ node, version, home, env });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The Node of a major version, through npx; this process's own where none is named. */
export function nodeOf(major: string | undefined): string {
  if (major === undefined) return process.execPath;
  const ask = ['-y', `node@${major}`, '-p', 'process.execPath'];
  return execFileSync('npx', ask, { encoding: 'utf8' }).trim();
}

function outlineAt(program = ROOT): CourseOutline {
  return JSON.parse(readFileSync(join(program, 'dist/course.json'), 'utf8')) as CourseOutline;
}

export const firstLesson = (program = ROOT): string =>
  outlineAt(program).modules.flatMap(({ lessons }) => lessons)[0]?.id ?? '';
