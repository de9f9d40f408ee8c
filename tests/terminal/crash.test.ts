import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCrashReport } from '../../src/terminal/crash';
import { temporaryHome } from '../support/home';

describe('the report of a crash', () => {
  it('holds the error with its stack and its cause, for the learner alone', () => {
    using home = temporaryHome();
    const error = new Error('the weight is gone', { cause: new Error('no such parameter') });
    const path = writeCrashReport(error, home.path) as string;
    const report = readFileSync(path, 'utf8');
    expect(report).toContain('the weight is gone');
    expect(report).toContain('no such parameter');
    expect(report).toContain('crash.test.ts');
    expect(report).toContain(process.version);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('makes the folder where there is none', () => {
    using home = temporaryHome();
    const folder = join(home.path, 'new', 'data');
    expect(dirname(writeCrashReport('a thrown string', folder) ?? '')).toBe(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('goes to the temporary folder where the folder cannot be used', () => {
    using home = temporaryHome();
    const file = join(home.path, 'a-file');
    writeFileSync(file, '');
    const path = writeCrashReport(new Error('elsewhere'), file) as string;
    expect(dirname(path)).toBe(tmpdir());
    rmSync(path);
  });

  it('never writes into what is already there, and never throws', () => {
    using home = temporaryHome();
    const first = writeCrashReport(undefined, home.path) as string;
    rmSync(first);
    mkdirSync(first);
    expect(() => writeCrashReport(null, home.path)).not.toThrow();
    expect(readdirSync(first)).toEqual([]);
  });
});
