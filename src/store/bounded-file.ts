import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Thrown for what is larger than it may be. */
export class TooLarge extends Error {
  readonly code = 'EFBIG';
}

/** Thrown for what is no regular file: a pipe, a device, a folder. */
export class NotAFile extends Error {}

const CHUNK = 64 * 1024;
/** A link is not followed, and a pipe is not waited for; Windows knows neither flag. */
const NO_TRICKS = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file of at most `most` bytes; a larger one is not read. Throws TooLarge, NotAFile, or the
 * system's error (ELOOP for a link).
 */
export function readRegularFile(path: string, most: number): Buffer {
  return opened(path, constants.O_RDONLY | NO_TRICKS, (descriptor) => {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new NotAFile();
    if (stat.size > most) throw new TooLarge();
    return readAtMost(descriptor, most);
  });
}

/** The bytes of whatever can be read to an end, a pipe too. Throws TooLarge after `most` bytes, or the system's error. */
export function readBounded(path: string, most: number): Buffer {
  return opened(path, constants.O_RDONLY, (descriptor) => readAtMost(descriptor, most));
}

function opened<T>(path: string, flags: number, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, flags);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whatever size the system tells: a file can grow while it is read, and a device has none. */
function readAtMost(descriptor: number, most: number): Buffer {
  const chunks: Buffer[] = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK, most + 1 - total));
    const count = readSync(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks, total);
    total += count;
    if (total > most) throw new TooLarge();
    chunks.push(chunk.subarray(0, count));
  }
}
