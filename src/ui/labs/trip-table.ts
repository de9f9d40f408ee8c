import { messages } from '../../words/messages';
import { type Line, run } from '../line';

/** What the tables of trips and parameters of several labs have in common. */

const words = messages.labs.theCrank;

/** The rail stands still beside data; the other mark stands beside what training may write. */
export const RAIL = run('│ ', 'data');
export const WRITTEN = run('↕ ', 'parameter');

/** Over the trips: "km   minutes". */
export const columnHeads = (): string => `${messages.labs.km}   ${messages.labs.minutes}`;

export const dataHeading = (): Line => [RAIL, run(words.data, 'data'), run(`   ${words.readOnly}`, 'muted')];
