import { describe, expect, it } from 'vitest';
import { type ReadingOptions, readAloud } from '../../src/speech/reader';
import type { Speaker, SpeechEnd } from '../../src/speech/types';
import { until } from '../support/until';

/** A voice that waits to be told how each sentence ends, and notes what happens in order. */
function attentiveVoice() {
  const log: string[] = [];
  let finish: (end: SpeechEnd) => void = () => {};
  const speaker: Speaker = {
    name: 'a voice',
    speak(sentence, rate) {
      log.push(`${sentence} ${rate}`);
      const done = new Promise<SpeechEnd>((resolve) => {
        finish = resolve;
      });
      return { done, stop: () => finish('stopped') };
    },
    rest: () => log.push('rest'),
  };
  const next = async (entries: number) => {
    finish('spoken');
    await until(() => log.length === entries);
  };
  return { speaker, log, next, finish: (how: SpeechEnd) => finish(how) };
}

const read = (voice: ReturnType<typeof attentiveVoice>, options: ReadingOptions = {}) =>
  readAloud(voice.speaker, ['One.', 'Two.', 'Three.'], {
    onSentence: (index) => voice.log.push(`#${index}`),
    ...options,
  });

describe('reading aloud', () => {
  it('speaks every sentence in order, told of before it, and lets the voice rest', async () => {
    const voice = attentiveVoice();
    const reading = read(voice);
    expect(voice.log).toEqual([]);
    await until(() => voice.log.length === 2);
    await voice.next(4);
    await voice.next(6);
    voice.finish('spoken');
    expect(await reading.done).toBe('spoken');
    expect(voice.log).toEqual(['#0', 'One. 170', '#1', 'Two. 170', '#2', 'Three. 170', 'rest']);
  });

  it('can start further down, at a rate', async () => {
    const voice = attentiveVoice();
    const reading = read(voice, { from: 2, rate: 210 });
    await until(() => voice.log.length === 2);
    voice.finish('spoken');
    expect(await reading.done).toBe('spoken');
    expect(voice.log).toEqual(['#2', 'Three. 210', 'rest']);
  });

  it('of nothing is done', async () => {
    const voice = attentiveVoice();
    expect(await readAloud(voice.speaker, []).done).toBe('spoken');
    expect(await read(voice, { from: 3 }).done).toBe('spoken');
  });

  it('stops, and says nothing more', async () => {
    const voice = attentiveVoice();
    const reading = read(voice);
    await until(() => voice.log.length === 2);
    reading.stop();
    expect(await reading.done).toBe('stopped');
    expect(voice.log).toEqual(['#0', 'One. 170', 'rest']);
  });

  it('can be stopped before its first word', async () => {
    const voice = attentiveVoice();
    const reading = read(voice);
    reading.stop();
    expect(await reading.done).toBe('stopped');
    expect(voice.log).toEqual(['rest']);
  });

  it('stops when something else stops the voice', async () => {
    const voice = attentiveVoice();
    const reading = read(voice);
    await until(() => voice.log.length === 2);
    voice.finish('stopped');
    expect(await reading.done).toBe('stopped');
  });

  it('ends with the first failure', async () => {
    const voice = attentiveVoice();
    const failure = { failed: 'No sound came out.', fix: 'Read on.' };
    const reading = read(voice);
    await until(() => voice.log.length === 2);
    voice.finish(failure);
    expect(await reading.done).toEqual(failure);
    expect(voice.log).toEqual(['#0', 'One. 170', 'rest']);
  });

  it('starts the sentence again when the rate changes, and keeps the rate', async () => {
    const voice = attentiveVoice();
    const reading = read(voice, { from: 1 });
    await until(() => voice.log.length === 2);
    expect(reading.changeRate(1)).toBe(190);
    expect(reading.changeRate(1)).toBe(210);
    await until(() => voice.log.length === 3);
    expect(reading.changeRate(-2)).toBe(170);
    await until(() => voice.log.length === 4);
    await voice.next(6);
    voice.finish('spoken');
    expect(await reading.done).toBe('spoken');
    expect(voice.log).toEqual(['#1', 'Two. 170', 'Two. 210', 'Two. 170', '#2', 'Three. 170', 'rest']);
  });

  it('stops even in the middle of a change of rate', async () => {
    const voice = attentiveVoice();
    const reading = read(voice);
    await until(() => voice.log.length === 2);
    reading.changeRate(1);
    reading.stop();
    expect(await reading.done).toBe('stopped');
    expect(voice.log).toEqual(['#0', 'One. 170', 'rest']);
  });
});
