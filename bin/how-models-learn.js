#!/usr/bin/env node
// Old syntax throughout: every Node must be able to read this file, so that an old one is told what is missing.

var version = process.versions.node;

if (parseInt(version, 10) < 20) {
  process.stderr.write('how-models-learn needs Node.js 20 or newer; this is '.concat(version, '.\n'));
  process.exit(1);
} else if (isAskedFor(['--version'])) {
  process.stdout.write(require('../package.json').version.concat('\n'));
} else if (isAskedFor(['--help', '-h'])) {
  // Written by the build. A reader that has seen enough is no fault.
  process.stdout.once('error', ignore);
  process.stdout.write(require('node:fs').readFileSync(__dirname.concat('/../dist/help.txt')));
} else {
  require('./start.cjs');
}

/** Whether one of these is all that the command line says. */
function isAskedFor(words) {
  return process.argv.length === 3 && words.indexOf(process.argv[2]) !== -1;
}

function ignore() {}
