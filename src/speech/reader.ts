import { rateAfter, USUAL_RATE } from './rate';
import type { Speaker, Speech, SpeechEnd } from './types';

/** Reading aloud: sentence after sentence, with one speaker. */

export interface ReadingOptions {
  /** The sentence to start with, from 0. */
  readonly from?: number;
  /** Words a minute. */
  readonly rate?: number;
  /** Told before each sentence, so that a mark can follow; never before `readAloud` has returned. */
  readonly onSentence?: (index: number) => void;
}

/** A reading under way. */
export interface Reading {
  /**
   * How it ended: `spoken` when every sentence was heard, `stopped`, or the first failure, with which it ends.
   * Never rejects.
   */
  readonly done: Promise<SpeechEnd>;
  /** Silence within 200 ms. */
  stop(): void;
  /** Faster by some steps, or slower; the sentence in the air starts again. Returns the new rate. */
  changeRate(steps: number): number;
}

/** Reads sentences aloud, in order. */
export function readAloud(
  speaker: Speaker,
  sentences: readonly string[],
  { from = 0, rate: firstRate = USUAL_RATE, onSentence }: ReadingOptions = {},
): Reading {
  let rate = firstRate;
  let stopped = false;
  let again = false;
  let speech: Speech | undefined;

  const speakSentence = async (sentence: string): Promise<SpeechEnd> => {
    let end: SpeechEnd;
    do {
      again = false;
      speech = speaker.speak(sentence, rate);
      end = await speech.done;
    } while (again && !stopped && end === 'stopped');
    return end;
  };
  const speakAll = async (): Promise<SpeechEnd> => {
    for (let index = from; index < sentences.length && !stopped; index++) {
      onSentence?.(index);
      const end = await speakSentence(sentences[index] as string);
      if (end !== 'spoken') return end;
    }
    return stopped ? 'stopped' : 'spoken';
  };
  return {
    done: Promise.resolve()
      .then(speakAll)
      .finally(() => speaker.rest?.()),
    stop() {
      stopped = true;
      speech?.stop();
    },
    changeRate(steps) {
      rate = rateAfter(rate, steps);
      again = true;
      speech?.stop();
      return rate;
    },
  };
}
