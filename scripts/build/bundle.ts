import * as esbuild from 'esbuild';
import { leanGlobals, replacements, sharedBuiltins, synchronousInk } from './lean';
import { apart } from './parts';
import { ROOT } from './root';

export interface Bundle {
  readonly program: string;
  /** Every source file that a part of it comes from, relative to the root. */
  readonly sources: readonly string[];
}

/**
 * One CommonJS program for Node 20 from one TypeScript entry. A room that is imported with import() is in the
 * same file and is evaluated when it is asked for. Lines are short: Node prints the source line of an uncaught
 * error, and nobody should be shown a page of it. Throws esbuild's BuildFailure, after esbuild has printed what
 * is wrong.
 */
export async function bundle(entry: string): Promise<Bundle> {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    // A native import() would need a loader that code started from a cache does not have.
    supported: { 'dynamic-import': false },
    format: 'cjs',
    charset: 'ascii',
    minify: true,
    lineLimit: 160,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...leanGlobals.define },
    inject: leanGlobals.inject,
    plugins: [replacements, apart, sharedBuiltins, synchronousInk],
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return {
    program: outputFiles[0]?.text ?? '',
    sources: Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0),
    ),
  };
}
