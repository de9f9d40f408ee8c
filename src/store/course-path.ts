import { named } from '../course/report';
import type { Diagnostic } from '../course/types';

/** Why a file or a folder of a course is not read. */
export interface Refusal extends Pick<Diagnostic, 'rule' | 'message' | 'fix'> {
  /** 1 where it is not given. */
  readonly line?: number;
  /** An error where it is not given. */
  readonly severity?: Diagnostic['severity'];
}

const LONGEST = 200;
const DEEPEST = 4;
/** Names that every system takes for what they are. They need no quotes, and nothing in them can be mistaken. */
const PORTABLE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Windows takes these for devices, whatever follows the first dot; and it drops a dot at the end. */
const NOT_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

/**
 * What is wrong with the path of a course file, relative to the folder of the course and with "/" between its parts.
 * A sound one leads to no other place than it says, on any system.
 */
export function checkPath(path: string): Refusal | undefined {
  const parts = path.split('/');
  if (path.length > LONGEST) {
    const message = `the path has more than ${LONGEST} characters`;
    return { rule: 'path-too-long', message, fix: 'Give the file or its folders shorter names.' };
  }
  if (parts.length > DEEPEST) {
    const message = `the path has more than ${DEEPEST} parts`;
    return { rule: 'path-too-deep', message, fix: 'Move it up, nearer to course.yaml.' };
  }
  const refusals = parts.map(checkName);
  return refusals.find((refusal) => refusal !== undefined);
}

function checkName(name: string): Refusal | undefined {
  if (/^\.[^.]/.test(name)) {
    const message = `${named(name)} is hidden, and left out`;
    return { rule: 'name-hidden', severity: 'warning', message, fix: 'Delete it, or rename it.' };
  }
  if (PORTABLE.test(name) && !NOT_ON_WINDOWS.test(name)) return undefined;
  const message = `${named(name)} is not a name that every system can read`;
  const fix = 'Use letters, digits, `-`, `_` and `.`, a letter or digit first, and no name of a device.';
  return { rule: 'name-not-portable', message, fix };
}
