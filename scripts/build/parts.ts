import type { Plugin } from 'esbuild';

/** A file of dist/ beside the program, and the module that it holds. */
interface Part {
  readonly file: string;
  readonly entry: string;
}

/**
 * What the first picture does without, each in a file of its own, which the program reads when it first needs it:
 * ink with React, the judge of written answers with its words, commander, conf. By the name that they are imported
 * by. A module that two files need is in both, so it must not hold state: see `sharedState`.
 */
export const PARTS: Readonly<Record<string, Part>> = {
  './show': { file: 'screen.js', entry: 'src/commands/show.tsx' },
  './explain/grade-explanation': { file: 'judge.js', entry: 'src/learning/explain/grade-explanation.ts' },
  commander: { file: 'commander.js', entry: 'commander' },
  conf: { file: 'conf.js', entry: 'conf' },
};

/** Leaves the parts out of what is bundled; bin/start.cjs finds them by the name of their file. */
export const apart: Plugin = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^/ }, ({ path, kind }) => {
      const part = kind === 'entry-point' ? undefined : PARTS[path];
      return part && { path: `./${part.file}`, external: true };
    });
  },
};

/** Rooms that hold no state, so that two copies of a module are as good as one. */
const STATELESS = /^src\/(?:text|words|course|labs|learning|session)\//;

/** Modules of ours that are in more than one file and may hold state there. `sources`: of each file. */
export function sharedState(sources: readonly (readonly string[])[]): string[] {
  const mayHoldState = sources.flat().filter((path) => path.startsWith('src/') && !STATELESS.test(path));
  return mayHoldState.filter((path, index) => mayHoldState.indexOf(path) !== index);
}
