import { type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** How a file is written, and when what was written is all of it. */
interface Writing<Written> {
  /** The permissions of the new file; those that the system gives when not given. */
  readonly mode?: number;
  readonly write: (file: FileHandle) => Promise<Written>;
  /** False where what came of it is not to take the name. */
  readonly isWhole?: (written: Written) => boolean;
}

/** Names of what a program has open, a device or not: what reads there would not see a file that replaces it. */
const OPEN = /^\/(?:dev\/(?:std|fd\/)|proc\/)/;

/** False for a device, a pipe, a folder or a link to one, and for what is open, as /dev/stdout: none may be replaced. */
export async function isFileOrFree(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return !OPEN.test(resolve(path)) && (found === undefined || found.isFile());
}

/**
 * Writes a file under a name of its own beside `path`; it takes its name when it is whole and on the disk. One that
 * was there before is replaced then, and only then: a full disk, a fault or a power cut leaves it as it was. A link
 * stays, and the file that it leads to is the one that is written. Throws the system's error. For a path that
 * `isFileOrFree`.
 */
export async function writeWhole<Written>(
  path: string,
  { mode, write, isWhole = () => true }: Writing<Written>,
): Promise<Written> {
  const place = await whereLinksLead(path);
  const part = `${place}.${process.pid}.part`;
  try {
    const written = await writePart(part, mode, write);
    if (isWhole(written)) await rename(part, place);
    return written;
  } finally {
    await rm(part, { force: true }).catch(() => {});
  }
}

/** The path behind links, though there may be nothing at their end yet. */
async function whereLinksLead(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const target = await readlink(path).catch(() => undefined);
  return target === undefined ? path : whereLinksLead(resolve(await realpath(dirname(path)), target));
}

async function writePart<Written>(
  part: string,
  mode: number | undefined,
  write: Writing<Written>['write'],
): Promise<Written> {
  const file = await open(part, 'wx', mode);
  try {
    const written = await write(file);
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}
