import { readFileSync } from 'node:fs';
import { codeOf } from '../store/faults';
import { messages } from '../words/messages';
import { CommandFault } from './fault';

/** All that stands on standard input, as text; what cannot be read is a failed command. */
export function standardInput(): string {
  try {
    return readFileSync(0, 'utf8');
  } catch (error) {
    throw new CommandFault(messages.commands.noInput(codeOf(error)), 1);
  }
}
