import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { leanGlobals, replacements, synchronousInk, synchronousYoga } from './lean';
import { ROOT } from './root';

export interface Bundle {
  /** The bytes of each file, by its name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every source file that a part of it comes from, relative to the root. */
  readonly sources: readonly string[];
}

/**
 * One CommonJS program for Node 20, `<name>.js`, from one TypeScript entry, and the files it reads. A room that
 * is imported with import() is in the same file and is evaluated when it is asked for. Lines are short: Node
 * prints the source line of an uncaught error, and nobody should be shown a page of it. Throws esbuild's
 * BuildFailure, after esbuild has printed what is wrong.
 */
export async function bundle(entry: string, name: string): Promise<Bundle> {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: { [name]: entry },
    outdir: join(ROOT, 'dist'),
    assetNames: '[name]',
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
    plugins: [replacements, synchronousYoga, synchronousInk],
    logOverride: { 'empty-import-meta': 'silent' },
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const files = outputFiles.map(
    ({ path, contents }) => [path.slice(join(ROOT, 'dist/').length), contents] as const,
  );
  return { files: new Map(files), sources: used };
}
