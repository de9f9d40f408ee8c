import type { Effect } from '../session/action';
import type { Sitting } from '../session/runtime';
import type { Reading } from '../speech/reader';

/** What a sitting asks of a voice. */
type Asked = Extract<Effect, { readonly type: 'read-aloud' | 'stop-reading' | 'change-rate' }>;

/** A sitting's voice: loaded when it is first asked for, and silent after every exit. */
export class Voice {
  #reading: Reading | undefined;
  #rate: number | undefined;
  #killAll: (() => void) | undefined;
  /** Counts what was asked, so that a voice that is still being loaded does not answer an older wish. */
  #wish = 0;

  /** `language`: the code of the course's own. */
  constructor(readonly language: string) {}

  answer(effect: Asked, sitting: Sitting): void {
    if (effect.type === 'change-rate') this.#rate = this.#reading?.changeRate(effect.steps) ?? this.#rate;
    else if (effect.type === 'stop-reading') this.stop();
    else void this.#read(effect, sitting);
  }

  /** On the way out: every voice is ended before this returns. What was never loaded never spoke. */
  end(): void {
    this.stop();
    this.#killAll?.();
  }

  /** Silence within 200 ms. */
  stop(): void {
    this.#wish += 1;
    this.#reading?.stop();
    this.#reading = undefined;
  }

  async #read({ sentences, from }: Extract<Asked, { type: 'read-aloud' }>, sitting: Sitting): Promise<void> {
    this.stop();
    const wish = this.#wish;
    const { chooseSpeaker } = await import('../speech/choose');
    const { readAloud } = await import('../speech/reader');
    this.#killAll = (await import('../speech/air')).killAll;
    if (wish !== this.#wish) return;
    const speaker = chooseSpeaker({ language: this.language });
    if ('none' in speaker)
      return sitting.dispatch({ type: 'reading-ended', failure: inOneLine(speaker.none, speaker.fix) });
    const onSentence = (sentence: number) => {
      if (wish === this.#wish) sitting.dispatch({ type: 'sentence-begun', sentence });
    };
    const rate = this.#rate === undefined ? {} : { rate: this.#rate };
    this.#reading = readAloud(speaker, sentences, { from, onSentence, ...rate });
    const end = await this.#reading.done;
    if (wish !== this.#wish) return;
    sitting.dispatch(
      typeof end === 'object'
        ? { type: 'reading-ended', failure: inOneLine(end.failed, end.fix) }
        : { type: 'reading-ended' },
    );
  }
}

/** The screen has one line for it: the fact, and the cure where both fit; doctor and listen tell the rest. */
const inOneLine = (fact: string, cure: string): string =>
  fact.length + cure.length < 66 ? `${fact} ${cure}` : fact;
