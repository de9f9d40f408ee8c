import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './root';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Licences that ask for their notice in every copy and for nothing else. Another one is a decision to take. */
const ACCEPTED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'];

const INTRODUCTION = `how-models-learn is made from its own source and from the packages below.
Their licences ask that these notices go with every copy.`;

/**
 * THIRD-PARTY-NOTICES: name, version and licence text of every package that a bundle holds a part of.
 * @param sources the bundle's source files, relative to the root
 * Throws for a package without a licence text and for a licence that is not accepted.
 */
export function thirdPartyNotices(sources: readonly string[]): string {
  const folders = new Set(sources.flatMap((path) => packageFolder(path) ?? []));
  const notices = [...folders].map((folder) => noticeOf(resolve(ROOT, folder)));
  const parts = [INTRODUCTION, ...[...new Set(notices)].sort(), wordListNotice()];
  return `${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

/** The notice of the word list that the judge of explanations knows, from the head of the list itself. */
function wordListNotice(): string {
  const source = readFileSync(join(ROOT, 'src/learning/explain/words.ts'), 'utf8');
  const [, notice] = /\* (From SCOWL[\s\S]*?)\n \*\n/.exec(source) ?? [];
  if (!notice) throw new Error('words.ts has lost the notice of its word list.');
  return `SCOWL word list\n\n${notice.replace(/^ \* ?/gm, '')}`;
}

/** "node_modules/a/node_modules/@b/c/d.js" → "node_modules/a/node_modules/@b/c"; none for a file of ours. */
function packageFolder(path: string): string | undefined {
  return /^(?:.*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  if (!ACCEPTED.includes(license)) throw new Error(`${name} is under ${license}: see ACCEPTED in notices.ts`);
  return `${name} ${version} (${license})\n\n${licenceText(folder, name)}`;
}

function licenceText(folder: string, name: string): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file) return readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  throw new Error(`${name} has no licence file: add its text to notices.ts`);
}
