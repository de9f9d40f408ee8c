import { messages } from '../words/messages';
import { speakAlone } from './air';
import { died, hangs, noSound, notStarted, tooSoon } from './faults';
import { type Exit, type RunningProgram, runProgram } from './program';
import { expectedTime, isTooSoon, patience } from './rate';
import type { Failure, Speech, SpeechEnd } from './types';

/** Voices that are one program a sentence: it reads a text from stdin, and ends when it has said it. */

/** A voice's program: its name, its absolute path. */
export interface Voice {
  readonly name: string;
  readonly path: string;
}

/** What flite and the sound libraries say when there is no device to open. */
const NO_DEVICE = /failed to open audio|cannot open audio|Unknown PCM default/i;
/** What they may say on a machine that has sound as well: it counts where the voice was quick. */
const COMPLAINTS = /ALSA lib|PulseAudio|pa_\w+\(\)|jack server|audio error/i;

/** How the program of one sentence ended. */
export type Ending = Exit & {
  /** It took too long, and was ended for that. */
  readonly hung: boolean;
};

/** Speaks a sentence with a program of its own. */
export function speakOnce(voice: Voice, args: readonly string[], sentence: string, rate: number): Speech {
  return speakAlone(sentence, (piece) => {
    const program = runProgram(voice.path, args);
    let stopped = false;
    const stop = () => {
      stopped = true;
      program.end();
    };
    const done = endingAfter(program, piece, rate).then((ending) =>
      stopped ? 'stopped' : speechEnd(ending, voice.name, piece, rate),
    );
    return { done, stop };
  });
}

/** Gives a program its text, and waits for its end. */
export async function endingAfter(program: RunningProgram, piece: string, rate: number): Promise<Ending> {
  let hung = false;
  const limit = setTimeout(
    () => {
      hung = true;
      program.end();
    },
    patience(piece, rate),
  );
  program.write(`${piece}\n`);
  program.closeInput();
  const exit = await program.exit;
  clearTimeout(limit);
  return { ...exit, hung };
}

function speechEnd(ending: Ending, name: string, piece: string, rate: number): SpeechEnd {
  const { elapsed, complaint } = ending;
  const failure = failureOf(ending, name);
  if (failure) return failure;
  if (COMPLAINTS.test(complaint) && elapsed < expectedTime(piece, rate)) return noSound(name);
  return isTooSoon(elapsed, piece, rate) ? tooSoon(name) : 'spoken';
}

/** What is wrong with the way a program ended; nothing where it claims success. */
export function failureOf({ hung, unstarted, code, complaint }: Ending, name: string): Failure | undefined {
  if (hung) return hangs(name);
  if (unstarted !== undefined) return notStarted(name, unstarted);
  if (NO_DEVICE.test(complaint)) return noSound(name);
  if (code === 0) return undefined;
  const lastLine = complaint.trim().split('\n').at(-1);
  const { whyDied } = messages.voices;
  return died(name, lastLine || (code === null ? whyDied.fromOutside : whyDied.exitCode(code)));
}
