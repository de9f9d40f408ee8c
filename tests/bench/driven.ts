import { setTimeout as pause } from 'node:timers/promises';
import { type IPty, spawn } from '@lydell/node-pty';
import { bytesOf } from '../support/keyboard';
import { cpuOf } from './measure';
import { END_OF_FRAME, LAUNCHER, type Setting } from './setting';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a key brought: the time until its frame was complete, and the bytes of that frame. */
export interface Answer {
  readonly ms: number;
  /** Milliseconds that the program was computing for it: what a busy machine does not stretch. */
  readonly cpu: number;
  readonly bytes: number;
}

/** Between two keys of a person, who is not faster; ink takes an Escape and what follows within 20 ms for one key. */
const BETWEEN_KEYS = 25;
const PATIENCE = 2_000;

/** The program in a pseudo-terminal that nobody draws, so that nothing but the program takes time. */
export class Driven {
  readonly #terminal: IPty;
  /** Since the last key: to look for the end of a frame in all that ever came would take longer with every key. */
  #output = '';
  #told: (() => void) | undefined;

  constructor({ node, env }: Setting, { columns, rows }: Size, args: readonly string[] = []) {
    const options = { name: 'xterm-256color', cols: columns, rows, env: { ...env } };
    this.#terminal = spawn(node, [LAUNCHER, ...args], options);
    this.#terminal.onData((data) => {
      this.#output += data;
      this.#told?.();
    });
  }

  /** The first picture, and time for all that comes after it. */
  async isUp(): Promise<void> {
    await this.#frameAfter('the first picture');
    await pause(500);
  }

  /** Presses a key that changes the picture. Throws where it does not. */
  async press(key: string): Promise<Answer> {
    this.#output = '';
    const [before, start] = [cpuOf(this.#terminal.pid), performance.now()];
    this.#terminal.write(bytesOf(key));
    await this.#frameAfter(key);
    const [ms, cpu] = [performance.now() - start, cpuOf(this.#terminal.pid) - before];
    const bytes = Buffer.byteLength(this.#output);
    await pause(BETWEEN_KEYS);
    return { ms, cpu, bytes };
  }

  /** Presses keys at a rate, whatever comes of them, and tells how many frames came. */
  async hold(keys: readonly string[], perSecond: number): Promise<number> {
    this.#output = '';
    const start = performance.now();
    for (const [index, key] of keys.entries()) {
      await pause(Math.max(0, start + (index * 1000) / perSecond - performance.now()));
      this.#terminal.write(bytesOf(key));
    }
    await pause(200);
    return this.#output.split(END_OF_FRAME).length - 1;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#terminal.onExit(resolve));
    this.#terminal.write(bytesOf('Ctrl-C'));
    await ended;
  }

  #frameAfter(what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no frame after ${what}`)), PATIENCE);
      this.#told = () => {
        if (!this.#output.includes(END_OF_FRAME)) return;
        clearTimeout(timer);
        this.#told = undefined;
        resolve();
      };
      this.#told();
    });
  }
}
