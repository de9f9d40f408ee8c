/** What a voice is to the rest of the program. Texts are spoken forms (text/spoken.ts); rates are words a minute. */

/** Why nothing is heard: a fact and a cure, each a sentence for the learner. */
export interface Failure {
  readonly failed: string;
  readonly fix: string;
}

/** How speech ended. Only what was heard to its end is `spoken`; silence is a failure. */
export type SpeechEnd = 'spoken' | 'stopped' | Failure;

/** A sentence in the air. */
export interface Speech {
  /** Resolves when nothing is left of it, not even a process. Never rejects. */
  readonly done: Promise<SpeechEnd>;
  /** Silence within 200 ms; `done` is then 'stopped'. Harmless when it is over, or asked for twice. */
  stop(): void;
}

/** Sound as a WAV file holds it: PCM, little-endian. */
export interface Sound {
  readonly channels: number;
  /** Samples a second, of one channel. */
  readonly sampleRate: number;
  readonly bitsPerSample: number;
  readonly samples: Buffer;
}

/** A voice of this machine. At most one speech is in the air, whatever speaks it: a new one stops the old. */
export interface Speaker {
  /** The program's name, as a learner may look for it: "espeak-ng". */
  readonly name: string;
  /** Speaks one sentence of at most 1,000 characters. */
  speak(sentence: string, rate: number): Speech;
  /** The sentence as sound; none for a voice that can only be heard. */
  readonly render?: (sentence: string, rate: number) => Promise<Sound | Failure>;
  /** Lets go of what is kept between sentences; the next sentence gets it anew. */
  readonly rest?: () => void;
}
