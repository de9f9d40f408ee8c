'use strict';
/**
 * Starts the built program, dist/cli.js, and gives it its other files when it asks for them, all with the code that
 * V8 compiled from them in an earlier run: compiling is half of the time to the first picture. The compiled code lies
 * in the user's cache folder; it is executed when it is loaded, so the folder must belong to the user alone. Without
 * a usable one the program starts all the same, a little later: no fault of the cache is ever reported.
 * NODE_DISABLE_COMPILE_CACHE=1 does without.
 */
const fs = require('node:fs');
const { homedir } = require('node:os');
const { dirname, isAbsolute, join } = require('node:path');
const vm = require('node:vm');

const DIST = join(__dirname, '../dist');
/** When the first picture is long on the screen and nothing is in the way of a key. */
const SETTLED_MS = 1500;
const A_MONTH_MS = 30 * 24 * 3600 * 1000;

/** What has to be kept of this run: once it is settled on a screen, and at its end what was not kept by then. */
const toKeep = { settled: new Map(), atEnd: new Map() };

/**
 * The program has two caches: what was compiled with a screen showing, and what a short run compiled, which is
 * better than nothing.
 */
function start() {
  setTimeout(() => isOnScreen() && settle(), SETTLED_MS).unref();
  process.once('exit', () => keep(toKeep.atEnd));
  run('cli.js', 'screens', 'commands');
}

const parts = new Map();

/** The program's own `require`: a file beside it is evaluated once. */
function requirePart(name) {
  if (!name.startsWith('./')) return require(name);
  if (!parts.has(name)) parts.set(name, run(name.slice(2), name.slice(2, -3)));
  return parts.get(name);
}

/** Runs a file of dist/ as a module and gives its exports. */
function run(file, screens, commands = screens) {
  const path = join(DIST, file);
  // The build writes plain ASCII; read so, the text takes one byte a character.
  const source = fs.readFileSync(path, 'latin1');
  const cache = cacheOf(source, screens, commands);
  const found = cache && (loaded(cache.screens) ?? loaded(cache.commands));
  const script = new vm.Script(`(function (require, module, exports, __dirname) {${source}\n})`, {
    filename: path,
    ...(found && { cachedData: found.code }),
  });
  const used = script.cachedDataRejected ? undefined : found?.file;
  if (cache && used !== cache.screens) toKeep.settled.set(script, cache.screens);
  if (cache && used === undefined) toKeep.atEnd.set(script, cache.commands);
  const module = { exports: {} };
  script.runInThisContext()(requirePart, module, module.exports, DIST);
  return module.exports;
}

/**
 * The files for compiled code. V8 does not notice another source of the same length, so the build, named on the
 * source's first line, is in their names. None where there is no home folder.
 */
function cacheOf(source, screens, commands) {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const build = source.slice(0, source.indexOf('\n')).split(' ').pop();
    const name = join(cacheFolder(), `${build}-${process.version}-${process.arch}`);
    return { screens: `${name}-${screens}`, commands: `${name}-${commands}` };
  } catch {
    return undefined;
  }
}

/** The user's own folder for what can be made again, as each system has it. Throws where there is none. */
function cacheFolder() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const name = 'how-models-learn';
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(home(), 'AppData/Local'), name);
  if (process.platform === 'darwin') return join(home(), 'Library/Caches', name);
  const isGiven = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME);
  return join(isGiven ? XDG_CACHE_HOME : join(home(), '.cache'), name);
}

/** A relative one would put files wherever the program is started. */
function home() {
  const folder = homedir();
  if (!isAbsolute(folder)) throw new Error('no home folder');
  return folder;
}

/** V8 accepts damaged code and crashes on it, so a file holds the code twice: where the halves differ, none. */
function loaded(file) {
  try {
    if (!isPrivate(dirname(file))) return undefined;
    const bytes = fs.readFileSync(file);
    const code = bytes.subarray(0, bytes.length / 2);
    return bytes.subarray(code.length).equals(code) ? { file, code } : undefined;
  } catch {
    return undefined;
  }
}

function isPrivate(folder) {
  const { uid, mode } = fs.lstatSync(folder);
  return process.platform === 'win32' || (uid === process.geteuid() && (mode & 0o077) === 0);
}

/** A terminal in raw mode means that the screens are up, with most of what they need compiled. */
function isOnScreen() {
  // Loading it takes milliseconds, and a run that ends before has no need of it.
  return require('node:tty').isatty(0) && process.stdin.isRaw;
}

/** V8 grows its heap for a speed that nobody at the keys can see: to twice what it is with the first of these. */
const SPARING = '--semi-space-growth-factor=1 --optimize-for-size';
/** As V8 comes; it has set the last of these itself. */
const USUAL = '--semi-space-growth-factor=2 --no-optimize-for-size --max-semi-space-size=0';

/** From here on the program waits for keys: what is compiled is kept, and memory counts for more than speed. */
function settle() {
  keep(toKeep.settled);
  const v8 = require('node:v8');
  v8.setFlagsFromString(SPARING);
  // V8 notes its settings in the code that it gives away, and takes it back under the same ones only.
  process.prependListener('exit', () => v8.setFlagsFromString(USUAL));
}

function keep(scripts) {
  for (const [script, file] of scripts) {
    toKeep.atEnd.delete(script);
    try {
      write(script.createCachedData(), file);
    } catch {
      // The next run compiles again.
    }
  }
}

/** In one step, so that a second run never finds a half of it. */
function write(code, file) {
  const folder = dirname(file);
  const unfinished = `${file}.${process.pid}`;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isPrivate(folder)) return;
  try {
    fs.writeFileSync(unfinished, Buffer.concat([code, code]), { mode: 0o600 });
    fs.renameSync(unfinished, file);
    removeOld(folder);
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
}

/** Other builds and other Nodes may still be in use; what they lack they write again. */
function removeOld(folder) {
  for (const name of fs.readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - fs.statSync(file).mtimeMs > A_MONTH_MS) fs.rmSync(file, { force: true });
  }
}

start();
