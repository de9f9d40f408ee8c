import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../support/process';
import { buildProgram, type Program } from '../support/program';
import { until } from '../support/until';
import { ENDLESS, standIns } from './stand-in';
import { daemonThat } from './stand-in-daemon';

let program: Program;
beforeAll(async () => {
  program = await buildProgram(join(import.meta.dirname, 'programs', 'reading.ts'));
});
afterAll(() => program[Symbol.dispose]());

/** Another program that reads aloud, with the voice that it finds in such an environment. */
function reading(env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [program.path], { stdio: ['pipe', 'inherit', 'inherit'], env });
}

/** What finds programs in a folder before all others. */
const pathWith = (folder: string) => ({ PATH: [folder, process.env.PATH].join(delimiter) });

/** A voice that goes on with its sentence until it is told to end, or for a minute. */
const UNTIL_ASKED = `#!/bin/sh
cat >> texts
echo $$ >> pids
for i in $(seq 6000); do [ -e go ] && exit; sleep 0.01; done
`;

describe('leaving while a voice speaks', () => {
  it.each<[how: string, leave: (program: ChildProcess) => void]>([
    ['a normal exit', (program) => program.stdin?.write('\n')],
    ['Ctrl-C', (program) => program.kill('SIGINT')],
    ['a terminal that is closed', (program) => program.kill('SIGHUP')],
  ])('by %s leaves no process', async (_, leave) => {
    using voices = standIns();
    voices.add('espeak-ng', ENDLESS);
    const reader = reading(pathWith(voices.folder));
    await until(() => voices.notes('pids').length === 2);
    leave(reader);
    await once(reader, 'exit');
    await until(() => !voices.notes('pids').some(isAlive));
    expect(voices.notes('texts')).toHaveLength(1);
  });

  it('by kill -9 leaves the sentence in the air, and no other', async () => {
    using voices = standIns();
    voices.add('espeak-ng', UNTIL_ASKED);
    const reader = reading(pathWith(voices.folder));
    await until(() => voices.notes('pids').length === 1);
    reader.kill('SIGKILL');
    await once(reader, 'exit');
    expect(voices.notes('pids').every(isAlive)).toBe(true);
    voices.add('go', '');
    await until(() => !voices.notes('pids').some(isAlive));
    expect(voices.notes('texts')).toEqual(['The model answers.']);
  });

  it('asks a daemon to stop, though no time is left', async () => {
    await using daemon = await daemonThat((client) => client.write('225 OK MESSAGE QUEUED\r\n'));
    const reader = reading({ PATH: '', XDG_RUNTIME_DIR: daemon.runtimeFolder });
    await until(() => daemon.heard.includes('.'));
    reader.kill('SIGINT');
    await once(reader, 'exit');
    await until(() => daemon.clients() === 0);
    expect(daemon.heard.at(-1)).toBe('STOP SELF');
  });
});
