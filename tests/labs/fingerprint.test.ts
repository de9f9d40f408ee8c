import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, sha256 } from '../../src/labs/fingerprint';
import { TRIPS, tableText } from '../../src/labs/trips';

describe('a fingerprint', () => {
  it.each([
    // FIPS 180-2, and the empty text.
    { text: 'abc', hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    { text: '', hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  ])('of "$text" is its SHA-256', ({ text, hash }) => {
    expect(sha256(text)).toBe(hash);
    expect(fingerprint(text)).toBe(hash.slice(0, 8));
  });

  it('of the five trips is d38ca239', () => {
    expect(tableText(TRIPS)).toBe('1,3\n2,5\n3,4\n4,8\n5,10\n');
    expect(fingerprint(tableText(TRIPS))).toBe('d38ca239');
  });

  it('is another one for another table', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: 1, max: 99 }), (row, more) => {
        const edited = TRIPS.map((trip, index) =>
          index === row ? { ...trip, target: trip.target + more } : trip,
        );
        expect(fingerprint(tableText(edited))).not.toBe('d38ca239');
      }),
    );
  });
});
