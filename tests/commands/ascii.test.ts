import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import { LESSON } from '../support/course-run';

/** Every command, in ways that print its texts; each with what stands on its standard input. */
const COMMANDS: readonly (readonly [words: string, input?: string])[] = [
  ['list'],
  ['list --json'],
  ['progress'],
  ['progress --json'],
  [`read ${LESSON}`],
  [`read ${LESSON} --section 9`],
  [`answer ${LESSON} choice`],
  [`answer ${LESSON} choice 1`],
  [`answer ${LESSON} choice 1 --json`],
  [`answer ${LESSON} order`],
  [`answer ${LESSON} order 1 2`],
  [`answer ${LESSON} order 1 ①`],
  [`answer ${LESSON} explain`],
  [`answer ${LESSON} explain -`, 'The naïve model — it “changes” …'],
  [`answer ${LESSON} explain - --json`, 'The naïve model — it “changes” …'],
  [`grade ${LESSON} explain`, 'The naïve model — it “changes” …\n'],
  [`grade ${LESSON} explain --json`, 'The naïve model — it “changes” …\n'],
  ['doctor'],
  ['doctor --json'],
  ['export höher/datei.json'],
  ['import höher/datei.json'],
  ['reset'],
  ['reset --yes'],
  [`reset ${LESSON} --yes`],
  [`listen ${LESSON}`],
  [`listen ${LESSON} --wav höher/datei.wav`],
  ['lab the-crank'],
  ['lab kurbel–ä'],
  ['lektion–ä'],
  ['--größer'],
  ['--plain', '\nn\nq\nq\nq\n'],
  ['--plain lab the-crank', '1\nrun\nv\nq\n'],
  ['--help'],
  ['help'],
  ['help answer'],
  ['help ä'],
  ['--version'],
];

const told = (words: string, input: string, env: Readonly<Record<string, string>>): string => {
  using shell = new CommandLine();
  const { out, err } = shell.run(words, { input, env: { PATH: '', ...env } });
  return out + err;
};

const ASCII = /^[\t\n\x20-\x7e]+$/;

describe.each([
  ['LANG=C', '', { LANG: 'C' }],
  ['--ascii', ' --ascii', {}],
])('with %s', (_, option, env) => {
  it.each(COMMANDS)('%s says it in ASCII', (words, input = '') => {
    expect(told(words + option, input, env)).toMatch(ASCII);
  });
});

it('what is amiss with a record is told in ASCII too', () => {
  using shell = new CommandLine();
  shell.run(`read ${LESSON}`);
  for (const name of shell.recordFiles()) shell.write(join('record', name), '{"höher');
  const { err } = shell.run('progress', { env: { LANG: 'C' } });
  expect(err).toMatch(/damaged/);
  expect(err).toMatch(ASCII);
  expect(shell.run('--data-dir relativ–ä list', { env: { LANG: 'C' } }).err).toMatch(ASCII);
});

it('where UTF-8 is to be had, it is used', () => {
  expect(told('lektion–ä', '', { LANG: 'de_DE.UTF-8' })).toContain('lektion–ä');
});
