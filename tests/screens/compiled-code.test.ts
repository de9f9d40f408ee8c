import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCourse } from '../support/course-run';
import { temporaryHome } from '../support/home';
import type { Term } from '../support/terminal';

/** The built program shows the same, whatever has become of the code that an earlier start had compiled. */

const COLUMNS = 80;
const ROWS = 24;
/** The questions before a lesson are shuffled anew in every sitting. */
const WITHOUT_QUESTIONS = 'm1-checkpoint';

interface Shown {
  readonly text: readonly string[];
  readonly cells: readonly string[];
  readonly cursor: object;
}

/** What the terminal shows once the frame with this text is complete. */
async function seen(terminal: Term, text: string): Promise<Shown> {
  await terminal.waitFor((screen) => !terminal.modes().synchronized && screen.join('\n').includes(text));
  const cell = (at: number) => JSON.stringify(terminal.cellAt(Math.floor(at / COLUMNS), at % COLUMNS));
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, at) => cell(at));
  return { text: terminal.screen(), cells, cursor: terminal.cursor() };
}

/** The first picture, and the one after a key; both anew for every start, so that each finds the same record. */
async function pictures(cache: string, args: readonly string[], isReady = () => true): Promise<Shown[]> {
  using home = temporaryHome();
  await using terminal = startCourse({ ...home.env, XDG_CACHE_HOME: cache }, { args });
  const first = await seen(terminal, args.length === 0 ? 'Start here' : 'sections opened');
  await terminal.waitUntil(isReady);
  terminal.key('?');
  return [first, await seen(terminal, 'Everywhere')];
}

const filesIn = (cache: string): string[] => {
  const folder = join(cache, 'how-models-learn');
  return readdirSync(folder).map((name) => join(folder, name));
};

const isKept = (cache: string, name: string): boolean => {
  try {
    return filesIn(cache).some((file) => file.endsWith(name));
  } catch {
    return false;
  }
};

/** A start that stays until the code of the screens is kept. */
function keepCode(cache: string, args: readonly string[]): Promise<Shown[]> {
  return pictures(cache, args, () => isKept(cache, '-screens') && isKept(cache, '-screen'));
}

const SPOILT: readonly (readonly [string, (file: string) => void])[] = [
  ['is cut', (file) => writeFileSync(file, readFileSync(file).subarray(0, 1000))],
  ['is noise', (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 'noise'))],
  [
    'has one byte changed',
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length >> 2] = (bytes[bytes.length >> 2] as number) ^ 0xff;
      writeFileSync(file, bytes);
    },
  ],
];

describe.skipIf(process.platform !== 'linux')('the first picture', () => {
  it.each([['the map', []] as const, ['a lesson', [WITHOUT_QUESTIONS]] as const])(
    'of %s is the same without compiled code, with it, and with what is left of it',
    async (_, args) => {
      using folder = temporaryHome();
      const cache = folder.path;
      const first = await keepCode(cache, args);
      expect(await pictures(cache, args)).toEqual(first);
      for (const [what, spoil] of SPOILT) {
        for (const file of filesIn(cache)) spoil(file);
        expect(await pictures(cache, args), what).toEqual(first);
      }
    },
  );

  it.each([
    ['may only be read', (path: string) => mkdirSync(path, { mode: 0o500 })],
    ['is a file', (path: string) => writeFileSync(path, '')],
  ])('is the same where the folder for it %s', async (_, spoil) => {
    using folder = temporaryHome();
    using other = temporaryHome();
    spoil(join(folder.path, 'how-models-learn'));
    const first = await pictures(folder.path, []);
    expect(await pictures(folder.path, [])).toEqual(first);
    expect(await keepCode(other.path, [])).toEqual(first);
  });
});
