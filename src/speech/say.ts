import { speakOnce } from './one-sentence';
import { renderByFile } from './render';
import type { Speaker } from './types';

/** 16 bits, little-endian, 22,050 samples a second. */
const WAV_FORMAT = ['--file-format=WAVE', '--data-format=LEI16@22050'];

/**
 * The `say` of macOS: `-f -` reads stdin. It speaks with the voice that the learner chose for the system, since it can
 * be asked for a voice by its name only, and not for a language.
 */
export function say(path: string): Speaker {
  const voice = { name: 'say', path };
  return {
    name: voice.name,
    speak: (sentence, rate) => speakOnce(voice, argumentsAt(rate), sentence, rate),
    render: (sentence, rate) =>
      renderByFile(voice, (file) => [...argumentsAt(rate), ...WAV_FORMAT, '-o', file], sentence, rate),
  };
}

function argumentsAt(rate: number): string[] {
  return ['-r', String(Math.round(rate)), '-f', '-'];
}
