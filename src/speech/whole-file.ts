import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/** How a file is written, and when what was written is all of it. */
interface Writing<Written> {
  /** The permissions of the new file; those that the system gives when not given. */
  readonly mode?: number;
  readonly write: (file: FileHandle) => Promise<Written>;
  /** False where what came of it is not to take the name. */
  readonly isWhole?: (written: Written) => boolean;
}

/**
 * Writes a file under a name of its own beside `path`; it takes its name when it is whole and on the disk. One that
 * was there before is replaced then, and only then: a full disk, a fault or a power cut leaves it as it was. Throws
 * the system's error. Not for a device or a pipe, which a file must not replace.
 */
export async function writeWhole<Written>(
  path: string,
  { mode, write, isWhole = () => true }: Writing<Written>,
): Promise<Written> {
  const part = `${path}.${process.pid}.part`;
  try {
    const written = await writePart(part, mode, write);
    if (isWhole(written)) await rename(part, path);
    return written;
  } finally {
    await rm(part, { force: true }).catch(() => {});
  }
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
