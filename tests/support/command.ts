import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAUNCHER, LESSON, NODE } from './course-run';
import { type TemporaryHome, temporaryHome } from './home';

/** All commands by their names, in the order of the help. */
export const COMMANDS: readonly string[] = [
  'list',
  'read',
  'answer',
  'grade',
  'lab',
  'progress',
  'reset',
  'export',
  'import',
  'listen',
  'doctor',
];

/** What became of a command. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  /** What stands on standard input; nothing when not given. */
  readonly input?: string;
  /** Added to a bare environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A learner's home, and the built program in it, without a terminal. */
export class CommandLine implements Disposable {
  readonly home: TemporaryHome = temporaryHome();
  readonly #launcher: string;

  /** `launcher`: of a copy of the program, where it is not the one that was built. */
  constructor(launcher = LAUNCHER) {
    this.#launcher = launcher;
  }

  /** Runs the program with these words, apart by spaces, or as they are in an array. */
  run(
    words: string | readonly string[],
    { input = '', env = {}, cwd = tmpdir() }: Surroundings = {},
  ): Outcome {
    const args = typeof words === 'string' ? words.split(' ').filter(Boolean) : words;
    const bare = { PATH: process.env.PATH ?? '', HOME: this.home.path, LANG: 'C.UTF-8' };
    const { status, stdout, stderr } = spawnSync(NODE, [this.#launcher, ...args], {
      input,
      env: { ...bare, ...this.home.env, ...env },
      encoding: 'utf8',
      cwd,
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** The JSON that a command prints. It must be all that it prints, and the command must be done. */
  json(words: string | readonly string[], surroundings?: Surroundings) {
    const { code, out, err } = this.run(words, surroundings);
    if (code !== 0) throw new Error(`exit code ${code}: ${err}`);
    return JSON.parse(out);
  }

  /** What `progress --json` tells of a lesson. */
  progressOf(lesson = LESSON) {
    const { lessons } = this.json('progress --json');
    return lessons.find(({ id }: { id: string }) => id === lesson);
  }

  /** A file in the learner's folder. */
  file(path: string): string {
    return readFileSync(join(this.home.path, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.home.path, path), text);
  }

  /** The names in the folder of the record. */
  recordFiles(): string[] {
    return readdirSync(join(this.home.path, 'record'));
  }

  /** All that the record holds, as text. */
  record(): string {
    const files = this.recordFiles().filter((name) => name.endsWith('.json'));
    return files.map((name) => this.file(join('record', name))).join('\n');
  }

  [Symbol.dispose](): void {
    this.home[Symbol.dispose]();
  }
}
