import { readFileSync, writeFileSync } from 'node:fs';
import { keyTable } from '../src/ui/key-table';

/** Prints the key table into README.md, between its two marks. Run by `npm run keys`. */
const START = '<!-- keys: from the key table, by `npm run keys` -->';
const END = '<!-- end of keys -->';

const path = new URL('../README.md', import.meta.url);
const readme = readFileSync(path, 'utf8');
const [before] = readme.split(START);
const after = readme.split(END)[1];
if (before === undefined || after === undefined)
  throw new Error('README.md has lost its marks for the key table.');
writeFileSync(path, `${before}${START}\n${keyTable()}\n${END}${after}`);
