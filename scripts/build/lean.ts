/**
 * What the bundle does differently from its packages, so that the first picture comes early: nothing slow is
 * loaded before it is used, nothing is loaded that this program never uses, and nothing is awaited at start.
 * Every rewrite of a package's text fails the build when the package no longer has that text.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  'yoga-layout': 'yoga-layout.ts',
  './ErrorOverview.js': 'error-overview.ts',
  './sanitize-ansi.js': 'sanitize-ansi.ts',
  './output.js': 'output.ts',
};

/**
 * Modules that take time to load and are called late or never: conf's encryption, commander's programs for
 * subcommands, the wrapping of text that ink does and we have done, the grading of explanations, and patterns
 * whose Unicode tables are built when they are loaded. They are loaded by the first call. Each with the
 * functions that may be imported by name; the default export may be called too.
 */
const WHEN_CALLED: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash', 'randomUUID'],
  'node:child_process': ['spawn', 'spawnSync'],
  'wrap-ansi': [],
  './wrap-text.js': [],
  './explain/grade-explanation': ['gradeExplanation'],
  './forbidden': ['withoutForbidden', 'indexOfForbidden'],
  './sentences': ['sentencesOf'],
  '../text/sentences': ['sentencesOf'],
  './spoken-form': ['spokenForm'],
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
  const traps = `{ get: (_, name) => ${load}[name], apply: (_, self, values) => ${load}.default(...values) }`;
  return [...named, `export default new Proxy(() => {}, ${traps});`].join('\n');
}

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
