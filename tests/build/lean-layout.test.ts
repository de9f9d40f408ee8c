import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/build/bundle';
import { temporaryFolder } from '../support/folder';
import { type Column, pictures } from './programs/column';

const temporary = temporaryFolder('lean-layout');
const folder = temporary.path;
let lean: typeof import('./programs/column');

beforeAll(async () => {
  const { program } = await bundle('tests/build/programs/column.tsx');
  writeFileSync(join(folder, 'column.js'), program);
  lean = createRequire(import.meta.url)(join(folder, 'column.js'));
});

afterAll(() => temporary[Symbol.dispose]());

/** What ink's sanitizer has something to do with. */
const ODD = [
  '\x1b[31m',
  '\x1b[m',
  '\x1b[38:5:9m',
  '\x1b[2J',
  '\x1b[',
  '\x1b]8;;x\x07',
  '\x9b1m',
  '\x07',
  '\r',
  'e\u0301',
];
const row = fc.oneof(
  fc.constantFrom(' ', '\x1b[1mbold\x1b[22m and not', '数据 in rows', '▌ ● ────'),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '─', '数', 'é'), minLength: 1, maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...ODD, 'a', '─'), minLength: 1, maxLength: 12 }),
);
const screen: fc.Arbitrary<Column> = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
  columns: fc.integer({ min: 8, max: 50 }),
});
const screens = fc.array(screen, { minLength: 1, maxLength: 5 }).map((all) => all as [Column, ...Column[]]);

describe('the layout in the bundle', () => {
  it('gives the pictures that yoga gives, whatever screen follows which', () => {
    fc.assert(
      fc.property(screens, (all) => {
        expect(lean.pictures(all)).toEqual(pictures(all));
      }),
    );
  });
});
