import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { espeakNg } from '../../src/speech/espeak-ng';
import { readAloud } from '../../src/speech/reader';
import { writeWav } from '../../src/speech/wav-file';
import { type NullSink, nullSink } from '../support/null-sink';
import { until } from '../support/until';
import { installed, type StandIns, standIns } from './stand-in';

const ESPEAK = installed('espeak-ng');
const PULSE = installed('pulseaudio');
const reason = (program: string, path: string | undefined) => (path ? '' : ` (skipped: no ${program} here)`);
const SENTENCES = ['The model answers.', 'Half a minute.'];

/** The programs of this name that this process started and that are there still. */
function childrenNamed(name: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    const path = `/proc/${pid}/stat`;
    if (!/^\d+$/.test(pid) || !existsSync(path)) return false;
    return (
      readFileSync(path, 'utf8').includes(`(${name}) `) &&
      readFileSync(path, 'utf8').includes(` ${process.pid} `)
    );
  });
}

describe.skipIf(!ESPEAK)(`the real espeak-ng${reason('espeak-ng', ESPEAK)}`, () => {
  const speaker = espeakNg(ESPEAK ?? '', 'en');
  let place: StandIns;
  beforeAll(() => {
    place = standIns();
  });
  afterAll(() => place[Symbol.dispose]());
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('writes sentences into a file that plays as long as they take', async () => {
    const secondsAt = async (rate: number): Promise<number> => {
      const path = join(place.folder, `${rate}.wav`);
      const written = await writeWav(speaker, { sentences: SENTENCES, path, rate });
      return 'seconds' in written ? written.seconds : Number.NaN;
    };
    expect(await secondsAt(170)).toBeGreaterThan(1.5);
    expect(await secondsAt(170)).toBeLessThan(5);
    expect(await secondsAt(330)).toBeLessThan((await secondsAt(90)) / 2);
  });

  it('says nothing but words: no pause, no phoneme and no file that a text asks for', async () => {
    const samplesOf = async (text: string): Promise<Buffer> => {
      const sound = await speaker.render?.(text, 170);
      return sound && 'samples' in sound ? sound.samples : Buffer.alloc(0);
    };
    const asked = await samplesOf('-w/tmp/x [[h@loU]] <break time="60s"/>');
    expect(asked.length).toBeGreaterThan(50_000);
    expect(asked.equals(await samplesOf('w tmp x h loU break time 60s'))).toBe(true);
  });

  it('is not believed where there is no sound device', async () => {
    vi.stubEnv('PULSE_SERVER', `unix:${place.folder}/none`);
    vi.stubEnv('XDG_RUNTIME_DIR', place.folder);
    vi.stubEnv('ALSA_CONFIG_PATH', '/dev/null');
    const told: number[] = [];
    const reading = readAloud(speaker, SENTENCES, { onSentence: (index) => told.push(index) });
    expect(await reading.done).toMatchObject({ failed: expect.stringMatching('No sound came out') });
    expect(told).toEqual([0]);
  });

  describe.skipIf(!PULSE)(`heard by a sink${reason('pulseaudio', PULSE)}`, () => {
    let sink: NullSink;
    beforeAll(async () => {
      sink = await nullSink(PULSE as string, place.folder);
    });
    beforeEach(() => {
      vi.stubEnv('PULSE_SERVER', sink.env.PULSE_SERVER);
    });
    afterAll(() => sink[Symbol.dispose]());

    it('speaks sentences in order, one after the other', async () => {
      const told: number[] = [];
      const onSentence = (index: number) => {
        expect(childrenNamed('espeak-ng')).toEqual([]);
        told.push(index);
      };
      expect(await readAloud(speaker, SENTENCES, { rate: 330, onSentence }).done).toBe('spoken');
      expect(told).toEqual([0, 1]);
    });

    it('is silent within 200 ms of a stop, with no process left', async () => {
      const reading = readAloud(speaker, [`${'word '.repeat(150)}end.`]);
      await until(() => childrenNamed('espeak-ng').length === 1);
      const start = performance.now();
      reading.stop();
      expect(await reading.done).toBe('stopped');
      expect(performance.now() - start).toBeLessThan(200);
      expect(childrenNamed('espeak-ng')).toEqual([]);
    });
  });
});
