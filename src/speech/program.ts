import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { endAtExit } from './air';

/** Running another program: no shell, constant arguments, text by stdin only, and nothing left of it after. */

/** Milliseconds that a program is given to end by itself: silence is promised within 200. */
const GRACE = 100;
/** Milliseconds to wait for the last words of a program that is gone. */
const LAST_WORDS = 100;
const COMPLAINT_LIMIT = 2000;
const ON_WINDOWS = process.platform === 'win32';

/** How a program ended. */
export interface Exit {
  /** None when a signal ended it. */
  readonly code: number | null;
  /** The system's code where it never ran: "ENOENT". */
  readonly unstarted?: string;
  /** The end of what it wrote on stderr. */
  readonly complaint: string;
  /** Milliseconds from start to end. */
  readonly elapsed: number;
}

export interface RunningProgram {
  /** Resolves when it is gone, and all that it started in its group. Never rejects. */
  readonly exit: Promise<Exit>;
  /** Text for its stdin, as UTF-8. A program that has gone meanwhile does not mind. */
  write(text: string): void;
  closeInput(): void;
  /** Ends it and all that it started: asks, and forces it 100 ms later. */
  end(): void;
}

/**
 * Starts a program in a process group of its own.
 * @param path absolute, as `findProgram` gives it
 * @param args never anything that an author or a learner wrote
 * @param onOutput what gets its stdout; without it, stdout is dropped
 */
export function runProgram(
  path: string,
  args: readonly string[],
  onOutput?: (chunk: Buffer) => void,
): RunningProgram {
  const child = started(path, args, onOutput !== undefined);
  if (typeof child === 'string') return neverRan(child);
  if (onOutput) child.stdout?.on('data', onOutput);
  // A program that ends before it has read everything is told about by its exit.
  child.stdin?.on('error', () => {});
  const group = groupOf(child);
  const exit = exitOf(child).finally(group.leave);
  return {
    exit,
    write: (text) => child.stdin?.write(text),
    closeInput: () => child.stdin?.end(),
    end() {
      group.signal('SIGTERM');
      const force = setTimeout(() => group.signal('SIGKILL'), GRACE);
      exit.then(() => clearTimeout(force));
    },
  };
}

/** Some failures to start are an event of the child, others are thrown: then the system's code comes back. */
function started(path: string, args: readonly string[], hasOutput: boolean): ChildProcess | string {
  try {
    return spawn(path, args, {
      // The folder that we stand in may be gone, and has nothing for a voice.
      cwd: dirname(path),
      detached: !ON_WINDOWS,
      windowsHide: true,
      stdio: ['pipe', hasOutput ? 'pipe' : 'ignore', 'pipe'],
    });
  } catch (error) {
    return codeOf(error);
  }
}

function neverRan(unstarted: string): RunningProgram {
  const exit = Promise.resolve({ code: null, unstarted, complaint: '', elapsed: 0 });
  return { exit, write() {}, closeInput() {}, end() {} };
}

function exitOf(child: ChildProcess): Promise<Exit> {
  const start = performance.now();
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-COMPLAINT_LIMIT);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, unstarted: codeOf(error), complaint, elapsed: 0 }));
    child.on('exit', (code) => {
      const elapsed = performance.now() - start;
      const settle = () => resolve({ code, complaint, elapsed });
      // A daemon that it left behind may hold its stderr open for ever.
      const enough = setTimeout(settle, LAST_WORDS);
      child.on('close', () => {
        clearTimeout(enough);
        settle();
      });
    });
  });
}

/** The child's process group. Signals end with the child: its number may be given to another program then. */
function groupOf(child: ChildProcess): { signal(name: NodeJS.Signals): void; leave(): void } {
  let isThere = child.pid !== undefined;
  const signal = (name: NodeJS.Signals) => {
    if (isThere) signalGroup(child.pid as number, name);
  };
  const forget = endAtExit(() => signal('SIGKILL'));
  const leave = () => {
    isThere = false;
    forget();
  };
  child.on('exit', () => {
    signal('SIGKILL');
    leave();
  });
  return { signal, leave };
}

function signalGroup(leader: number, name: NodeJS.Signals): void {
  if (ON_WINDOWS) {
    const taskkill = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe');
    spawnSync(taskkill, ['/T', '/F', '/PID', String(leader)], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-leader, name);
  } catch {
    // Nobody is left in the group.
  }
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
