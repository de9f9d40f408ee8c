import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';

/**
 * What no test of a screen or a command can reach: a text for a learner that stands in the code. Two words in a
 * literal are taken for one, unless a file has a reason.
 */
const SOURCE = join(import.meta.dirname, '../../src');

/** Files with words for somebody or something else. */
const FOR_OTHERS = [
  /^words\//,
  // For authors.
  /^course\//,
  /^store\/course-(?:path|source)\.ts$/,
  // What the judge understands.
  /^learning\/explain\/(?!feedback)/,
  // Names of keys, as they are looked up.
  /^session\/keys\.ts$/,
  // Protocols.
  /^speech\/(?:ssip|system-speech-host)\.ts$/,
  // A report for whoever mends it.
  /^terminal\/crash\.ts$/,
];
const LITERAL = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** Faults of the program, which are no text of its screens; commands, which are the same in every language. */
const NO_TEXT = /new (?:Error|NotWhole)\([^;]*;|how-models-learn answer/g;
const TWO_WORDS = /[A-Za-z]{2,}[,.:;]? [A-Za-z]{2,}/;

function textsIn(path: string): string[] {
  const loader = path.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(readFileSync(join(SOURCE, path), 'utf8'), { loader, jsx: 'automatic' });
  const literals = code.replace(NO_TEXT, '').match(LITERAL) ?? [];
  return literals.filter((literal) => TWO_WORDS.test(literal.replace(/\$\{[^}]*\}/g, '')));
}

it('no text for a learner stands outside of the catalogue', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !FOR_OTHERS.some((pattern) => pattern.test(path)));
  expect(files.flatMap((path) => textsIn(path).map((text) => `${path}: ${text}`))).toEqual([]);
});
