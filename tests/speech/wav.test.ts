import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWavHeader, parseWav, WAV_HEADER_SIZE } from '../../src/speech/wav';

const SOUND = { channels: 1, sampleRate: 22050, bitsPerSample: 16, samples: Buffer.from([1, 2, 3, 4]) };
const wav = (size = SOUND.samples.length) => Buffer.concat([formatWavHeader(SOUND, size), SOUND.samples]);

describe('a WAV file', () => {
  it('that was written is read back', () => {
    const sounds = fc.record({
      channels: fc.integer({ min: 1, max: 8 }),
      sampleRate: fc.integer({ min: 1, max: 192_000 }),
      bitsPerSample: fc.constantFrom(8, 16, 24, 32),
      samples: fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    });
    fc.assert(
      fc.property(sounds, (sound) => {
        const file = Buffer.concat([formatWavHeader(sound, sound.samples.length), sound.samples]);
        expect(parseWav(file)).toEqual(sound);
      }),
    );
  });

  it('starts as RIFF says', () => {
    const header = formatWavHeader(SOUND, 4);
    expect(header).toHaveLength(WAV_HEADER_SIZE);
    expect(header.toString('hex')).toBe(
      '524946462800000057415645666d742010000000010001002256000044ac0000020010006461746104000000',
    );
  });

  it('of a stream reaches to its end, since its size is not known', () => {
    expect(parseWav(wav(0x7ffff000))).toEqual(SOUND);
  });

  it('may have chunks before its sound, of odd sizes too', () => {
    const extra = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    const file = Buffer.concat([wav().subarray(0, 36), extra, wav().subarray(36)]);
    expect(parseWav(file)).toEqual(SOUND);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no WAV', Buffer.from('OggS'.repeat(20))],
    ['a RIFF of another kind', Buffer.from(wav().toString('latin1').replace('WAVE', 'AVI '), 'latin1')],
    ['a file cut in its header', wav().subarray(0, 30)],
    ['no samples', wav().subarray(0, WAV_HEADER_SIZE)],
    ['not PCM', Buffer.concat([wav().subarray(0, 20), Buffer.from([3, 0]), wav().subarray(22)])],
    ['no format', Buffer.concat([wav().subarray(0, 12), wav().subarray(36)])],
  ])('with %s holds no sound', (_, bytes) => {
    expect(parseWav(bytes)).toBeUndefined();
  });

  it('of any bytes is read without a fault', () => {
    const bytes = fc
      .uint8Array({ maxLength: 100 })
      .map((tail) => Buffer.concat([wav().subarray(0, 12), tail]));
    fc.assert(fc.property(bytes, (file) => void parseWav(file)));
  });
});
