import { speakOnce } from './one-sentence';
import { USUAL_RATE } from './rate';
import { renderByFile } from './render';
import type { Speaker } from './types';

/**
 * flite, which speaks English alone: `-f -` reads stdin. It knows no rate, but stretches what it says. It cannot write
 * into a pipe.
 */
export function flite(path: string): Speaker {
  const voice = { name: 'flite', path };
  return {
    name: voice.name,
    speak: (sentence, rate) => speakOnce(voice, argumentsAt(rate), sentence, rate),
    render: (sentence, rate) =>
      renderByFile(voice, (file) => [...argumentsAt(rate), '-o', file], sentence, rate),
  };
}

function argumentsAt(rate: number): string[] {
  return ['--setf', `duration_stretch=${(USUAL_RATE / rate).toFixed(2)}`, '-f', '-'];
}
