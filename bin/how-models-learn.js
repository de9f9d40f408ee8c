#!/usr/bin/env node
// Old syntax throughout: every Node must be able to read this file, so that an old one is told what is missing.

var version = process.versions.node;

if (parseInt(version, 10) < 20) {
  process.stderr.write('how-models-learn needs Node.js 20 or newer; this is '.concat(version, '.\n'));
  process.exit(1);
} else if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write(require('../package.json').version.concat('\n'));
} else {
  require('./start.cjs');
}
