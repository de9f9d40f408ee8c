import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/characters';
import { hostilePaths } from '../support/hostile-paths';
import { leaksIn } from '../support/leaks';
import { payloads } from '../support/payloads';

const texts = Object.values(payloads);
/** Typed, each text takes a sitting of its own; `npm run torture -- payloads` types them all. */
const few = texts.filter((_, index) => index % 16 === 0);

const printed = (written: string) => leaksIn({ written, title: '', clipboard: [] });

describe('the corpus', () => {
  it.each(Object.entries(payloads))(
    '%s: would be noticed, and is nothing once it has passed the gate',
    (_, text) => {
      expect(printed(text)).not.toEqual([]);
      expect(printed(clean(text).replaceAll('\n', '\r\n'))).toEqual([]);
    },
  );
});

describe.concurrent('a text that does something to a terminal does nothing', () => {
  it.each(Object.entries(hostilePaths))('by way of %s', { timeout: 90_000 }, async (name, path) => {
    const seen = await path(name === 'typed text' ? few : texts);
    expect(seen.flatMap(leaksIn)).toEqual([]);
    expect(seen.filter(({ written }) => written.includes('PWNED'))).not.toEqual([]);
  });
});
