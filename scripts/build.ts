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
import { PARTS, sharedState } from './build/parts';

const PROGRAM = 'cli.js';

async function build(): Promise<DistFiles | undefined> {
  const { course, faults } = checkCourse();
  for (const fault of faults) console.error(`${fault}\n`);
  if (!course) return undefined;
  const { programs, sources } = await programFiles();
  return new Map([
    ...courseInFiles(course),
    ['THIRD-PARTY-NOTICES', Buffer.from(thirdPartyNotices(sources))],
    ['help.txt', Buffer.from(helpText())],
    ...programs,
  ]);
}

/** The parts, and the program itself last. */
async function programFiles() {
  const files = [...Object.values(PARTS), { file: PROGRAM, entry: 'src/cli.ts' }];
  const bundles = await Promise.all(files.map(({ entry }) => bundle(entry)));
  const sources = bundles.map((each) => each.sources);
  const twice = sharedState(sources);
  if (twice.length > 0) throw new Error(`In more than one file of dist/: ${twice.join(', ')}`);
  const programs = files.map(({ file }, index) => {
    const program = Buffer.from(marked(inAscii(bundles[index]?.program ?? '')));
    return [file, program] as const;
  });
  return { programs, sources: sources.flat() };
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
