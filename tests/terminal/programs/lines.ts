/** An ordinary command under the guard: it prints lines, and never takes the screen. */
import { installGuard } from '../../../src/terminal/guard';

const guard = installGuard({
  crashFolder: process.env.CRASH_FOLDER ?? '',
  crashLine: (details) => `Stopped by a fault. ${details}`,
});
guard.onLeaving(() => {
  process.stderr.write('last thing\n');
  return undefined;
});

const DOINGS: Readonly<Record<string, () => void>> = {
  'print on and on': () => setInterval(() => process.stdout.write('a line\n'.repeat(1000))),
  'wait for a signal': () => setInterval(() => {}, 1000),
  fail: () => {
    throw new Error('a fault of the program');
  },
};

process.stdout.write('up\n');
DOINGS[process.argv[2] ?? '']?.();
