import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keyboard, PASTE_LIMIT, PASTE_PATIENCE, type TerminalInput } from '../../src/terminal/keyboard';

const START = '\x1b[200~';
const END = '\x1b[201~';

/** What a reader behind the keyboard has received so far. */
function connect() {
  const wire = new PassThrough();
  const calls: string[] = [];
  const terminal = Object.assign(wire, {
    isTTY: true,
    setRawMode: (isRaw: boolean) => calls.push(`raw ${isRaw}`),
    ref: () => calls.push('ref'),
    unref: () => calls.push('unref'),
  }) as unknown as TerminalInput;
  const keyboard = new Keyboard(terminal);
  let received = '';
  keyboard.on('data', (text: string) => {
    received += text;
  });
  const chunk = async (bytes: string | Buffer) => {
    wire.write(bytes);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keyboard, chunk, calls, received: () => received };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is passed on', () => {
  it.each<[what: string, chunks: (string | Buffer)[], passed: string]>([
    ['keys as they come', ['a', '\x1b', '[A', '\r'], 'a\x1b[A\r'],
    ['a whole paste', [`${START}one\rtwo${END}x`], `${START}one\rtwo${END}x`],
    ['a paste in pieces, its marks cut', ['\x1b[2', '00~on', 'e\x1b[20', '1~'], `${START}one${END}`],
    ['a character cut in two', [Buffer.from([0xc3]), Buffer.from([0xa9])], 'é'],
    ['Ctrl-C outside a paste', ['\x03'], '\x03'],
    ['Ctrl-C among the characters of a paste', [`${START}a\x03b`], `${START}a\x03b`],
    [
      'Ctrl-C alone inside a paste, after the end that it lacks',
      [`${START}a`, '\x03'],
      `${START}a${END}\x03`,
    ],
    ['a start inside a paste', [`${START}a${START}b${END}`], `${START}a${START}b${END}`],
    ['an end outside a paste', [END], END],
  ])('%s', async (_what, chunks, passed) => {
    const { chunk, received } = connect();
    for (const each of chunks) await chunk(each);
    expect(received()).toBe(passed);
  });

  it('a lost end is put in, a while after the last character', async () => {
    const { chunk, received } = connect();
    await chunk(`${START}lost`);
    await vi.advanceTimersByTimeAsync(PASTE_PATIENCE - 1);
    await chunk(' more');
    await vi.advanceTimersByTimeAsync(PASTE_PATIENCE - 1);
    expect(received()).toBe(`${START}lost more`);
    await vi.advanceTimersByTimeAsync(1);
    expect(received()).toBe(`${START}lost more${END}`);
    await chunk('key');
    expect(received()).toBe(`${START}lost more${END}key`);
  });

  it.each([
    ['among other keys', `${START}lost`, 'a\x03'],
    ['in one chunk with the start of the paste', `${START}lost\x03a`, 'b'],
  ])('Ctrl-C %s is done after the end that is put in', async (_what, ...chunks) => {
    const { chunk, received } = connect();
    for (const each of chunks) await chunk(each);
    expect(received()).toBe(chunks.join(''));
    await vi.advanceTimersByTimeAsync(PASTE_PATIENCE);
    expect(received()).toBe(`${chunks.join('')}${END}\x03`);
    await chunk(`${START}next`);
    await vi.advanceTimersByTimeAsync(PASTE_PATIENCE);
    expect(received()).toBe(`${chunks.join('')}${END}\x03${START}next${END}`);
  });

  it.each([
    ['one character too long', PASTE_LIMIT + 1],
    ['a megabyte', 1_000_000],
  ])('the rest of a paste that is %s is dropped, its end is not', async (_what, length) => {
    const { chunk, received } = connect();
    await chunk(START + 'x'.repeat(length));
    await chunk(`${END}key`);
    expect(received()).toBe(`${START}${'x'.repeat(PASTE_LIMIT)}${END}key`);
  });
});

describe('the terminal behind it', () => {
  it('gets what the reader does to its modes', () => {
    const { keyboard, calls } = connect();
    keyboard.setRawMode(true).ref().unref();
    expect(keyboard.isTTY).toBe(true);
    expect(calls).toEqual(['raw true', 'ref', 'unref']);
  });

  it('stays raw: to leave that is for the guard', () => {
    const { keyboard, calls } = connect();
    keyboard.setRawMode(true).setRawMode(false);
    expect(calls).toEqual(['raw true']);
  });
});
