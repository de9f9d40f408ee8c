import { cleanLine } from '../text/characters';
import { messages } from '../words/messages';
import type { Failure } from './types';

/** What can keep a voice silent, as a learner can read it: a fact and a cure. */

const words = messages.voices;
const { cures } = words;

const failure = (failed: string, fix: string): Failure => ({ failed, fix });

/** No device, or none that this voice could open. */
export const noSound = (name: string): Failure => failure(words.noSound(name), cures.connect);

/** The voice said that it was done before anybody could have heard it. */
export const tooSoon = (name: string): Failure => failure(words.tooSoon(name), cures.checkDevice);

export const hangs = (name: string): Failure => failure(words.hangs(name), cures.otherVoice);

/** @param why what the system says: "ENOENT" */
export const notStarted = (name: string, why: string): Failure =>
  failure(words.notStarted(name, brief(why)), cures.installAgain);

/** @param why the last words of the program, its exit code or its signal */
export const died = (name: string, why: string): Failure =>
  failure(words.died(name, brief(why)), cures.otherVoice);

export const takenAway = (name: string): Failure => failure(words.takenAway(name), cures.tryAgain);

export const tooLong = (limit: number): Failure => failure(words.tooLong(limit), cures.inSentences);

export const noSamples = (name: string): Failure => failure(words.noSamples(name), cures.espeakForFiles);

export const formatChanged = (name: string): Failure =>
  failure(words.formatChanged(name), cures.espeakForFormat);

export const noFileVoice = (name: string): Failure => failure(words.noFileVoice(name), cures.espeakForThis);

/** @param why the system's code: "ENOSPC" */
export const notWritten = (path: string, why: string): Failure =>
  failure(words.notWritten(cleanLine(path), brief(why)), cures.otherPlace);

export const badFileName = (path: string): Failure =>
  failure(words.badFileName(cleanLine(path)), cures.otherName);

const brief = (why: string): string => cleanLine(why).trim().replace(/\.$/, '').slice(0, 100);
