import type { Speech, SpeechEnd } from './types';

/** The air, which holds one voice at a time, and the list of what must not outlive this program. */

let latest: Speech | undefined;
const silencers = new Set<() => void>();

/** Begins a speech once the one before has fallen silent. */
export function speakAlone(begin: () => Speech): Speech {
  const silence = latest?.done;
  latest?.stop();
  let speech: Speech | undefined;
  let stopped = false;
  const beginAfterSilence = async (): Promise<SpeechEnd> => {
    await silence;
    if (stopped) return 'stopped';
    speech = begin();
    return speech.done;
  };
  const stop = () => {
    stopped = true;
    speech?.stop();
  };
  latest = { done: beginAfterSilence(), stop };
  return latest;
}

/**
 * Registers what ends a running voice at once. It is called from exit handlers: it must do its work before it
 * returns, and never throw.
 * @returns takes it off the list again
 */
export function endAtExit(silence: () => void): () => void {
  silencers.add(silence);
  return () => silencers.delete(silence);
}

/**
 * Ends every voice at once and synchronously, for exit handlers and before a suspend. What was in the air ends
 * as 'stopped'.
 */
export function killAll(): void {
  latest?.stop();
  for (const silence of silencers) silence();
}
