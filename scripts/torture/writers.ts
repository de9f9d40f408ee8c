import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Fault } from './preload/faults';

/** What a writer is to do; `folder` is its data folder. */
export type Task =
  | { readonly kind: 'append'; readonly folder: string; readonly count: number }
  | {
      readonly kind: 'faults';
      readonly folder: string;
      readonly before: number;
      readonly faults: readonly Fault[];
    }
  | { readonly kind: 'open'; readonly folder: string; readonly faults: readonly Fault[] }
  | {
      readonly kind: 'full';
      readonly folder: string;
      readonly ballast: string;
      readonly left: readonly number[];
    }
  | { readonly kind: 'start'; readonly folder: string }
  | { readonly kind: 'saves'; readonly folder: string; readonly count: number };

/** What a writer said, and how it ended. */
export interface Report {
  readonly announced: readonly string[];
  readonly acknowledged: readonly string[];
  /** Saved events that another terminal did not find while saving failed. */
  readonly lostAtOnce: number;
  readonly lines: readonly string[];
  /** What it wrote to stderr: nothing, unless it crashed. */
  readonly complaints: string;
  readonly ending: number | NodeJS.Signals;
}

export interface Writer {
  readonly process: ChildProcess;
  readonly report: Promise<Report>;
  /** Resolves when the writer was told that its first event is saved, or ended. */
  readonly firstSave: Promise<void>;
}

export interface Preload {
  readonly preload?: 'clock' | 'faults';
  readonly env?: Readonly<Record<string, string>>;
}

/** A place for trials: the bundled programs, and a new folder for each trial. All of it goes with `close`. */
export class Workshop {
  readonly #path = mkdtempSync(join(tmpdir(), 'torture-'));
  #folders = 0;

  /** Bundles the real store into the writer. */
  static async open(): Promise<Workshop> {
    const workshop = new Workshop();
    for (const name of ['writer', 'preload/clock', 'preload/faults']) await workshop.#bundle(name);
    return workshop;
  }

  async #bundle(name: string): Promise<void> {
    await build({
      entryPoints: [join(__dirname, `${name}.ts`)],
      outfile: this.#program(name),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    });
  }

  #program(name: string): string {
    return join(this.#path, `${name.replace('preload/', '')}.cjs`);
  }

  /** A path at which nothing stands yet. */
  folder(): string {
    this.#folders += 1;
    return join(this.#path, `folder-${this.#folders}`);
  }

  start(task: Task, { preload, env }: Preload = {}): Writer {
    const preloaded = preload ? ['-r', this.#program(preload)] : [];
    const args = [...preloaded, this.#program('writer'), JSON.stringify(task)];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return listen(child);
  }

  /** Runs a writer to its end. */
  run(task: Task, preload: Preload = {}): Promise<Report> {
    return this.start(task, preload).report;
  }

  close(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }
}

function listen(child: ChildProcess): Writer {
  let said = '';
  let complaints = '';
  child.stderr?.on('data', (data) => {
    complaints += data;
  });
  const report = new Promise<Report>((resolve) => {
    child.on('close', (code, signal) => resolve(reported(said, complaints, code ?? signal ?? 0)));
  });
  const firstSave = new Promise<void>((resolve) => {
    child.stdout?.on('data', (data) => {
      said += data;
      if (said.includes('\n+')) resolve();
    });
    child.on('close', () => resolve());
  });
  return { process: child, report, firstSave };
}

function reported(said: string, complaints: string, ending: number | NodeJS.Signals): Report {
  const lines = said.split('\n').slice(0, -1);
  const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
  const lostAtOnce = marked('=').reduce((sum, lost) => sum + Number(lost), 0);
  return { announced: marked('?'), acknowledged: marked('+'), lostAtOnce, lines, complaints, ending };
}
