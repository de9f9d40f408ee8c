import { messages } from '../words/messages';
import { endAtExit, speakAlone } from './air';
import { died, hangs, takenAway, tooSoon } from './faults';
import { isTooSoon, patience, USUAL_RATE } from './rate';
import { type Conversation, type Outcome, speakThrough } from './ssip';
import type { Speaker, Speech, SpeechEnd } from './types';

const NAME = 'speech-dispatcher';
/** Milliseconds that the daemon has to confirm a stop; then we hang up. */
const GRACE = 100;

/**
 * speech-dispatcher, the daemon that screen readers share, through its socket: a client program would start
 * the daemon where it is not wanted, and wait for ever where it is silent.
 */
export function speechDispatcher(socket: string, language: string): Speaker {
  return {
    name: NAME,
    speak: (sentence, rate) =>
      speakAlone(sentence, (piece) =>
        speechFrom(speakThrough(socket, { language, rate: percentFor(rate) }, piece), piece, rate),
      ),
  };
}

function speechFrom(conversation: Conversation, piece: string, rate: number): Speech {
  const start = performance.now();
  let cut: 'stopped' | 'hung' | undefined;
  const end = (reason: 'stopped' | 'hung') => {
    cut ??= reason;
    conversation.stop();
    const hangUp = setTimeout(conversation.close, GRACE);
    conversation.outcome.then(() => clearTimeout(hangUp));
  };
  const forget = endAtExit(conversation.stop);
  const limit = setTimeout(() => end('hung'), patience(piece, rate));
  const done = conversation.outcome.then((outcome): SpeechEnd => {
    clearTimeout(limit);
    forget();
    conversation.close();
    if (cut) return cut === 'stopped' ? 'stopped' : hangs(NAME);
    return outcome === 'ended' && isTooSoon(performance.now() - start, piece, rate)
      ? tooSoon(NAME)
      : endFrom(outcome);
  });
  return { done, stop: () => end('stopped') };
}

function endFrom(outcome: Outcome): SpeechEnd {
  if (outcome === 'ended') return 'spoken';
  if (outcome === 'cancelled') return takenAway(NAME);
  return died(NAME, outcome === 'lost' ? messages.voices.whyDied.noAnswer : outcome.refused);
}

/** speech-dispatcher counts from −100 to 100: taken as 80 to 450 words a minute, with 0 for the usual rate. */
function percentFor(rate: number): number {
  const reach = rate < USUAL_RATE ? USUAL_RATE - 80 : 450 - USUAL_RATE;
  return Math.round(((rate - USUAL_RATE) / reach) * 100);
}
