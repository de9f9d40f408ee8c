import { describe, expect, it } from 'vitest';
import { temporaryHome } from '../support/home';
import { untilIdle } from '../support/idle';
import { letPass } from '../support/until';
import { startOn } from '../support/ways-out/leaving';
import { SCREENS, type Shown } from '../support/ways-out/screens';

/** What moves by itself, or will. */
const MOVING = ['lab, running', 'section, read aloud'];

describe.concurrent('a screen that nobody touches writes nothing', () => {
  it.each(Object.entries(SCREENS).filter(([name]) => !MOVING.includes(name)))(
    '%s',
    async (_, screen: Shown) => {
      using home = temporaryHome();
      await using terminal = await startOn(home, screen);
      await untilIdle(terminal);
      const mark = terminal.mark();
      await letPass(3000);
      expect(terminal.writtenSince(mark)).toBe('');
    },
    60_000,
  );
});
