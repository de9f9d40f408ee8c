import { describe, expect, it } from 'vitest';
import { endAtExit, killAll } from '../../src/speech/air';
import { espeakNg } from '../../src/speech/espeak-ng';
import { say } from '../../src/speech/say';
import { isAlive } from '../support/process';
import { until } from '../support/until';
import { ENDLESS, SPEAKING, STUBBORN, standIns } from './stand-in';

describe('one voice at a time', () => {
  it('a new speech stops the one in the air, and begins when it is gone', async () => {
    using voices = standIns();
    const first = espeakNg(voices.add('espeak-ng', STUBBORN), 'en').speak('One sentence.', 170);
    await until(() => voices.notes('pids').length === 2);
    const [leader] = voices.notes('pids');
    voices.add('say', `#!/bin/sh\ncat > texts2\nkill -0 ${leader} && echo both > both\nsleep 0.2`);
    const second = say(`${voices.folder}/say`).speak('Another.', 330);
    expect(await second.done).toBe('spoken');
    expect(await first.done).toBe('stopped');
    expect(voices.notes('both')).toEqual([]);
  });

  it('of several that wait, only the last speaks', async () => {
    using voices = standIns();
    const speaker = espeakNg(voices.add('espeak-ng', SPEAKING), 'en');
    const speeches = ['One.', 'Two.', 'Three.'].map((sentence) => speaker.speak(sentence, 330));
    expect(await Promise.all(speeches.map(({ done }) => done))).toEqual(['stopped', 'stopped', 'spoken']);
    expect(voices.notes('texts')).toEqual(['Three.']);
  });
});

describe('killAll', () => {
  it('ends what is in the air, as stopped', async () => {
    using voices = standIns();
    const speech = espeakNg(voices.add('espeak-ng', ENDLESS), 'en').speak('The model answers.', 170);
    await until(() => voices.notes('pids').length === 2);
    killAll();
    expect(await speech.done).toBe('stopped');
    await until(() => !voices.notes('pids').some(isAlive));
  });

  it('forgets what has ended by itself', () => {
    let calls = 0;
    const forget = endAtExit(() => {
      calls += 1;
    });
    killAll();
    forget();
    killAll();
    expect(calls).toBe(1);
  });
});
