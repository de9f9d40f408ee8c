import { describe, expect, it } from 'vitest';
import { killAll } from '../../src/speech/air';
import { runProgram } from '../../src/speech/program';
import { isAlive } from '../support/process';
import { until } from '../support/until';
import { ENDLESS, STUBBORN, standIns } from './stand-in';

describe('a program that is run', () => {
  it('gets its arguments as they are and its text by stdin, and runs in its own folder', async () => {
    using voices = standIns();
    const path = voices.add(
      'voice',
      '#!/bin/sh\nprintf "%s|" "$@" > arguments; cat > text; pwd > folder; exit 3',
    );
    const program = runProgram(path, ['a b', '$(touch x)', '; echo', '']);
    program.write('Größe: `id` "quoted"\n');
    program.closeInput();
    const exit = await program.exit;
    expect(exit).toMatchObject({ code: 3, complaint: '' });
    expect(exit.elapsed).toBeGreaterThan(0);
    expect(voices.notes('text')).toEqual(['Größe: `id` "quoted"']);
    expect(voices.notes('folder')).toEqual([voices.folder]);
    expect(voices.notes('x')).toEqual([]);
  });

  it('hands on its output, and keeps the end of what it complains of', async () => {
    using voices = standIns();
    const path = voices.add('voice', '#!/bin/sh\nseq 1 5000 >&2; echo sound; exit 0');
    let output = '';
    const { complaint, code } = await runProgram(path, [], (chunk) => {
      output += chunk;
    }).exit;
    expect(output).toBe('sound\n');
    expect(complaint).toHaveLength(2000);
    expect(complaint).toMatch(/4999\n5000\n$/);
    expect(code).toBe(0);
  });

  it.each([
    ['is not there', 'ENOENT', 'missing'],
    ['has nothing to run it', 'ENOENT', 'lost'],
    ['has no folder', 'ENOTDIR', 'lost/voice'],
  ])('that %s is told about: %s', async (_, code, name) => {
    using voices = standIns();
    voices.add('lost', '#!/nowhere/interpreter\n');
    const program = runProgram(`${voices.folder}/${name}`, []);
    program.write('text');
    program.closeInput();
    program.end();
    expect(await program.exit).toMatchObject({ code: null, unstarted: code });
  });

  it('may end before it has read its text', async () => {
    using voices = standIns();
    const program = runProgram(voices.add('voice', '#!/bin/sh\nexec 0<&-; exit 0'), []);
    for (let line = 0; line < 1000; line++) program.write('x'.repeat(1000));
    expect((await program.exit).code).toBe(0);
    program.write('late');
  });

  it.each([
    ['polite', ENDLESS],
    ['stubborn', STUBBORN],
  ])('is ended within 200 ms with all that it started, when it is %s', async (_, script) => {
    using voices = standIns();
    const program = runProgram(voices.add('voice', script), []);
    program.closeInput();
    await until(() => voices.notes('pids').length === 2);
    const start = performance.now();
    program.end();
    await program.exit;
    expect(performance.now() - start).toBeLessThan(200);
    await until(() => !voices.notes('pids').some(isAlive));
  });

  it('takes with it what it left running in its group', async () => {
    using voices = standIns();
    const program = runProgram(voices.add('voice', '#!/bin/sh\nsleep 600 &\necho $! > pids'), []);
    expect((await program.exit).code).toBe(0);
    await until(() => !voices.notes('pids').some(isAlive));
  });

  it('is ended at once by killAll, which may be called when nothing runs', async () => {
    using voices = standIns();
    const program = runProgram(voices.add('voice', STUBBORN), []);
    program.closeInput();
    await until(() => voices.notes('pids').length === 2);
    killAll();
    expect((await program.exit).code).toBe(null);
    await until(() => !voices.notes('pids').some(isAlive));
    killAll();
  });
});
