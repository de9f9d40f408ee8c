import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const BUILD = join(__dirname, '../../scripts/build-if-needed.mjs');

/** Before the tests of the built program: builds it where a source has changed. A failed build fails the run. */
export default function setup(): void {
  execFileSync(process.execPath, [BUILD], { stdio: 'inherit' });
}
