import { describe, expect, it } from 'vitest';
import { toAscii } from '../../src/text/ascii';

describe('a text in ASCII', () => {
  it.each([
    ['plain text', 'plain text'],
    ['“quoted” – it’s', '"quoted" - it\'s'],
    ['✓ ↺ · → │ ─ ↕ ▌', '+ - - > | - ~ >'],
    ['café', 'cafe'],
    ['数', '?'],
    ['👩🏽‍💻', '????'],
  ])('shows %s as %s', (text, likeness) => {
    expect(toAscii(text)).toBe(likeness);
  });
});
