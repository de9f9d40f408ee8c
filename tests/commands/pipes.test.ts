import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import { LAUNCHER, LESSON, NODE } from '../support/course-run';

/** A pipeline of the shell; `$HML` is the program. */
function sh(script: string, shell: CommandLine) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...shell.home.env, HML: `${NODE} ${LAUNCHER}` },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('in a pipeline', () => {
  it.each([
    ['list', 0],
    [`read ${LESSON}`, 1],
    ['list --json', 1],
    ['--help', 0],
    [`grade ${LESSON} choice --json`, 1],
  ])('%s is quiet when its reader has seen %i lines and leaves', (words, lines) => {
    using shell = new CommandLine();
    const { code, err } = sh(
      `yes 2 | head -20000 | { $HML ${words}; echo $? > ${shell.home.path}/rc; } | head -n ${lines}`,
      shell,
    );
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(Number(shell.file('rc'))).toBe(0);
  });

  it('reads what another program writes', () => {
    using shell = new CommandLine();
    const { out } = sh(`echo 2 | $HML grade ${LESSON} choice`, shell);
    expect(out).toBe('correct\n');
  });

  it('needs no standard input', () => {
    using shell = new CommandLine();
    for (const words of ['list', 'progress', `answer ${LESSON} choice 2`, `read ${LESSON}`])
      expect(sh(`$HML ${words} <&-`, shell)).toMatchObject({ code: 0, err: '' });
  });

  it.each([`answer ${LESSON} explain -`, `grade ${LESSON} explain`])(
    '%s says so where its standard input is a folder, and leaves no crash file',
    (words) => {
      using shell = new CommandLine();
      const files = readdirSync(shell.home.path);
      expect(sh(`$HML ${words} < ${shell.home.path}`, shell)).toEqual({
        code: 1,
        out: '',
        err: 'Standard input could not be read: EISDIR.\nPipe a text file in.\n',
      });
      expect(readdirSync(shell.home.path)).toEqual(files);
    },
  );

  it('writes nothing but text: no escape sequence', () => {
    using shell = new CommandLine();
    for (const words of ['list', 'progress', 'doctor', `read ${LESSON}`, `answer ${LESSON} order`, '--help'])
      expect(shell.run(words, { env: { FORCE_COLOR: '1' } }).out).not.toContain('\x1b');
  });

  it('runs from any folder', () => {
    using shell = new CommandLine();
    expect(shell.run('list', { cwd: '/' }).code).toBe(0);
    expect(shell.run('list', { cwd: join(shell.home.path) }).code).toBe(0);
  });
});
