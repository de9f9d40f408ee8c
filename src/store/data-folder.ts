import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { cleanLine } from '../text/characters';
import { messages } from '../words/messages';

const words = messages.record;

/** Where the learner's data goes. `refused`: what was asked for cannot be used, and the sentence says why. */
export type DataFolder =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'memory-only'; readonly notice: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** What the choice depends on; by default this process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The home folder; may throw, as `os.homedir` does for a user without a passwd entry. */
  readonly home: () => string;
}

/** conf's name for the project: env-paths adds the suffix, so that no native program is in the way. */
const PROJECT = 'how-models-learn-nodejs';

/**
 * Chooses the data folder: the argument of `--data-dir`, else HOW_MODELS_LEARN_HOME, else the one that conf
 * would choose on this platform. Touches no file and never throws.
 */
export function dataFolder(
  argument: string | undefined,
  surroundings: Surroundings = { env: process.env, platform: process.platform, home: homedir },
): DataFolder {
  const fromEnvironment = surroundings.env.HOW_MODELS_LEARN_HOME;
  if (argument !== undefined) return named('--data-dir', argument, surroundings.platform);
  if (fromEnvironment) return named('HOW_MODELS_LEARN_HOME', fromEnvironment, surroundings.platform);
  const path = configFolder(surroundings);
  return path === undefined ? { kind: 'memory-only', notice: words.noHome } : { kind: 'folder', path };
}

const pathsOf = (platform: NodeJS.Platform) => (platform === 'win32' ? win32 : posix);

function named(source: string, path: string, platform: NodeJS.Platform): DataFolder {
  const shown = cleanLine(path).slice(0, 200);
  if (path.includes('\0')) return { kind: 'refused', reason: words.noFolderName(source, shown) };
  if (pathsOf(platform).isAbsolute(path)) return { kind: 'folder', path };
  const { windows, elsewhere } = words.exampleFolder;
  const reason = words.notAbsolute(source, shown, platform === 'win32' ? windows : elsewhere);
  return { kind: 'refused', reason };
}

/** The same folders as env-paths 4, which conf 16 asks; relative ones are passed over, as XDG demands. */
function configFolder({ env, platform, home }: Surroundings): string | undefined {
  const { isAbsolute, join } = pathsOf(platform);
  const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : undefined);
  const underHome = (...parts: string[]) => {
    const folder = absolute(folderOr(home));
    return folder && join(folder, ...parts, PROJECT);
  };
  if (platform === 'darwin') return underHome('Library', 'Preferences');
  if (platform !== 'win32') {
    const base = absolute(env.XDG_CONFIG_HOME);
    return base ? join(base, PROJECT) : underHome('.config');
  }
  const base = absolute(env.APPDATA);
  const folder = base ? join(base, PROJECT) : underHome('AppData', 'Roaming');
  return folder && join(folder, 'Config');
}

function folderOr(home: () => string): string | undefined {
  try {
    return home();
  } catch {
    return undefined;
  }
}
