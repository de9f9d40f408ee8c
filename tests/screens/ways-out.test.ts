import { describe, expect, it } from 'vitest';
import { leave } from '../support/ways-out/leaving';
import { SCREENS } from '../support/ways-out/screens';
import { WAYS_OUT } from '../support/ways-out/ways';

const ways = Object.keys(WAYS_OUT);
/**
 * Every screen and every way out, once; `npm run torture -- exits` tries each way on each screen, and stops on each
 * with Ctrl-Z; tests/terminal/suspension.test.ts stops a small program in the same way.
 */
const pairs = Object.keys(SCREENS).map(
  (screen, index) => [screen, ways[index % ways.length] as string] as const,
);

describe('whatever the screen, the terminal is as it was, no child is left, and all is saved', () => {
  it.each(pairs)('%s: %s', async (screen, way) => {
    expect(await leave(screen, way)).toEqual([]);
  });
});
