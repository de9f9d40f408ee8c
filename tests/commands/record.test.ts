import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandLine } from '../support/command';
import { LESSON } from '../support/course-run';

const xpOf = (shell: CommandLine) => shell.json('progress --json').xp;

describe('reset', () => {
  it.each(['reset', `reset ${LESSON}`])(
    '%s asks for --yes where nobody can be asked, and changes nothing',
    (words) => {
      using shell = new CommandLine();
      shell.run(`answer ${LESSON} choice 2`);
      const { code, out, err } = shell.run(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('--yes');
      expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
      expect(xpOf(shell)).toBe(20);
    },
  );

  it('of a lesson voids what came before, and what follows counts', () => {
    using shell = new CommandLine();
    shell.run(`answer ${LESSON} choice 2`);
    expect(shell.run(`reset ${LESSON} --yes`)).toEqual({
      code: 0,
      out: '"What Training Actually Changes" begins again.\n',
      err: '',
    });
    expect(shell.progressOf()).toMatchObject({ state: 'new', xp: 0 });
    expect(shell.json(`answer ${LESSON} choice 2 --json`).xpAwarded).toBe(20);
  });

  it('of everything renames the record and prints its new path; nothing is deleted', () => {
    using shell = new CommandLine();
    shell.run(`answer ${LESSON} choice 2`);
    const { code, out } = shell.run('reset --yes');
    expect(code).toBe(0);
    const path = /is now (.+); the course begins again\./.exec(out)?.[1] ?? '';
    expect(existsSync(path)).toBe(true);
    expect(path.startsWith(join(shell.home.path, 'record-before-reset'))).toBe(true);
    expect(xpOf(shell)).toBe(0);
    shell.run(`answer ${LESSON} choice 2`);
    expect(shell.run('reset --yes').out).not.toContain(`${path};`);
  });

  it('of nothing says so', () => {
    using shell = new CommandLine();
    expect(shell.run('reset --yes')).toMatchObject({ code: 0, out: 'There was no record yet.\n' });
  });
});

describe('export and import', () => {
  it('carry a record to another machine, and importing twice changes nothing', () => {
    using here = new CommandLine();
    using there = new CommandLine();
    const file = join(here.home.path, 'mine.json');
    here.run(`answer ${LESSON} choice 2`);
    here.run(`read ${LESSON}`);
    expect(here.run(['export', file])).toMatchObject({ code: 0, out: `5 events written to ${file}.\n` });
    expect(there.run(['import', file])).toMatchObject({
      code: 0,
      out: '5 events taken in; 0 known already.\n',
    });
    const once = there.json('progress --json');
    expect(once.xp).toBe(30);
    expect(there.run(['import', file])).toMatchObject({
      code: 0,
      out: '0 events taken in; 5 known already.\n',
    });
    expect(there.json('progress --json')).toEqual(once);
    expect(here.run(['import', file])).toMatchObject({
      code: 0,
      out: '0 events taken in; 5 known already.\n',
    });
  });

  it.each([
    ['export', 'no/such/folder/file.json', /could not be written: ENOENT/],
    ['import', 'no-such-file.json', /could not be read: ENOENT/],
  ])('%s %s fails, and says what to do', (command, file, message) => {
    using shell = new CommandLine();
    const { code, err } = shell.run([command, join(shell.home.path, file)]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  it('replace an export that is there by a private one', () => {
    using shell = new CommandLine();
    const file = join(shell.home.path, 'mine.json');
    writeFileSync(file, 'before', { mode: 0o644 });
    expect(shell.run(['export', file]).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 1 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('write through a device or a link, and replace neither; the file behind a link is private too', () => {
    using shell = new CommandLine();
    const [link, file] = [join(shell.home.path, 'link.json'), join(shell.home.path, 'mine.json')];
    symlinkSync(file, link);
    expect(shell.run(['export', link]).code).toBe(0);
    expect([lstatSync(link).isSymbolicLink(), existsSync(file)]).toEqual([true, true]);
    chmodSync(file, 0o644);
    expect(shell.run(['export', link]).code).toBe(0);
    expect([lstatSync(link).isSymbolicLink(), statSync(file).mode & 0o777]).toEqual([true, 0o600]);
    expect(shell.run(['export', '/dev/null']).code).toBe(0);
  });

  it.each(['', '{}', 'null', '[1]', '{"format": 1', '\x00\x01'])('import of %j is refused', (text) => {
    using shell = new CommandLine();
    shell.write('file.json', text);
    const { code, err } = shell.run(['import', join(shell.home.path, 'file.json')]);
    expect(code).toBe(1);
    expect(err).toMatch(/./);
  });
});

describe('a damaged record', () => {
  it.each(['', '{', 'null', '\x00\x00', '[]'])(
    'that reads %j never fails a command, and is set aside',
    (text) => {
      using shell = new CommandLine();
      shell.run(`answer ${LESSON} choice 2`);
      const file = shell.recordFiles().find((name) => name.endsWith('.json')) ?? '';
      shell.write(`record/${file}`, text);
      shell.write(`record/${file}.bak`, text);
      for (const words of [
        'list',
        'progress --json',
        `answer ${LESSON} choice 2 --json`,
        `read ${LESSON}`,
        'doctor',
      ]) {
        const { code, out } = shell.run(words);
        expect(code, words).toBe(0);
        expect(out, words).not.toBe('');
      }
      expect(shell.recordFiles().some((name) => name.includes('damaged'))).toBe(true);
    },
  );
});

describe('doctor', () => {
  it('has the parts of the contract, each with ok, and a fix where it is not', () => {
    using shell = new CommandLine();
    const { version, ...parts } = shell.json('doctor --json');
    expect(version).toBe(1);
    expect(Object.keys(parts)).toEqual(['node', 'data', 'course', 'voice', 'terminal']);
    for (const part of Object.values(parts) as { ok: boolean; fix?: string }[]) {
      expect(typeof part.ok).toBe('boolean');
      if (!part.ok) expect(part.fix).toMatch(/\S/);
    }
    expect(parts).toMatchObject({
      node: { ok: true },
      data: { ok: true, is: shell.home.path },
      course: { ok: true },
      terminal: { ok: false },
    });
  });

  it('tells where a folder cannot be written, and is done all the same', () => {
    using shell = new CommandLine();
    shell.write('a-file', '');
    const { code, out } = shell.run('doctor --json', {
      env: { HOW_MODELS_LEARN_HOME: join(shell.home.path, 'a-file') },
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).data).toMatchObject({ ok: false, fix: expect.stringMatching(/\S/) });
  });

  it('as text has a line for each part', () => {
    using shell = new CommandLine();
    const { out } = shell.run('doctor');
    for (const part of ['node', 'data', 'course', 'voice', 'terminal'])
      expect(out).toMatch(new RegExp(`^[✓!] ${part}: `, 'm'));
  });
});
