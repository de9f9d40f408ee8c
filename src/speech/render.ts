import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pieceFrom } from './air';
import { noSamples } from './faults';
import { endingAfter, failureOf, type Voice } from './one-sentence';
import { runProgram } from './program';
import type { Failure, Sound } from './types';
import { parseWav } from './wav';

/** Sound from a voice's program, without a device. */

/** From a program that writes a WAV stream to stdout. */
export async function renderByStdout(
  voice: Voice,
  args: readonly string[],
  sentence: string,
  rate: number,
): Promise<Sound | Failure> {
  const chunks: Buffer[] = [];
  const failure = await runFor(voice, args, sentence, rate, (chunk) => chunks.push(chunk));
  return failure ?? parseWav(Buffer.concat(chunks)) ?? noSamples(voice.name);
}

/** From a program that writes a WAV file: in a temporary folder of ours, which is gone afterwards. */
export async function renderByFile(
  voice: Voice,
  argsFor: (file: string) => readonly string[],
  sentence: string,
  rate: number,
): Promise<Sound | Failure> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(resolve(tmpdir()), 'how-models-learn-'));
    const file = join(folder, 'sentence.wav');
    const failure = await runFor(voice, argsFor(file), sentence, rate);
    return failure ?? parseWav(await readFile(file)) ?? noSamples(voice.name);
  } catch {
    return noSamples(voice.name);
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

async function runFor(
  voice: Voice,
  args: readonly string[],
  sentence: string,
  rate: number,
  onOutput?: (chunk: Buffer) => void,
): Promise<Failure | undefined> {
  const piece = pieceFrom(sentence);
  if (typeof piece !== 'string') return piece;
  const ending = await endingAfter(runProgram(voice.path, args, onOutput), piece, rate);
  return failureOf(ending, voice.name);
}
