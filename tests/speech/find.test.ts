import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram, thisMachine } from '../../src/speech/find';
import { standIns } from './stand-in';

describe('a program in the PATH', () => {
  it('is the first that can be run', () => {
    using one = standIns();
    using two = standIns();
    const path = [one.folder, two.folder].join(delimiter);
    expect(findProgram('voice', path)).toBeUndefined();
    const second = two.add('voice', '');
    expect(findProgram('voice', path)).toBe(second);
    writeFileSync(join(one.folder, 'voice'), '');
    chmodSync(join(one.folder, 'voice'), 0o644);
    expect(findProgram('voice', path)).toBe(second);
    const first = one.add('voice', '');
    expect(findProgram('voice', path)).toBe(first);
  });

  it('is not a folder', () => {
    using place = standIns();
    mkdirSync(join(place.folder, 'voice'));
    expect(findProgram('voice', place.folder)).toBeUndefined();
  });

  it.each(['', '.', '..', 'bin', './bin'])(
    'is not looked for in %j, which depends on where one is',
    (entry) => {
      using place = standIns();
      place.add('voice', '');
      const here = relative('.', place.folder);
      expect(findProgram('voice', [entry, here].join(delimiter))).toBeUndefined();
    },
  );
});

describe('this machine', () => {
  it('knows a socket from a file', async () => {
    using place = standIns();
    const [socket, file] = [join(place.folder, 'socket'), place.add('file', '')];
    const server = createServer().listen(socket);
    await new Promise((resolve) => server.once('listening', resolve));
    const { hasSocket } = thisMachine();
    expect([socket, file, `${socket}.none`, `${file}/none`].map(hasSocket)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    server.close();
  });

  it('finds a program by its name', () => {
    expect(thisMachine().programAt('sh')).toMatch(/^\/.*\/sh$/);
  });
});
