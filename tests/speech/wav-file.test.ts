import { readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flite } from '../../src/speech/flite';
import { say } from '../../src/speech/say';
import type { Failure, Sound, Speaker } from '../../src/speech/types';
import { formatWavHeader, parseWav } from '../../src/speech/wav';
import { writeWav } from '../../src/speech/wav-file';
import { standIns } from './stand-in';

const FORMAT = { channels: 1, sampleRate: 100, bitsPerSample: 16 };

/** A voice whose sound is the text itself. */
const speakerOf = (render: (sentence: string) => Sound | Failure): Speaker => ({
  name: 'a voice',
  speak: () => ({ done: Promise.resolve('spoken'), stop() {} }),
  render: async (sentence) => render(sentence),
});
const LETTERS = speakerOf((sentence) => ({ ...FORMAT, samples: Buffer.from(sentence) }));

describe('a WAV file of sentences', () => {
  it('holds them in order, and says where it is and how long it plays', async () => {
    using folder = standIns();
    const path = join(folder.folder, '-lesson.wav');
    const sentences = ['One.', 'Two two.'];
    const written = await writeWav(LETTERS, {
      sentences,
      path,
      rate: 170,
    });
    expect(written).toEqual({ path, seconds: 12 / 200 });
    expect(parseWav(readFileSync(path))).toEqual({ ...FORMAT, samples: Buffer.from('One.Two two.') });
    expect(readdirSync(folder.folder)).toEqual(['-lesson.wav']);
  });

  it('may have a relative name, and replaces a file of that name', async () => {
    using folder = standIns();
    const path = join(folder.folder, 'lesson.wav');
    writeFileSync(path, 'before');
    const written = await writeWav(LETTERS, { sentences: ['One.'], path: relative('.', path), rate: 170 });
    expect(written).toMatchObject({ path });
    expect(parseWav(readFileSync(path))).toBeDefined();
  });

  it.each(['', '-w', '-lesson.wav', '--', 'a\0b'])('may not be named %j', async (path) => {
    const end = await writeWav(LETTERS, { sentences: ['One.'], path, rate: 170 });
    expect(end).toMatchObject({ failed: expect.stringContaining('is not a name for a WAV file') });
  });

  it.each([
    [
      'a voice fails',
      speakerOf((sentence) => (sentence === 'Two.' ? { failed: 'No.', fix: 'Yes.' } : LETTERS_SOUND)),
    ],
    ['its format changes', speakerOf((sentence) => ({ ...LETTERS_SOUND, sampleRate: sentence.length }))],
    ['the voice cannot write', { name: 'a voice', speak: LETTERS.speak }],
  ])('is not written where %s, and the one before is kept', async (_, speaker) => {
    using folder = standIns();
    const path = join(folder.folder, 'lesson.wav');
    writeFileSync(path, 'before');
    const end = await writeWav(speaker, { sentences: ['First.', 'Two.'], path, rate: 170 });
    expect(end).toEqual({ failed: expect.any(String), fix: expect.any(String) });
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder.folder)).toEqual(['lesson.wav']);
  });

  it('is not written of nothing', async () => {
    using folder = standIns();
    const path = join(folder.folder, 'lesson.wav');
    expect(await writeWav(LETTERS, { sentences: [], path, rate: 170 })).toHaveProperty('failed');
    expect(readdirSync(folder.folder)).toEqual([]);
  });

  it.each([
    ['in a folder that is not there', 'missing/lesson.wav', 'ENOENT'],
    ['over a folder', '.', 'is not a file'],
    ['over a device', '/dev/null', 'is not a file'],
  ])('is not written %s', async (_, name, reason) => {
    using folder = standIns();
    const path = join(name.startsWith('/') ? '/' : folder.folder, name);
    const end = await writeWav(LETTERS, { sentences: ['One.'], path, rate: 170 });
    expect(end).toMatchObject({ failed: expect.stringContaining(reason) });
  });

  it('is not written over a link to a device', async () => {
    using folder = standIns();
    const path = join(folder.folder, 'link.wav');
    symlinkSync('/dev/null', path);
    const end = await writeWav(LETTERS, { sentences: ['One.'], path, rate: 170 });
    expect(end).toMatchObject({ failed: expect.stringContaining('is not a file') });
    expect(readdirSync(folder.folder)).toEqual(['link.wav']);
  });

  it('replaces what a link leads to, and not the link', async () => {
    using folder = standIns();
    const [link, target] = [join(folder.folder, 'link.wav'), join(folder.folder, 'target')];
    writeFileSync(target, 'before');
    symlinkSync(target, link);
    await writeWav(LETTERS, { sentences: ['One.'], path: link, rate: 170 });
    expect(readlinkSync(link)).toBe(target);
    expect(parseWav(readFileSync(target))).toBeDefined();
    expect(readdirSync(folder.folder).sort()).toEqual(['link.wav', 'target']);
  });
});

const LETTERS_SOUND: Sound = { ...FORMAT, samples: Buffer.from('One.') };

describe('a voice that writes its own file', () => {
  const SOUND = Buffer.concat([formatWavHeader(FORMAT, 4), Buffer.from('abcd')]);
  const script = (sound: string) =>
    `#!/bin/sh\nprintf '%s\\n' "$@" > arguments\ncat > texts\nfor file; do :; done\n${sound}\n`;

  it.each([
    ['flite', flite, ['--setf', 'duration_stretch=1.00', '-f', '-', '-o']],
    ['say', say, ['-r', '170', '-f', '-', '--file-format=WAVE', '--data-format=LEI16@22050', '-o']],
  ])('%s writes into a folder of ours, which is gone afterwards', async (name, adapter, args) => {
    using voices = standIns();
    writeFileSync(join(voices.folder, 'sound'), SOUND);
    const speaker = adapter(voices.add(name, script('cp sound "$file"')));
    expect(await speaker.render?.('The [[model]] answers.', 170)).toEqual({
      ...FORMAT,
      samples: Buffer.from('abcd'),
    });
    const [file = '', ...before] = voices.notes('arguments').reverse();
    expect(before.reverse()).toEqual(args);
    expect(voices.notes('texts')).toEqual(['The model answers.']);
    expect(file).toMatch(/^\/.*\/sentence\.wav$/);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it.each([
    ['writes nothing', 'exit 0', /gave no sound/],
    ['writes something else', 'echo no > "$file"', /gave no sound/],
    ['fails', 'exit 4', /exit code 4/],
  ])('and %s is told about', async (_, sound, reason) => {
    using voices = standIns();
    const end = await flite(voices.add('flite', script(sound))).render?.('The model answers.', 170);
    expect(end).toMatchObject({ failed: expect.stringMatching(reason) });
  });

  it('is not asked for a text that is too long', async () => {
    const end = await flite('/nowhere/flite').render?.('word '.repeat(300), 170);
    expect(end).toMatchObject({ failed: expect.stringContaining('longer than 1000') });
  });
});
