import { existsSync, readFileSync } from 'node:fs';

/** Whether a process runs. One that has ended does not, even while nobody has waited for it (state Z, Linux). */
export function isAlive(pid: number | string): boolean {
  try {
    process.kill(Number(pid), 0);
    return !existsSync('/proc/self') || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Sends a signal; that the process is already gone is no error. */
export function signal(pid: number, which: NodeJS.Signals): void {
  try {
    process.kill(pid, which);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
