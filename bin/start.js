/**
 * Starts the built program, dist/cli.js, with the code that V8 compiled from it in an earlier run. Compiling is
 * half of the time to the first picture. The compiled code lies in the user's cache folder; it is executed when
 * it is loaded, so the folder must belong to the user alone. Without a usable one the program starts all the
 * same, a little later: no fault of the cache is ever reported.
 */
const fs = require('node:fs');
const { homedir } = require('node:os');
const { isAbsolute, join } = require('node:path');
const vm = require('node:vm');

const PROGRAM = join(__dirname, '../dist/cli.js');
/** When the first picture is long on the screen and nothing is in the way of a key. */
const SETTLED_MS = 1500;
const A_MONTH_MS = 30 * 24 * 3600 * 1000;

function start() {
  // The build writes plain ASCII; read so, the text takes one byte a character.
  const source = fs.readFileSync(PROGRAM, 'latin1');
  const folder = cacheFolder();
  // `screens` was compiled with a screen showing, `commands` by a short run: better than nothing.
  const [screens, commands] = cacheFiles(folder, source);
  const found = isPrivate(folder) ? (loaded(screens) ?? loaded(commands)) : undefined;
  const script = new vm.Script(`(function (require, __dirname) {${source}\n})`, {
    filename: PROGRAM,
    ...(found && { cachedData: found.code }),
  });
  const usable = found !== undefined && !script.cachedDataRejected;
  if (!usable || found.file !== screens)
    setTimeout(saveIfOnScreen, SETTLED_MS, script, folder, screens).unref();
  if (!usable) process.once('exit', () => save(script, folder, commands));
  script.runInThisContext()(require, join(__dirname, '../dist'));
}

/** The user's own folder for what can be made again, as each system has it; none where there is no home. */
function cacheFolder() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const name = 'how-models-learn';
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(homedir(), 'AppData/Local'), name);
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches', name);
  const isGiven = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME);
  return join(isGiven ? XDG_CACHE_HOME : join(homedir(), '.cache'), name);
}

/** V8 does not notice a source of the same length, so the build, named on its first line, is in the name. */
function cacheFiles(folder, source) {
  const build = source.slice(0, source.indexOf('\n')).split(' ').pop();
  const name = join(folder, `${build}-${process.version}-${process.arch}`);
  return [`${name}-screens`, `${name}-commands`];
}

function isPrivate(folder) {
  try {
    const { uid, mode } = fs.lstatSync(folder);
    return process.platform === 'win32' || (uid === process.geteuid() && (mode & 0o077) === 0);
  } catch {
    return false;
  }
}

/** V8 accepts damaged code and crashes on it, so a file holds the code twice: where the halves differ, none. */
function loaded(file) {
  try {
    const bytes = fs.readFileSync(file);
    const half = bytes.length / 2;
    const code = bytes.subarray(0, half);
    return bytes.subarray(half).equals(code) ? { file, code } : undefined;
  } catch {
    return undefined;
  }
}

/** A terminal in raw mode means that the screens are up, with most of what they need compiled. */
function saveIfOnScreen(script, folder, file) {
  if (process.stdin.isTTY && process.stdin.isRaw) save(script, folder, file);
}

function save(script, folder, file) {
  const unfinished = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isPrivate(folder)) return;
    const code = script.createCachedData();
    fs.writeFileSync(unfinished, Buffer.concat([code, code]), { mode: 0o600 });
    fs.renameSync(unfinished, file);
    removeOld(folder);
  } catch {
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
