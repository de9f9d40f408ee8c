import { describe, expect, it } from 'vitest';
import { chooseSpeaker } from '../../src/speech/choose';
import type { Machine } from '../../src/speech/find';

const SOCKET = '/run/user/1000/speech-dispatcher/speechd.sock';
const ENV = { XDG_RUNTIME_DIR: '/run/user/1000' };

/** A machine with these programs, and sockets where a name has a slash. */
const machine = (
  platform: NodeJS.Platform,
  there: readonly string[],
  env: Machine['env'] = ENV,
): Machine => ({
  platform,
  env,
  programAt: (name) => (there.includes(name) ? `/bin/${name}` : undefined),
  hasSocket: (path) => there.includes(path),
});
const nameOf = (choice: ReturnType<typeof chooseSpeaker>) => ('none' in choice ? choice.none : choice.name);

describe('the voice of a machine', () => {
  it.each<[NodeJS.Platform, string[], string]>([
    ['linux', ['flite', SOCKET, 'espeak-ng', 'say'], 'espeak-ng'],
    ['linux', ['flite', SOCKET], 'speech-dispatcher'],
    ['linux', ['flite', 'spd-say'], 'flite'],
    ['linux', ['say', 'powershell.exe', 'spd-say'], 'No voice found here.'],
    ['freebsd', ['espeak-ng'], 'espeak-ng'],
    ['darwin', ['say', 'espeak-ng'], 'say'],
    ['darwin', ['espeak-ng'], 'espeak-ng'],
    ['win32', ['powershell.exe', 'espeak-ng'], 'Windows speech'],
    ['win32', [], 'No voice found here.'],
  ])('%s with %j: %s', (platform, there, name) => {
    expect(nameOf(chooseSpeaker({ language: 'en' }, machine(platform, there)))).toBe(name);
  });

  it.each([
    ['linux', 'Install espeak-ng, or read on.'],
    ['darwin', 'Put /usr/bin, where `say` is, on the PATH, or read on.'],
    ['win32', 'Put the folder of powershell.exe on the PATH, or read on.'],
  ] as const)('where there is none on %s: %s', (platform, fix) => {
    expect(chooseSpeaker({ language: 'en' }, machine(platform, []))).toEqual({
      none: 'No voice found here.',
      fix,
    });
  });

  it.each([
    ['en-GB', 'flite'],
    ['de', 'No voice found here.'],
  ])('for a text in %s, where there is English alone: %s', (language, name) => {
    expect(nameOf(chooseSpeaker({ language }, machine('linux', ['flite'])))).toBe(name);
  });

  it('for a file is one that can write', () => {
    expect(nameOf(chooseSpeaker({ language: 'en', toFile: true }, machine('linux', [SOCKET, 'flite'])))).toBe(
      'flite',
    );
    expect(nameOf(chooseSpeaker({ language: 'en', toFile: true }, machine('linux', [SOCKET])))).toMatch(
      /^No voice found here that/,
    );
  });

  it('is off over SSH, unless it is asked for, or for a file', () => {
    const remote = machine('linux', ['espeak-ng'], { SSH_CONNECTION: '10.0.0.1 50000 10.0.0.2 22' });
    expect(chooseSpeaker({ language: 'en' }, remote)).toEqual({
      none: 'Over SSH the sound would come out elsewhere.',
      fix: 'Get a file with `listen --wav`, or read on.',
    });
    expect(nameOf(chooseSpeaker({ language: 'en', overSsh: true }, remote))).toBe('espeak-ng');
    expect(nameOf(chooseSpeaker({ language: 'en', toFile: true }, remote))).toBe('espeak-ng');
  });

  it.each([undefined, '', 'run', './run'])('asks no daemon where the runtime folder is %j', (folder) => {
    const env = { XDG_RUNTIME_DIR: folder };
    const anySocket = { ...machine('linux', [], env), hasSocket: () => true };
    expect(nameOf(chooseSpeaker({ language: 'en' }, anySocket))).toBe('No voice found here.');
  });

  it('is looked for on this machine', () => {
    expect(nameOf(chooseSpeaker({ language: 'en' }))).toEqual(expect.any(String));
  });
});
