import { messages } from '../words/messages';
import { pieceFrom, speakAlone } from './air';
import { died, hangs, noSamples, tooSoon } from './faults';
import { isTooSoon, patience, USUAL_RATE } from './rate';
import { type Host, type Reply, startHost } from './system-speech-host';
import type { Failure, Sound, Speaker, Speech, SpeechEnd } from './types';
import { parseWav } from './wav';

const NAME = messages.voices.windows;

/** What became of a request. `elapsed` counts milliseconds from when the host was ready. */
interface Outcome {
  readonly reply: Reply;
  readonly hung: boolean;
  readonly elapsed: number;
}

interface Request {
  readonly outcome: Promise<Outcome>;
  /** Ends the host, whatever it is at, and resolves when it is gone. */
  drop(): Promise<unknown>;
}

/**
 * System.Speech of Windows, with the voice of the system where that speaks the language. Its PowerShell is started for
 * the first sentence, and kept until `rest`.
 */
export function systemSpeech(path: string, language: string): Speaker {
  let host: Host | undefined;
  const request = (verb: 'speak' | 'wave', piece: string, rate: number): Request => {
    host ??= startHost(path, language);
    const used = host;
    const drop = () => {
      if (host === used) host = undefined;
      used.program.end();
      return used.program.exit;
    };
    return { outcome: outcomeOf(used, verb, piece, rate), drop };
  };
  return {
    name: NAME,
    speak: (sentence, rate) =>
      speakAlone(sentence, (piece) => speechFrom(request('speak', piece, rate), piece, rate)),
    async render(sentence, rate) {
      const piece = pieceFrom(sentence);
      return typeof piece === 'string' ? soundFrom(request('wave', piece, rate)) : piece;
    },
    rest() {
      host?.program.closeInput();
      host = undefined;
    },
  };
}

async function outcomeOf(host: Host, verb: 'speak' | 'wave', piece: string, rate: number): Promise<Outcome> {
  let hung = false;
  const limit = setTimeout(
    () => {
      hung = true;
      host.program.end();
    },
    patience(piece, rate),
  );
  const ready = await host.ready;
  const start = performance.now();
  const reply = ready.what === 'ready' ? await host.ask(verb, stepsFor(rate), piece) : ready;
  clearTimeout(limit);
  return { reply, hung, elapsed: performance.now() - start };
}

function speechFrom({ outcome, drop }: Request, piece: string, rate: number): Speech {
  let stopped = false;
  const ended = async (): Promise<SpeechEnd> => {
    const end = endFrom(await outcome, piece, rate);
    if (stopped || end !== 'spoken') await drop();
    return stopped ? 'stopped' : end;
  };
  const stop = () => {
    stopped = true;
    drop();
  };
  return { done: ended(), stop };
}

function endFrom({ reply, hung, elapsed }: Outcome, piece: string, rate: number): SpeechEnd {
  if (reply.what !== 'spoken') return failureFrom(reply, hung);
  return isTooSoon(elapsed, piece, rate) ? tooSoon(NAME) : 'spoken';
}

async function soundFrom({ outcome, drop }: Request): Promise<Sound | Failure> {
  const { reply, hung } = await outcome;
  if (reply.what === 'wave') return parseWav(reply.data) ?? noSamples(NAME);
  await drop();
  return failureFrom(reply, hung);
}

function failureFrom({ data }: Reply, hung: boolean): Failure {
  return hung ? hangs(NAME) : died(NAME, data.toString() || messages.voices.whyDied.powershell);
}

/** System.Speech counts from −10 to 10; ten steps are three times as fast. */
function stepsFor(rate: number): number {
  return Math.round((10 * Math.log(rate / USUAL_RATE)) / Math.log(3));
}
