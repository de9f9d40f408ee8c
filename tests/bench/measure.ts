import { readFileSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';
import type { Setting } from './setting';

/** What is started, and when it counts as there: when this was written, or, with nothing given, when it ended. */
export interface Run {
  readonly args: readonly string[];
  readonly until?: string;
  /** Pressed when that was written; then it counts when it is written once more. */
  readonly key?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Linux alone tells these, and only of a process that lives. */
interface Usage {
  /** Milliseconds that the main thread was computing: what a busy machine does not stretch. */
  readonly cpu: number;
  /** Peak of memory in megabytes. */
  readonly megabytes: number;
}

export interface Sample {
  /** Milliseconds from the start until then. */
  readonly ms: number;
  readonly usage: Usage | undefined;
}

const CTRL_C = '\x03';

/** Starts a Node in a pseudo-terminal of 80 by 24. Throws when what is waited for never comes. */
export function measure({ node, env }: Setting, run: Run): Promise<Sample> {
  const { args, until, key } = run;
  return new Promise((resolve, reject) => {
    let output = '';
    let pressedAt: number | undefined;
    let sample: Sample | undefined;
    const start = performance.now();
    const terminal = spawn(node, [...args], {
      name: 'xterm-256color',
      cols: 80,
      rows: 24,
      env: { ...env, ...run.env },
    });
    const take = () => {
      sample ??= { ms: performance.now() - start, usage: usageOf(terminal.pid) ?? usageIn(output) };
    };
    terminal.onData((data) => {
      output += data;
      if (!until || sample || !output.includes(until, pressedAt)) return;
      if (key && pressedAt === undefined) {
        pressedAt = output.length;
        return terminal.write(key);
      }
      take();
      terminal.write(CTRL_C);
    });
    terminal.onExit(() => {
      if (!until) take();
      if (sample) resolve(sample);
      else reject(new Error(`node ${args.join(' ')} never wrote what was waited for:\n${output}`));
    });
  });
}

/** A program that does nothing but tell its own usage, since after its end nobody can. */
export const TELLS_ITS_USAGE = `
const { readFileSync, writeSync } = require('fs');
for (const name of ['status', 'schedstat']) writeSync(1, readFileSync('/proc/self/' + name));
`;

/** Milliseconds that the main thread of a process was computing up to now; NaN where the system does not tell. */
export const cpuOf = (pid: number): number => usageOf(pid)?.cpu ?? Number.NaN;

function usageOf(pid: number): Usage | undefined {
  try {
    return usageIn(
      ['status', 'schedstat'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8')).join(''),
    );
  } catch {
    return undefined;
  }
}

/** Reads /proc/…/status, "VmHWM:  39000 kB", and /proc/…/schedstat, nanoseconds computing, waiting, and turns. */
function usageIn(text: string): Usage | undefined {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(text)?.[1];
  const nanoseconds = /^(\d+) \d+ \d+\s*$/m.exec(text)?.[1];
  if (kilobytes === undefined || nanoseconds === undefined) return undefined;
  return { cpu: Number(nanoseconds) / 1e6, megabytes: Number(kilobytes) / 1024 };
}
