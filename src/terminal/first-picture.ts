/** Rows of the screen from the top, painted, and where the cursor stands, from 0. */
interface Picture {
  readonly rows: readonly string[];
  readonly cursor: { readonly x: number; readonly y: number } | undefined;
}

const ALTERNATE_SCREEN = '\x1b[?1049h';
const START_OF_FRAME = '\x1b[?2026h';
const END_OF_FRAME = '\x1b[?2026l';
const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';

/**
 * The first picture on the alternate screen, as ink would draw it: the same cells, and the cursor where ink believes
 * it to be. Loading ink takes as long as all that comes before it, and the learner need not wait for it.
 * @param height rows of the terminal
 */
export function firstPicture({ rows, cursor }: Picture, height: number): string {
  const text = rows.map((row) => row.trimEnd()).join('\n') + (rows.length < height ? '\n' : '');
  const place = cursor ? `\x1b[${cursor.y + 1};${cursor.x + 1}H${SHOW_CURSOR}` : '';
  return [ALTERNATE_SCREEN, HIDE_CURSOR, START_OF_FRAME, text, place, END_OF_FRAME].join('');
}

/** Lets ink draw its first frame, which is the picture that stands on the screen: the terminal does not get it twice. */
export function withoutFirstFrame<T>(draw: () => T): T {
  const { stdout } = process;
  const write = stdout.write;
  stdout.write = (data: string | Uint8Array) => {
    if (data === END_OF_FRAME) stdout.write = write;
    return true;
  };
  try {
    return draw();
  } finally {
    stdout.write = write;
  }
}
