import { connect } from 'node:net';
import { lineSplitter } from './lines';

/**
 * A conversation in SSIP, the protocol of speech-dispatcher, that has one text spoken. A command is a line;
 * the last line of an answer has a space after its code: 2xx is yes, 3xx to 5xx no. Events are 7xx.
 */
export interface Conversation {
  /** How it went. Never rejects. `lost`: nobody listens, or the daemon hung up. */
  readonly outcome: Promise<Outcome>;
  /** Has this client's message stopped, and no other's; the outcome is then `cancelled`, or soon `lost`. */
  stop(): void;
  /** Hangs up. */
  close(): void;
}

export type Outcome = 'ended' | 'cancelled' | 'lost' | { readonly refused: string };

/** How a text is to be spoken. */
interface Manner {
  /** Code of the language: "en". */
  readonly language: string;
  /** From −100 to 100. */
  readonly rate: number;
}

/**
 * @param path of the daemon's socket
 * @param text one line
 */
export function speakThrough(path: string, { language, rate }: Manner, text: string): Conversation {
  const commands = [
    'SET SELF CLIENT_NAME learner:how-models-learn:lesson',
    'SET SELF NOTIFICATION END ON',
    'SET SELF NOTIFICATION CANCEL ON',
    `SET SELF LANGUAGE ${language}`,
    `SET SELF RATE ${rate}`,
    'SPEAK',
    // A line with a stop by itself ends the text; the text may start with one.
    `${text.replace(/^\./, '..')}\r\n.`,
  ];
  const socket = connect(path);
  const sendNext = () => {
    const command = commands.shift();
    if (command !== undefined) socket.write(`${command}\r\n`);
  };
  const outcome = new Promise<Outcome>((resolve) => {
    const hear = (line: string) => {
      const event = outcomeFrom(line);
      if (event) resolve(event);
      else if (line.startsWith('2') && line[3] === ' ') sendNext();
    };
    socket.on('connect', sendNext);
    socket.on('data', lineSplitter(hear));
    socket.on('error', () => resolve('lost'));
    socket.on('close', () => resolve('lost'));
  });
  return {
    outcome,
    // Before the whole text is there, nothing is spoken: to hang up is enough.
    stop: () => (commands.length > 0 ? socket.destroy() : socket.write('STOP SELF\r\n')),
    close: () => socket.destroy(),
  };
}

function outcomeFrom(line: string): Outcome | undefined {
  if (line.startsWith('702 ')) return 'ended';
  if (line.startsWith('703 ')) return 'cancelled';
  return /^[345]\d\d /.test(line) ? { refused: line } : undefined;
}
