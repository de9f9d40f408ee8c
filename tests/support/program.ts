import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { temporaryFolder } from './folder';

export interface Program extends Disposable {
  /** The bundled program: start it with `node`. */
  readonly path: string;
}

/** ink's developer tools are not installed, and not wanted. */
const WITHOUT_DEVELOPER_TOOLS: Plugin = {
  name: 'without-developer-tools',
  setup(building) {
    building.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    building.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
  },
};

/** Bundles a small program as the product is bundled (production React, one file), so that it starts fast. */
export async function buildProgram(entry: string): Promise<Program> {
  const folder = temporaryFolder('program');
  const path = join(folder.path, 'program.mjs');
  await build({
    entryPoints: [entry],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [WITHOUT_DEVELOPER_TOOLS],
    logLevel: 'error',
  });
  return { ...folder, path };
}
