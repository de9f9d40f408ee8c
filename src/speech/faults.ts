import { cleanLine } from '../text/characters';
import type { Failure } from './types';

/** What can keep a voice silent, as a learner can read it: a fact and a cure. */

const failure = (failed: string, fix: string): Failure => ({ failed, fix });

/** No device, or none that this voice could open. */
export function noSound(name: string): Failure {
  return failure(
    `No sound came out: ${name} found no sound device.`,
    'Connect one, get a file with `listen --wav`, or read on.',
  );
}

/** The voice said that it was done before anybody could have heard it. */
export function tooSoon(name: string): Failure {
  return failure(
    `No sound came out: ${name} was done at once.`,
    'Check the sound device, get a file with `listen --wav`, or read on.',
  );
}

export function hangs(name: string): Failure {
  return failure(
    `${name} does not answer, and was stopped.`,
    'Check the sound device, install another voice, or read on.',
  );
}

/** @param why what the system says: "ENOENT" */
export function notStarted(name: string, why: string): Failure {
  return failure(`${name} could not be started (${brief(why)}).`, 'Install it again, or read on.');
}

/** @param why the last words of the program, its exit code or its signal */
export function died(name: string, why: string): Failure {
  return failure(
    `${name} failed: ${brief(why)}.`,
    'Check the sound device, install another voice, or read on.',
  );
}

export function takenAway(name: string): Failure {
  return failure(`Another program took ${name} away in mid-sentence.`, 'Try again, or read on.');
}

export function tooLong(limit: number): Failure {
  return failure(`The text is longer than ${limit} characters.`, 'Give it in sentences.');
}

export function noSamples(name: string): Failure {
  return failure(
    `${name} gave no sound that could be written.`,
    'Install espeak-ng, which can write WAV files.',
  );
}

export function formatChanged(name: string): Failure {
  return failure(`${name} changed its sound format half-way.`, 'Install espeak-ng, which keeps to one.');
}

export function noFileVoice(name: string): Failure {
  return failure(`${name} cannot write a WAV file.`, 'Install espeak-ng, which can.');
}

/** @param why the system's code: "ENOSPC" */
export function notWritten(path: string, why: string): Failure {
  return failure(
    `${cleanLine(path)} could not be written (${brief(why)}).`,
    'Choose another place for the file.',
  );
}

export function badFileName(path: string): Failure {
  return failure(
    `\`${cleanLine(path)}\` is not a name for a WAV file.`,
    'Use a name that starts with no dash, such as lesson.wav.',
  );
}

const brief = (why: string): string => cleanLine(why).trim().replace(/\.$/, '').slice(0, 100);
