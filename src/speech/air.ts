import { SPOKEN_LIMIT } from '../text/spoken';
import { withoutCommands } from '../text/spoken-form';
import { tooLong } from './faults';
import type { Failure, Speech, SpeechEnd } from './types';

/** The air, which holds one voice at a time, and the list of what must not outlive this program. */

let latest: Speech | undefined;
const silencers = new Set<() => void>();

/** A text as it may be handed to a voice: without anything that a voice obeys, and not too long for one piece. */
export function pieceFrom(text: string): string | Failure {
  const piece = withoutCommands(text);
  return piece.length > SPOKEN_LIMIT ? tooLong(SPOKEN_LIMIT) : piece;
}

/**
 * The one way into the air: begins a speech once the one before has fallen silent. A text with nothing to say
 * in it is spoken at once.
 */
export function speakAlone(text: string, begin: (piece: string) => Speech): Speech {
  const silence = latest?.done;
  latest?.stop();
  let speech: Speech | undefined;
  let stopped = false;
  let isOver = false;
  const speakAfterSilence = async (): Promise<SpeechEnd> => {
    await silence;
    const piece = pieceFrom(text);
    if (stopped) return 'stopped';
    if (typeof piece !== 'string') return piece;
    if (!/[\p{L}\p{N}]/u.test(piece)) return 'spoken';
    speech = begin(piece);
    return speech.done;
  };
  const stop = () => {
    if (isOver) return;
    stopped = true;
    speech?.stop();
  };
  const done = speakAfterSilence().finally(() => {
    isOver = true;
  });
  latest = { done, stop };
  return latest;
}

/**
 * Registers what ends a running voice at once. Exit handlers call it: it does its work before it returns, and
 * never throws.
 * @returns takes it off the list again
 */
export function endAtExit(silence: () => void): () => void {
  silencers.add(silence);
  return () => silencers.delete(silence);
}

/**
 * Ends every voice at once, before it returns: for exit handlers, and before a suspend. What was in the air
 * ends as 'stopped'.
 */
export function killAll(): void {
  latest?.stop();
  for (const silence of silencers) silence();
}
