/**
 * Makes dist/ from src/ and lessons/: the program, its help, the compiled course, and the notices of what the
 * program holds of others. Nothing is written unless all of it could be made.
 */
import { createHash } from 'node:crypto';
import { helpText } from '../src/cli/command-line';
import { inAscii } from './build/ascii';
import { bundle } from './build/bundle';
import { checkCourse, courseInFiles } from './build/course';
import { type DistFiles, writeDist } from './build/dist';
import { thirdPartyNotices } from './build/notices';

const PROGRAM = 'cli.js';

async function build(): Promise<DistFiles | undefined> {
  const { course, faults } = checkCourse();
  for (const fault of faults) console.error(`${fault}\n`);
  if (!course) return undefined;
  const { program, sources } = await bundle('src/cli.ts');
  return new Map([
    ...courseInFiles(course),
    ['THIRD-PARTY-NOTICES', Buffer.from(thirdPartyNotices(sources))],
    ['help.txt', Buffer.from(helpText())],
    [PROGRAM, Buffer.from(marked(inAscii(program)))],
  ]);
}

/** The program with its build on the first line, where bin/start.cjs looks for it: other code, another build. */
function marked(program: string): string {
  const build = createHash('sha256').update(program).digest('hex').slice(0, 16);
  return `// build ${build}\n${program}`;
}

const since = new Date();
build().then(
  (files) => {
    if (files) writeDist(files, since);
    else process.exitCode = 1;
  },
  (error: Error) => {
    // esbuild has printed its own.
    if (!('errors' in error)) console.error(error);
    process.exitCode = 1;
  },
);
