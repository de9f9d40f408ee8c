import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What a choice of voice needs to know of a machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The absolute path of a program, if there is one of this name. */
  readonly programAt: (name: string) => string | undefined;
  /** Whether a socket has this path. */
  readonly hasSocket: (path: string) => boolean;
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  const { platform, env } = process;
  return { platform, env, programAt: (name) => findProgram(name, env.PATH ?? ''), hasSocket: isSocket };
}

/** Looks a program up in a PATH. Entries that depend on the working directory are skipped. */
export function findProgram(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isSocket(path: string): boolean {
  try {
    return statSync(path).isSocket();
  } catch {
    return false;
  }
}
