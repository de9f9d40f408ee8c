import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENDLESS, isRunning, standIns, until } from './stand-in';

/** Another program that reads aloud with this voice. */
function readingWith(voice: string): ChildProcess {
  const program = join(import.meta.dirname, 'reading-program.ts');
  return spawn(process.execPath, ['--import', 'tsx', program, voice], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

describe('leaving while a voice speaks', () => {
  it.each<[how: string, leave: (program: ChildProcess) => void]>([
    ['a normal exit', (program) => program.stdin?.write('\n')],
    ['Ctrl-C', (program) => program.kill('SIGINT')],
    ['a terminal that is closed', (program) => program.kill('SIGHUP')],
  ])('by %s leaves no process', async (_, leave) => {
    using voices = standIns();
    const program = readingWith(voices.add('espeak-ng', ENDLESS));
    await until(() => voices.notes('pids').length === 2);
    leave(program);
    await once(program, 'exit');
    await until(() => !voices.notes('pids').some(isRunning));
    expect(voices.notes('texts')).toHaveLength(1);
  });

  it('by kill -9 leaves the sentence in the air, and no other', async () => {
    using voices = standIns();
    const untilAsked = `#!/bin/sh\ncat >> texts\necho $$ >> pids\nuntil [ -e go ]; do sleep 0.01; done\n`;
    const program = readingWith(voices.add('espeak-ng', untilAsked));
    await until(() => voices.notes('pids').length === 1);
    program.kill('SIGKILL');
    await once(program, 'exit');
    expect(voices.notes('pids').every(isRunning)).toBe(true);
    voices.add('go', '');
    await until(() => !voices.notes('pids').some(isRunning));
    expect(voices.notes('texts')).toEqual(['The model answers.']);
  });
});
