import { setTimeout as pause } from 'node:timers/promises';

/** How long is waited for something before the test fails, in ms. */
export const PATIENCE = 15_000;
/** How often it is looked at, in ms. */
const BETWEEN_LOOKS = 5;

/**
 * Resolves when something holds that nobody announces: a file, a process, what a program does. The only poll of the
 * tests; what a screen shows is announced, and waited for by `waitFor`. Throws when patience, in ms, ends.
 */
export async function until(condition: () => boolean, patience = PATIENCE): Promise<void> {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited ${patience} ms until ${condition}`);
    await pause(BETWEEN_LOOKS);
  }
}

/**
 * Lets time pass, in ms, where time itself is what is played or tested: the pace of a hand, a signal at any moment, a
 * screen that has to stay still. It never stands for something that could be waited for.
 */
export const letPass = (milliseconds: number): Promise<void> => pause(milliseconds);
