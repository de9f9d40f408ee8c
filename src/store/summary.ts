import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../learning/types';
import type { DataFolder } from './data-folder';
import { Findings } from './findings';
import { KeptFile } from './kept-file';
import { readKept } from './kept-reading';
import { type Fields, parsedFields } from './shapes';

/**
 * Writes XP and lessons done to `config.json`, for people and other programs to read. It is written and never
 * believed: XP is folded from the record. What else stands in the file, preferences above all, stays. Never throws;
 * gives a line for the learner if the file was damaged and had to be set aside.
 */
export function writeSummary(
  folder: Exclude<DataFolder, { kind: 'refused' }>,
  progress: Progress,
  now = Date.now(),
): string | undefined {
  if (folder.kind !== 'folder') return undefined;
  const findings = new Findings();
  const path = join(folder.path, 'config.json');
  const config = readKept(path, parsedFields, findings, now);
  const summary = summaryOf(progress);
  const isTold = JSON.stringify(config?.summary) === JSON.stringify(summary);
  // What cannot be read and is still there is not written over.
  if (!isTold && (config || !existsSync(path))) write(folder.path, { ...config, summary });
  return findings.configLine();
}

function summaryOf({ xp, lessons }: Progress): Fields {
  return { xp, lessonsDone: Object.values(lessons).filter((lesson) => lesson.state === 'done').length };
}

function write(root: string, config: Fields): void {
  try {
    new KeptFile(root, 'config', textIn(join(root, 'config.json'))).save(config);
  } catch {
    // Where answers cannot be saved either, the learner is told so by their outcome.
    return;
  }
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
