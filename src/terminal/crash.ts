import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { clean } from '../text/characters';

/**
 * Writes what is known about a crash into a new file, readable by the learner alone, in the folder or else in
 * the system's temporary folder. Returns its path, or undefined when neither takes it. Never throws.
 */
export function writeCrashReport(error: unknown, folder: string): string | undefined {
  const name = `crash-${new Date().toISOString().replace(/[:.]/g, '-')}-${process.pid}.txt`;
  // It will be read in a terminal, and what it quotes may come from anywhere.
  const report = clean(
    [
      `node ${process.version} ${process.platform} ${process.arch}`,
      `started as ${process.argv.join(' ')}`,
      inspect(error),
      '',
    ].join('\n'),
  );
  return writeInto(folder, name, report) ?? writeInto(tmpdir(), name, report);
}

/** `wx`: a file, or a link, that somebody else has put there is never written to. */
function writeInto(folder: string, name: string, report: string): string | undefined {
  const path = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, report, { mode: 0o600, flag: 'wx' });
    return path;
  } catch {
    return undefined;
  }
}
