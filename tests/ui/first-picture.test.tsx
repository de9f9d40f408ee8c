import { PassThrough, Writable } from 'node:stream';
import { render } from 'ink';
import { afterEach, describe, expect, it } from 'vitest';
import type { Size } from '../../src/session/types';
import { firstPicture, withoutFirstFrame } from '../../src/terminal/first-picture';
import { App } from '../../src/ui/App';
import { type Picture, pictureOf } from '../../src/ui/picture';
import type { Look } from '../../src/ui/theme';
import { Emulator } from '../support/emulator';
import { everyScreen } from '../support/every-screen';

/** ink believes that it drew the first picture itself: what the terminal shows then must be the same to the cell. */

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
  { columns: 30, rows: 6 },
];
const LOOKS: readonly Look[] = [
  { color: true, ascii: false },
  { color: false, ascii: true },
];

/** What ink writes for its first frame. */
function frameOfInk(picture: Picture, size: Size): string {
  let written = '';
  const stdout = new Writable({
    decodeStrings: false,
    write(data, _, done) {
      written += data;
      done();
    },
  });
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode() {}, ref() {}, unref() {} });
  const state = { size };
  const sitting = { subscribe: () => () => {}, state: () => state };
  const instance = render(
    <App sitting={sitting as never} pictureOf={() => picture} lendTerminal={() => () => {}} />,
    {
      stdout: Object.assign(stdout, { isTTY: true, ...size }) as never,
      stdin: stdin as never,
      alternateScreen: true,
      interactive: true,
      incrementalRendering: true,
      patchConsole: false,
    },
  );
  const first = written;
  instance.unmount();
  return first;
}

/** All that can be seen of a terminal, and where its cursor is. */
function seen(written: string, { columns, rows }: Size): Promise<unknown> {
  const emulator = new Emulator(columns, rows, () => {});
  return new Promise((resolve) => {
    emulator.write(written.replaceAll('\n', '\r\n'), () => {
      const cells = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => JSON.stringify(emulator.cellAt(row, column))).join(),
      );
      const { bracketedPaste: _, ...modes } = emulator.modes();
      resolve({ text: emulator.screen(), cells, cursor: emulator.cursor(), modes });
      emulator.dispose();
    });
  });
}

describe.each(SIZES)('the first picture at $columns × $rows', (size) => {
  it.each(LOOKS)('is what ink would show of every screen (%o)', async (look) => {
    for (const { name, go } of everyScreen) {
      const { state, context } = go(size);
      const picture = pictureOf(state, context.course, look);
      const ours = await seen(firstPicture(picture, size.rows), size);
      expect(ours, name).toEqual(await seen(frameOfInk(picture, size), size));
    }
  });
});

describe('the first frame of ink', () => {
  const { write } = process.stdout;
  let passed: unknown[];
  const drawing = (...pieces: string[]) => {
    passed = [];
    process.stdout.write = (data: unknown) => passed.push(data) > 0;
    return () => pieces.map((piece) => process.stdout.write(piece));
  };

  afterEach(() => {
    process.stdout.write = write;
  });

  it('is kept back to its end; what follows it gets through', () => {
    withoutFirstFrame(drawing('\x1b[?1049h', '\x1b[?2026h', 'rows', '\x1b[?2026l', '\x1b[?2004h'));
    process.stdout.write('later');
    expect(passed).toEqual(['\x1b[?2004h', 'later']);
  });

  it('is kept back no longer than the drawing lasts, whatever comes of it', () => {
    const draw = drawing('\x1b[?2026h', 'rows');
    const failing = () => {
      draw();
      throw new Error('on purpose');
    };
    expect(() => withoutFirstFrame(failing)).toThrow('on purpose');
    process.stdout.write('later');
    expect(passed).toEqual(['later']);
  });
});
