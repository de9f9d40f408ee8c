import { readFileSync } from 'node:fs';
import { codeOf } from '../store/faults';
import { CommandFault } from './fault';

/** All that stands on standard input, as text; what cannot be read is a failed command. */
export function standardInput(): string {
  try {
    return readFileSync(0, 'utf8');
  } catch (error) {
    throw new CommandFault(`Standard input could not be read: ${codeOf(error)}.\nPipe a text file in.`, 1);
  }
}
