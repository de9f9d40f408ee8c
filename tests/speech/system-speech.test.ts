import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { USUAL_RATE } from '../../src/speech/rate';
import { readAloud } from '../../src/speech/reader';
import { systemSpeech } from '../../src/speech/system-speech';
import { formatWavHeader } from '../../src/speech/wav';
import { isAlive } from '../support/process';
import { until } from '../support/until';
import { type StandIns, standIns } from './stand-in';

const FORMAT = { channels: 1, sampleRate: 22050, bitsPerSample: 16 };
const WAV = Buffer.concat([formatWavHeader(FORMAT, 4), Buffer.from('abcd')]).toString('base64');

/**
 * Stands in for PowerShell: notes its arguments, its number and each request, with the text in clear, and does
 * for each what `answer` says.
 */
const powershell = (answer: string, start = "echo 'ready '") => `#!/bin/sh
for argument; do printf '%s\\0' "$argument"; done > arguments
echo $$ >> pids
${start}
while read -r verb rate language data; do
  text=$(echo "$data" | base64 -d)
  echo "$verb $rate $language $text" >> requests
  ${answer}
done
echo input >> ended
`;
const ANSWERS = `if [ $verb = wave ]; then echo 'wave ${WAV}'; else sleep 0.2; echo 'spoken '; fi`;
const fault = (message: string) => `echo 'failed ${Buffer.from(message).toString('base64')}'`;

const voiceOf = (voices: StandIns, script = powershell(ANSWERS)) =>
  systemSpeech(voices.add('powershell.exe', script), 'en');

afterEach(() => {
  vi.useRealTimers();
});

describe('System.Speech', () => {
  it('speaks sentence after sentence through one PowerShell, which ends with the reading', async () => {
    using voices = standIns();
    const reading = readAloud(voiceOf(voices), ['One.', 'Größer: 5 € “so”.'], { rate: 330 });
    expect(await reading.done).toBe('spoken');
    expect(voices.notes('requests')).toEqual(['speak 6 en One.', 'speak 6 en Größer: 5 so.']);
    expect(voices.notes('pids')).toHaveLength(1);
    await until(() => voices.notes('ended').length === 1);
    await until(() => !voices.notes('pids').some(isAlive));
  });

  it('gives PowerShell constant arguments, with no text and nothing to be quoted in them', async () => {
    using voices = standIns();
    const speaker = voiceOf(voices);
    const argumentsAfter = async (sentence: string): Promise<string[]> => {
      await readAloud(speaker, [sentence], { rate: 330 }).done;
      return readFileSync(`${voices.folder}/arguments`, 'utf8').split('\0').slice(0, -1);
    };
    const args = await argumentsAfter('One.');
    expect(await argumentsAfter("'; exit 9; '")).toEqual(args);
    expect(args.slice(0, -1)).toEqual([
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-InputFormat',
      'None',
      '-Command',
    ]);
    const command = args.at(-1) as string;
    expect(command).not.toMatch(/["%\\]/);
    const count = (sign: string) => command.split(sign).length - 1;
    expect([count('{'), count('('), count("'") % 2]).toEqual([count('}'), count(')'), 0]);
  });

  it.each([
    [90, -6],
    [USUAL_RATE, 0],
    [230, 3],
    [330, 6],
  ])('%d words a minute are its step %d', async (rate, step) => {
    using voices = standIns();
    const speaker = voiceOf(voices);
    await speaker.render?.('One.', rate);
    speaker.rest?.();
    expect(voices.notes('requests')).toEqual([`wave ${step} en One.`]);
  });

  it('gives sound', async () => {
    using voices = standIns();
    const speaker = voiceOf(voices);
    expect(await speaker.render?.('One.', 170)).toEqual({ ...FORMAT, samples: Buffer.from('abcd') });
    speaker.rest?.();
  });

  it('is silent within 200 ms of a stop, and speaks again with another PowerShell', async () => {
    using voices = standIns();
    const speaker = voiceOf(voices, powershell(`[ $text = Endless. ] && sleep 600; ${ANSWERS}`));
    const speech = speaker.speak('Endless.', 330);
    await until(() => voices.notes('requests').length === 1);
    const start = performance.now();
    speech.stop();
    expect(await speech.done).toBe('stopped');
    expect(performance.now() - start).toBeLessThan(200);
    expect(voices.notes('pids').some(isAlive)).toBe(false);
    expect(await speaker.speak('One.', 330).done).toBe('spoken');
    speaker.rest?.();
    expect(voices.notes('pids')).toHaveLength(2);
  });

  it.each([
    ['it cannot start the voice', ANSWERS, fault('no System.Speech\n'), / failed: no System.Speech\./],
    ['it refuses a text', fault('no audio device'), undefined, / failed: no audio device\./],
    ['it dies', 'exit 1', undefined, / failed: PowerShell ended\./],
    ['it dies with words', 'echo out of memory >&2; exit 1', undefined, /memory/],
    ['it says something else', "echo 'Windows PowerShell'", undefined, / failed: Windows PowerShell/],
    ['it is done at once', "echo 'spoken '", undefined, /was done at once/],
  ])('tells why there is silence when %s', async (_, answer, start, reason) => {
    using voices = standIns();
    const speaker = voiceOf(voices, powershell(answer, start));
    const end = await speaker.speak('A sentence that takes more than a moment to say.', 170).done;
    expect(end).toMatchObject({ failed: expect.stringMatching(reason) });
    await until(() => !voices.notes('pids').some(isAlive));
  });

  it('tells when it is not there, for a file too', async () => {
    const speaker = systemSpeech('/nowhere/powershell.exe', 'en');
    expect(await speaker.speak('One.', 170).done).toMatchObject({ failed: expect.stringMatching('ENOENT') });
    expect(await speaker.render?.('One.', 170)).toMatchObject({ failed: expect.stringMatching('ENOENT') });
  });

  it('is ended when it hangs', async () => {
    using voices = standIns();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const speech = voiceOf(voices, powershell('sleep 600')).speak('One.', 170);
    await until(() => voices.notes('requests').length === 1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await speech.done).toMatchObject({ failed: expect.stringMatching('does not answer') });
    await until(() => !voices.notes('pids').some(isAlive));
  });
});
