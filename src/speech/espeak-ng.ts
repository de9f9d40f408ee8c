import { speakOnce } from './one-sentence';
import { renderByStdout } from './render';
import type { Speaker } from './types';

/** espeak-ng: text on stdin, sound to the device or, with --stdout, as a WAV stream. */
export function espeakNg(path: string, language: string): Speaker {
  const voice = { name: 'espeak-ng', path };
  return {
    name: voice.name,
    speak: (sentence, rate) => speakOnce(voice, argumentsAt(rate, language), sentence, rate),
    render: (sentence, rate) =>
      renderByStdout(voice, [...argumentsAt(rate, language), '--stdout'], sentence, rate),
  };
}

/** `-b 1`: the text is UTF-8, whatever the locale. */
function argumentsAt(rate: number, language: string): string[] {
  return ['--stdin', '-b', '1', '-v', language, '-s', String(Math.round(rate))];
}
