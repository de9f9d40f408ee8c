/** What the environment and the command line say about how to show things. */
export interface LookWishes {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The options `--no-color`, `--ascii` and `--plain`. */
  readonly noColor: boolean;
  readonly ascii: boolean;
  readonly plain: boolean;
  readonly stdoutIsTTY: boolean;
}

/** How to show things. `plain`: line by line, without cursor movement. `ascii`: no character above 0x7E. */
export interface Look {
  readonly colors: boolean;
  readonly ascii: boolean;
  readonly plain: boolean;
}

/**
 * Decides colour, glyphs and plain mode.
 *
 * Plain, when any of these holds: `--plain`, `TERM=dumb`, a screen reader (`INK_SCREEN_READER`), no terminal
 * on stdout. `CI` is not asked: a terminal is a terminal.
 *
 * Colours: the first that applies decides.
 * 1. none where plain was asked for (not merely for want of a terminal): plain mode writes no escape sequence;
 * 2. `--no-color`, or `NO_COLOR` with any value but the empty one: none, whatever else is set;
 * 3. `FORCE_COLOR`: none when `0` or `false`, else colours;
 * 4. `CLICOLOR_FORCE` other than `0`: colours;
 * 5. `CLICOLOR=0`, or no terminal on stdout: none;
 * 6. else colours.
 *
 * ASCII: `--ascii`, or a locale (`LC_ALL`, else `LC_CTYPE`, else `LANG`; an empty one counts as unset) that is
 * C or POSIX or names a character set other than UTF-8. No locale at all is taken for UTF-8.
 */
export function lookOf({ env, noColor, ascii, plain, stdoutIsTTY }: LookWishes): Look {
  const plainWanted = wantsPlain({ env, plain });
  return {
    colors: !plainWanted && !noColor && colorsFrom(env, stdoutIsTTY),
    ascii: ascii || !isUnicode(env.LC_ALL || env.LC_CTYPE || env.LANG),
    plain: plainWanted || !stdoutIsTTY,
  };
}

/** Plain mode was asked for, by the learner or for a terminal that knows nothing else. */
export const wantsPlain = ({ env, plain }: Pick<LookWishes, 'env' | 'plain'>): boolean =>
  plain || env.TERM === 'dumb' || isOn(env.INK_SCREEN_READER);

/** The size of a terminal in cells; one that does not know (0, or no terminal) counts as 80 by 24. */
export function sizeOf(output: { readonly columns?: number; readonly rows?: number }): {
  columns: number;
  rows: number;
} {
  return output.columns && output.rows
    ? { columns: output.columns, rows: output.rows }
    : { columns: 80, rows: 24 };
}

function colorsFrom(env: LookWishes['env'], isTTY: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return isOn(env.FORCE_COLOR);
  if (isOn(env.CLICOLOR_FORCE)) return true;
  return isTTY && env.CLICOLOR !== '0';
}

/** Set, and not to a word for no. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

function isUnicode(locale: string | undefined): boolean {
  if (!locale) return true;
  const [language = '', characterSet] = locale.replace(/@.*/, '').split('.');
  return characterSet ? /^utf-?8$/i.test(characterSet) : language !== 'C' && language !== 'POSIX';
}
