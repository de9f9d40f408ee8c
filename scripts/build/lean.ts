/**
 * What the bundle does differently from its packages, so that the first picture comes early: nothing slow is
 * loaded before it is used, nothing is loaded that this program never uses, and nothing is awaited at start.
 * Every rewrite of a package's text fails the build when the package no longer has that text.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OnLoadResult, Plugin } from 'esbuild';

const SHIMS = join(__dirname, 'shims');

/** Modules, by the name they are imported by, and the file of shims/ that takes their place. */
const INSTEAD: Readonly<Record<string, string>> = {
  'string-width': 'string-width.ts',
  'node:process': 'process.ts',
  assert: 'assert.ts',
  'ajv/dist/2020.js': 'left-out.ts',
  'ajv-formats': 'left-out.ts',
  semver: 'left-out.ts',
  'terminal-size': 'terminal-size.ts',
  './ErrorOverview.js': 'error-overview.ts',
};

/**
 * Modules that take milliseconds to load and are called late or never: conf's encryption, commander's programs
 * for subcommands, the grading of explanations. They are loaded by the first call. Each with the functions that
 * may be imported by name.
 */
const WHEN_CALLED: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash', 'randomUUID'],
  'node:child_process': ['spawn', 'spawnSync'],
  './explain/grade-explanation': ['gradeExplanation'],
};

/**
 * esbuild copies a module of Node, property by property, for each module that imports it. Here all of them share
 * one module, which holds the exports that somebody imports.
 */
export const sharedBuiltins: Plugin = {
  name: 'shared-builtins',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'shared' } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: 'shared' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter(
        (name) => /^[a-z]\w*$/i.test(name) && name !== 'default',
      );
      return { contents: sharedModule(path, names) };
    });
  },
};

function sharedModule(path: string, names: readonly string[]): string {
  const head = [`const $module = require('${path}');`, 'const $of = (name) => $module[name];'];
  const named = names.map((name) => `export const ${name} = /* @__PURE__ */ $of('${name}');`);
  return [...head, 'export default $module;', ...named].join('\n');
}

/** Globals, and what of shims/ the bundle calls in their place. */
export const leanGlobals = {
  define: {
    'Intl.Segmenter': 'LeanSegmenter',
    'Promise.withResolvers': 'withResolvers',
    performance: 'leanPerformance',
  },
  inject: ['segmenter.ts', 'with-resolvers.ts', 'performance.ts'].map((file) => join(SHIMS, file)),
};

export const replacements: Plugin = {
  name: 'replacements',
  setup(build) {
    build.onResolve({ filter: exactly(Object.keys(INSTEAD)) }, (args) => {
      const path = join(SHIMS, INSTEAD[args.path] as string);
      return args.importer === path ? undefined : { path };
    });
    build.onResolve({ filter: exactly(Object.keys(WHEN_CALLED)) }, ({ path, namespace, resolveDir }) =>
      namespace === 'when-called' ? undefined : { path, namespace: 'when-called', pluginData: resolveDir },
    );
    build.onLoad({ filter: /^/, namespace: 'when-called' }, ({ path, pluginData }) => ({
      contents: loadedWhenCalled(path),
      resolveDir: pluginData as string,
    }));
  },
};

function exactly(names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.map((name) => name.replace(/[./]/g, '\\$&')).join('|')})$`);
}

function loadedWhenCalled(module: string): string {
  const load = `require('${module}')`;
  const named = (WHEN_CALLED[module] as readonly string[]).map(
    (name) => `export const ${name} = (...values) => ${load}.${name}(...values);`,
  );
  return [...named, `export default new Proxy({}, { get: (_, name) => ${load}[name] });`].join('\n');
}

/**
 * ink's layout engine is WebAssembly that its package decodes from text and starts asynchronously, for which
 * every module above it has to wait. Here the bytes stand in a file beside the bundle and are started at once.
 */
export const synchronousYoga: Plugin = {
  name: 'synchronous-yoga',
  setup(build) {
    const inlined = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)/;
    build.onLoad({ filter: /yoga-layout\/dist\/src\/index\.js$/ }, () => ({ contents: YOGA_INDEX }));
    build.onLoad({ filter: /yoga-wasm-base64-esm\.js$/, namespace: 'file' }, ({ path }) =>
      rewritten(path, [[inlined, '']]),
    );
    build.onResolve({ filter: /^yoga\.wasm$/ }, ({ importer }) => ({
      path: join(dirname(importer), '../binaries/yoga.wasm'),
      namespace: 'yoga',
    }));
    build.onLoad({ filter: /^/, namespace: 'yoga' }, async ({ path }) => {
      const text = await readFile(join(dirname(path), 'yoga-wasm-base64-esm.js'), 'utf8');
      const [, base64 = ''] = inlined.exec(text) ?? [];
      return { contents: Buffer.from(base64, 'base64'), loader: 'file' };
    });
  },
};

const YOGA_INDEX = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from './wrapAssembly.js';
import file from 'yoga.wasm';

const assembly = {
  instantiateWasm(imports, done) {
    const module = new WebAssembly.Module(readFileSync(join(__dirname, file)));
    const instance = new WebAssembly.Instance(module, imports);
    done(instance);
    return instance.exports;
  },
};
loadYoga(assembly);
export default wrapAssembly(assembly);
export * from './generated/YGEnums.js';
`;

/** Where DEV is set, ink waits for its development tools and its own package.json to be loaded. Never here. */
export const synchronousInk: Plugin = {
  name: 'synchronous-ink',
  setup(build) {
    build.onLoad({ filter: /ink\/build\/reconciler\.js$/ }, ({ path }) =>
      rewritten(path, [[/process\.env\['DEV'\] === 'true'/g, 'false']]),
    );
  },
};

/** The text of a module with each `[what, by]` replaced; an error where one of them is not found. */
async function rewritten(
  path: string,
  edits: readonly (readonly [string | RegExp, string])[],
): Promise<OnLoadResult> {
  let contents = await readFile(path, 'utf8');
  for (const [what, by] of edits) {
    const edited = contents.replace(what, by);
    if (edited === contents) return { errors: [{ text: `${path} no longer has ${what}` }] };
    contents = edited;
  }
  return { contents };
}
