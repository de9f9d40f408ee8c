import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messages } from '../words/messages';
import { badFileName, formatChanged, noFileVoice, noSamples, notWritten } from './faults';
import type { Failure, Sound, Speaker } from './types';
import { formatWavHeader, WAV_HEADER_SIZE } from './wav';
import { isFileOrFree, writeWhole } from './whole-file';

/** What was written: the file's absolute path, and how long it plays. */
export interface WavFile {
  readonly path: string;
  readonly seconds: number;
}

interface Recording {
  readonly sentences: readonly string[];
  /** Absolute, or relative to the working directory; no leading dash. */
  readonly path: string;
  /** Words a minute. */
  readonly rate: number;
}

/**
 * Writes sentences, one after the other, as a WAV file. The file takes its name when it is whole: one that was
 * there before is replaced then, and only then.
 */
export async function writeWav(speaker: Speaker, recording: Recording): Promise<WavFile | Failure> {
  if (!speaker.render) return noFileVoice(speaker.name);
  if (!/^[^-\0][^\0]*$/.test(recording.path)) return badFileName(recording.path);
  const path = resolve(recording.path);
  try {
    if (!(await isFileOrFree(path))) return notWritten(path, messages.voices.nameTaken);
    const seconds = await writeWhole(path, {
      write: (file) => writeSound(file, speaker, recording),
      isWhole: (end) => typeof end === 'number',
    });
    return typeof seconds === 'number' ? { path, seconds } : seconds;
  } catch (error) {
    return notWritten(path, (error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    speaker.rest?.();
  }
}

/** Room for the header first, which is known when all samples are there. Returns the seconds that they play. */
async function writeSound(
  file: FileHandle,
  speaker: Speaker,
  recording: Recording,
): Promise<number | Failure> {
  let first: Sound | undefined;
  let size = 0;
  await file.appendFile(Buffer.alloc(WAV_HEADER_SIZE));
  for (const sentence of recording.sentences) {
    const sound = await speaker.render!(sentence, recording.rate);
    if ('failed' in sound) return sound;
    first ??= sound;
    if (!isSameFormat(first, sound)) return formatChanged(speaker.name);
    await file.appendFile(sound.samples);
    size += sound.samples.length;
  }
  if (!first) return noSamples(speaker.name);
  await file.write(formatWavHeader(first, size), 0, WAV_HEADER_SIZE, 0);
  return size / (first.sampleRate * first.channels * (first.bitsPerSample / 8));
}

function isSameFormat(one: Sound, other: Sound): boolean {
  return (
    one.channels === other.channels &&
    one.sampleRate === other.sampleRate &&
    one.bitsPerSample === other.bitsPerSample
  );
}
