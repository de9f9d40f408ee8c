import { readFileSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';

/** What is started, and when it counts as there: when this was written, or, with nothing given, when it ended. */
export interface Run {
  readonly args: readonly string[];
  readonly until?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Milliseconds from the start until then; the peak of memory by then in megabytes, where the system tells. */
export interface Sample {
  readonly ms: number;
  readonly megabytes: number | undefined;
}

const CTRL_C = '\x03';

/** Runs the Node of this process in a pseudo-terminal of 80 by 24. Throws when what is waited for never comes. */
export function measure({ args, until, env }: Run): Promise<Sample> {
  return new Promise((resolve, reject) => {
    let output = '';
    let sample: Sample | undefined;
    const start = performance.now();
    const terminal = spawn(process.execPath, [...args], {
      name: 'xterm-256color',
      cols: 80,
      rows: 24,
      env: { ...env },
    });
    const take = () => {
      sample ??= {
        ms: performance.now() - start,
        megabytes: peakOf(String(terminal.pid)) ?? reported(output),
      };
    };
    terminal.onData((data) => {
      output += data;
      if (!until || sample || !output.includes(until)) return;
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

/** A program that tells its own peak of memory at its end, since afterwards nobody can. */
export const REPORTING = `require('fs').writeSync(1, 'VmHWM: ' + process.resourceUsage().maxRSS + ' kB')`;

function reported(output: string): number | undefined {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(output)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Linux only: the high-water mark of a living process. */
function peakOf(process: string): number | undefined {
  try {
    return reported(readFileSync(`/proc/${process}/status`, 'utf8'));
  } catch {
    return undefined;
  }
}
