import type { Sound } from './types';

/** WAV files: RIFF chunks, of which `fmt ` says how the samples in `data` are to be read. */

export const WAV_HEADER_SIZE = 44;
const PCM = 1;

type Format = Omit<Sound, 'samples'>;

/**
 * Reads the sound of a WAV file. A stream's header cannot know how long it will be: the sound then reaches to
 * the end. Nothing for what is not WAV, not PCM, or without samples.
 */
export function parseWav(bytes: Buffer): Sound | undefined {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  if (bytes.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const chunk = bytes.subarray(at + 8, at + 8 + size);
    if (id === 'fmt ') format = formatFrom(chunk);
    if (id === 'data') return format && chunk.length > 0 ? { ...format, samples: chunk } : undefined;
    // Chunks start at even offsets.
    at += 8 + size + (size % 2);
  }
  return undefined;
}

function formatFrom(chunk: Buffer): Format | undefined {
  if (chunk.length < 16 || chunk.readUInt16LE(0) !== PCM) return undefined;
  return {
    channels: chunk.readUInt16LE(2),
    sampleRate: chunk.readUInt32LE(4),
    bitsPerSample: chunk.readUInt16LE(14),
  };
}

/** The header of a WAV file with so many bytes of samples: 44 bytes. */
export function formatWavHeader({ channels, sampleRate, bitsPerSample }: Format, size: number): Buffer {
  const frame = (channels * bitsPerSample) / 8;
  const header = Buffer.alloc(WAV_HEADER_SIZE);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(WAV_HEADER_SIZE - 8 + size, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * frame, 28);
  header.writeUInt16LE(frame, 32);
  header.writeUInt16LE(bitsPerSample, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(size, 40);
  return header;
}
