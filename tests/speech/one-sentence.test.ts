import { afterEach, describe, expect, it, vi } from 'vitest';
import { espeakNg } from '../../src/speech/espeak-ng';
import { flite } from '../../src/speech/flite';
import { USUAL_RATE } from '../../src/speech/rate';
import { say } from '../../src/speech/say';
import type { Speaker } from '../../src/speech/types';
import { isAlive } from '../support/process';
import { until } from '../support/until';
import { ENDLESS, SPEAKING, STUBBORN, standIns } from './stand-in';

const FAST = 330;
const inEnglish = (path: string) => espeakNg(path, 'en');
const inGerman = (path: string) => espeakNg(path, 'de-AT');
const VOICES: [name: string, adapter: (path: string) => Speaker][] = [
  ['espeak-ng', inEnglish],
  ['say', say],
  ['flite', flite],
];

afterEach(() => {
  vi.useRealTimers();
});

describe('what a voice is told', () => {
  it.each([
    ['espeak-ng', inEnglish, 170, ['--stdin', '-b', '1', '-v', 'en', '-s', '170']],
    ['espeak-ng', inGerman, 170, ['--stdin', '-b', '1', '-v', 'de-AT', '-s', '170']],
    ['espeak-ng', inEnglish, FAST, ['--stdin', '-b', '1', '-v', 'en', '-s', '330']],
    ['flite', flite, 170, ['--setf', 'duration_stretch=1.00', '-f', '-']],
    ['flite', flite, FAST, ['--setf', 'duration_stretch=0.52', '-f', '-']],
    ['say', say, 170, ['-r', '170', '-f', '-']],
    ['say', say, FAST, ['-r', '330', '-f', '-']],
  ])('%s: language and rate in its arguments, the text by stdin', async (name, adapter, rate, args) => {
    using voices = standIns();
    const speaker = adapter(voices.add(name, SPEAKING));
    expect(speaker.name).toBe(name);
    expect(await speaker.speak('Wörter.', rate).done).toBe('spoken');
    expect(voices.notes('arguments')).toEqual(args);
    expect(voices.notes('texts')).toEqual(['Wörter.']);
  });

  it.each([
    ['-w/tmp/out.wav', 'w tmp out.wav'],
    ['[[h@loU]] <break time="3s"/>', 'h loU break time 3s'],
    ['[[slnc 5000]] {{x}} |y| \\pau=9\\', 'slnc 5000 x y pau 9'],
    ['one\ntwo\r\n\u0000three\u001b[2J', 'one two three 2J'],
    ['$(id) `id` & "q" ; \'s', "(id) id q; 's"],
  ])('nothing that it would obey: %j', async (text, said) => {
    using voices = standIns();
    await espeakNg(voices.add('espeak-ng', SPEAKING), 'en').speak(text, FAST).done;
    expect(voices.notes('texts')).toEqual([said]);
  });

  it('nothing at all where there is nothing to say, or too much', async () => {
    using voices = standIns();
    const speaker = espeakNg(voices.add('espeak-ng', SPEAKING), 'en');
    expect(await speaker.speak('… (—) ', FAST).done).toBe('spoken');
    const end = await speaker.speak(`${'word '.repeat(201)}.`, FAST).done;
    expect(end).toMatchObject({ failed: 'The text is longer than 1000 characters.' });
    expect(voices.notes('texts')).toEqual([]);
  });
});

describe.each(VOICES.slice(0, 2))('silence of %s is never passed off as speech', (name, adapter) => {
  const SENTENCE = 'The parameters shift a little.';
  const ALSA = "ALSA lib confmisc.c:855:(parse_card) cannot find card '0'";
  it.each([
    ['it is done at once', 'cat > texts', /^No sound came out: .* was done at once/],
    ['it finds no device', `echo "${ALSA}" >&2; sleep 0.1`, /^No sound came out: .* found no sound device/],
    [
      'it fails',
      'echo first >&2; echo "no voice `en`.\u001b[2J" >&2; exit 2',
      / failed: no voice `en`\.\[2J\./,
    ],
    ['it fails without a word', 'exit 2', / failed: exit code 2/],
    ['it dies', 'kill -9 $$', / failed: it was ended from outside/],
  ])('when %s', async (_, script, reason) => {
    using voices = standIns();
    const path = voices.add(name, `#!/bin/sh\n${script.replaceAll('`', '\\`')}\n`);
    const end = await adapter(path).speak(SENTENCE, USUAL_RATE).done;
    expect(end).toEqual({ failed: expect.stringMatching(reason), fix: expect.stringMatching(/read on\.$/) });
    expect(end).toMatchObject({ failed: expect.stringContaining(name) });
  });

  it('when it is not there', async () => {
    const end = await adapter(`/nowhere/${name}`).speak(SENTENCE, USUAL_RATE).done;
    expect(end).toMatchObject({ failed: `${name} could not be started (ENOENT).` });
  });

  it('when it hangs: it is ended, with what it started', async () => {
    using voices = standIns();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const speech = adapter(voices.add(name, STUBBORN)).speak(SENTENCE, USUAL_RATE);
    await until(() => voices.notes('pids').length === 2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await speech.done).toMatchObject({ failed: `${name} does not answer, and was stopped.` });
    await until(() => !voices.notes('pids').some(isAlive));
  });

  it('when it finds no device, however late', async () => {
    using voices = standIns();
    const path = voices.add(name, '#!/bin/sh\nsleep 0.2; echo "failed to open audio device default" >&2');
    const end = await adapter(path).speak('Yes.', FAST).done;
    expect(end).toMatchObject({ failed: `No sound came out: ${name} found no sound device.` });
  });

  it('when it complains and speaks all the same: that is speech', async () => {
    using voices = standIns();
    const path = voices.add(name, `#!/bin/sh\necho "${ALSA}" >&2; sleep 0.2`);
    expect(await adapter(path).speak('Yes.', FAST).done).toBe('spoken');
  });
});

describe('stopping', () => {
  it.each(VOICES)('%s is silent within 200 ms, and gone', async (name, adapter) => {
    using voices = standIns();
    const speech = adapter(voices.add(name, ENDLESS)).speak('The model answers.', USUAL_RATE);
    await until(() => voices.notes('pids').length === 2);
    const start = performance.now();
    speech.stop();
    speech.stop();
    expect(await speech.done).toBe('stopped');
    expect(performance.now() - start).toBeLessThan(200);
    await until(() => !voices.notes('pids').some(isAlive));
  });

  it('before it has begun: no program is started', async () => {
    using voices = standIns();
    const speech = espeakNg(voices.add('espeak-ng', SPEAKING), 'en').speak('The model answers.', USUAL_RATE);
    speech.stop();
    expect(await speech.done).toBe('stopped');
    expect(voices.notes('texts')).toEqual([]);
  });

  it('after its end changes nothing', async () => {
    using voices = standIns();
    const speech = espeakNg(voices.add('espeak-ng', SPEAKING), 'en').speak('Yes.', FAST);
    expect(await speech.done).toBe('spoken');
    speech.stop();
    expect(await speech.done).toBe('spoken');
  });

  it('50 starts and stops leave no process', async () => {
    using voices = standIns();
    const speaker = espeakNg(voices.add('espeak-ng', ENDLESS), 'en');
    for (let round = 1; round <= 50; round++) {
      const speech = speaker.speak('The model answers.', USUAL_RATE);
      await until(() => voices.notes('pids').length === 2 * round);
      speech.stop();
      await speech.done;
    }
    await until(() => !voices.notes('pids').some(isAlive));
  });
});
