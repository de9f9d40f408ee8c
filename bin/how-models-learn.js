#!/usr/bin/env node
// Old syntax throughout: every Node must be able to read this file, so that an old one is told what is missing.

var version = process.versions.node;

if (parseInt(version, 10) < 20) {
  process.stderr.write('how-models-learn needs Node.js 20 or newer; this is '.concat(version, '.\n'));
  process.exit(1);
} else if (isAskedFor(['--version'])) {
  print(Buffer.from(require('../package.json').version.concat('\n')));
} else if (isAskedFor(['--help', '-h'])) {
  // Written by the build.
  print(require('node:fs').readFileSync(__dirname.concat('/../dist/help.txt')));
} else {
  require('./start.cjs');
}

/** Whether one of these is all that the command line says. */
function isAskedFor(words) {
  return process.argv.length === 3 && words.indexOf(process.argv[2]) !== -1;
}

/** At once, without loading the stream of stdout; that gets what could not be written so. */
function print(bytes) {
  var written = 0;
  try {
    written = require('node:fs').writeSync(1, bytes);
  } catch (_) {
    // A pipe that is full, or that nobody reads: the stream knows what to do.
  }
  if (written === bytes.length) return;
  // A reader that has seen enough is no fault.
  process.stdout.once('error', ignore);
  process.stdout.write(bytes.subarray(written));
}

function ignore() {}
