/**
 * A full-screen program under the guard, that can end in every way: one key a way. It notes in the file
 * `SAVED` what its last thing did, and has a child that must not outlive it. `CONF`: when it imports conf, `first`
 * or `second` after the guard. `LINGER`: a file for whose coming it stays at work after leaving the screen.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { Box, render, Text, useApp, useInput, usePaste } from 'ink';
import { useEffect, useState } from 'react';
import { type Guard, installGuard } from '../../../src/terminal/guard';
import { Keyboard } from '../../../src/terminal/keyboard';
import { until } from '../../support/until';

const { SAVED = '', CRASH_FOLDER = '', CONF = '', LINGER } = process.env;

let exitCode = 0;

function fail(): never {
  throw new Error('a fault of the program');
}

/** What each key does besides being shown. */
const WAYS: Readonly<Record<string, (guard: Guard, exit: (value?: unknown) => void) => void>> = {
  q: (_, exit) => exit(),
  '\x03': (_, exit) => {
    exitCode = 130;
    exit();
  },
  '\x1a': (guard) => guard.suspend(),
  h: fail,
  t: () => setTimeout(fail),
  r: () => Promise.reject(new Error('a promise that nobody keeps')),
  e: () => process.exit(3),
  b: () => busy(300),
  '.': () => setInterval(() => process.stdout.write(''), 20),
};

function busy(milliseconds: number): void {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}

function Screen({ guard }: { guard: Guard }) {
  const { exit, suspendTerminal } = useApp();
  const [typed, setTyped] = useState('');
  const [pasted, setPasted] = useState('');
  useEffect(() => guard.lendTerminal(suspendTerminal), [guard, suspendTerminal]);
  usePaste(setPasted);
  useInput((input, key) => {
    for (const each of key.ctrl ? [String.fromCharCode(input.charCodeAt(0) - 96)] : input) {
      setTyped((before) => before + each);
      WAYS[each]?.(guard, exit);
    }
  });
  if (typed.includes('d')) fail();
  const { columns, rows } = process.stdout;
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      <Text>{`ready ${columns}x${rows} pid ${process.pid}`}</Text>
      <Text>{`typed ${JSON.stringify(typed)}`}</Text>
      <Text>{`pasted ${pasted.length} ${JSON.stringify(pasted.slice(0, 20))}`}</Text>
    </Box>
  );
}

async function main(): Promise<void> {
  if (CONF === 'first') await import('conf');
  const guard = installGuard({
    crashFolder: CRASH_FOLDER,
    crashLine: (details, said) =>
      `Stopped by a fault. ${said.join(' ')} Details: ${details ?? 'not written'}`,
  });
  if (CONF === 'second') await import('conf');
  const child = spawn('sleep', ['30'], { stdio: 'ignore', detached: true });
  guard.onLeaving(() => {
    child.kill('SIGKILL');
    appendFileSync(SAVED, `saved, child ${child.pid}\n`);
    return 'Your answers are saved.';
  });
  guard.onLeaving(fail);
  guard.takeScreen();
  const screen = <Screen guard={guard} />;
  const stdin = new Keyboard(process.stdin) as unknown as NodeJS.ReadStream;
  const instance = render(screen, {
    stdin,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
    maxFps: 60,
  });
  process.stdout.prependListener('resize', () => instance.rerender(<Screen guard={guard} />));
  await instance.waitUntilExit();
  guard.giveScreenBack();
  console.log('goodbye');
  child.unref();
  if (LINGER) await until(() => existsSync(LINGER), 30_000);
  process.exitCode = exitCode;
}

await main();
