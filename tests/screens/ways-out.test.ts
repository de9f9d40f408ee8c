import { describe, expect, it } from 'vitest';
import { leave, stopAndGoOn } from '../support/ways-out/leaving';
import { SCREENS } from '../support/ways-out/screens';
import { WAYS_OUT } from '../support/ways-out/ways';

const ways = Object.keys(WAYS_OUT);
/** Every screen and every way out, once; `npm run torture -- exits` tries each way on each screen. */
const pairs = Object.keys(SCREENS).map(
  (screen, index) => [screen, ways[index % ways.length] as string] as const,
);

describe.concurrent('whatever the screen, the terminal is as it was, no child is left, and all is saved', () => {
  it.each(pairs)('%s: %s', async (screen, way) => {
    expect(await leave(screen, way)).toEqual([]);
  });

  it('a child is there to be left', async () => {
    expect(await leave('section, read aloud', 'the window is closed')).toEqual([]);
  });

  it.each(['explanation, half written', 'section, read aloud'])('%s: Ctrl-Z, fg, Ctrl-C', async (screen) => {
    expect(await stopAndGoOn(screen)).toEqual([]);
  });
});
