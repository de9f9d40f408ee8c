import { isAbsolute, join } from 'node:path';
import { messages } from '../words/messages';
import { espeakNg } from './espeak-ng';
import { type Machine, thisMachine } from './find';
import { flite } from './flite';
import { say } from './say';
import { speechDispatcher } from './speech-dispatcher';
import { systemSpeech } from './system-speech';
import type { Speaker } from './types';

const words = messages.voices;

/** Why there is no voice, and what to do about it: each a sentence for the learner. */
export interface NoVoice {
  readonly none: string;
  readonly fix: string;
}

export interface Wish {
  /** Code of the language of the texts: "en". */
  readonly language: string;
  /** A voice that can write a file; it needs no sound device, and works over SSH. */
  readonly toFile?: boolean;
  /** To be heard at the other machine, where SSH leads. */
  readonly overSsh?: boolean;
}

type Candidate = (machine: Machine, language: string) => Speaker | undefined;

const program =
  (name: string, voice: (path: string, language: string) => Speaker): Candidate =>
  (machine, language) => {
    const path = machine.programAt(name);
    return path === undefined ? undefined : voice(path, language);
  };

/** Only a daemon that runs already: to start one that outlives us is not ours to decide. */
const daemon: Candidate = ({ env, hasSocket }, language) => {
  const folder = env.XDG_RUNTIME_DIR;
  if (!folder || !isAbsolute(folder)) return undefined;
  const socket = join(folder, 'speech-dispatcher', 'speechd.sock');
  return hasSocket(socket) ? speechDispatcher(socket, language) : undefined;
};

/** Only where it is understood: it knows English alone. */
const inEnglish: Candidate = (machine, language) =>
  /^en\b/.test(language) ? program('flite', flite)(machine, language) : undefined;

const espeak = program('espeak-ng', espeakNg);
const ELSEWHERE: readonly Candidate[] = [espeak, daemon, inEnglish];
/** The best first. */
const CANDIDATES: Readonly<Partial<Record<NodeJS.Platform, readonly Candidate[]>>> = {
  darwin: [program('say', say), espeak],
  win32: [program('powershell.exe', systemSpeech)],
};

const FIXES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: words.cures.sayOnPath,
  win32: words.cures.powershellOnPath,
};

/**
 * The voice of this machine, or why it has none. It only looks: no program is started, no socket opened. A
 * voice that is found may still turn out to be silent; its speech says so.
 */
export function chooseSpeaker(wish: Wish, machine: Machine = thisMachine()): Speaker | NoVoice {
  const { platform, env } = machine;
  if (env.SSH_CONNECTION && !wish.toFile && !wish.overSsh) {
    return { none: words.overSsh, fix: words.cures.file };
  }
  const voices = (CANDIDATES[platform] ?? ELSEWHERE).map((candidate) => candidate(machine, wish.language));
  const voice = voices.find((found) => found && (!wish.toFile || found.render));
  const none = wish.toFile ? words.noneToFile : words.none;
  return voice ?? { none, fix: FIXES[platform] ?? words.cures.install };
}
