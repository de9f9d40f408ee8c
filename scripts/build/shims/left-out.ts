/**
 * Stands for ajv, ajv-formats and semver, which conf imports (20 ms, 130 kB) and calls only for a schema or for
 * migrations. This program uses neither: the record has its own reader. A first use says so at once.
 */
function refuse(): never {
  throw new Error('The bundle has no conf schema and no conf migrations: see scripts/build/lean.ts.');
}

export class Ajv2020 {
  constructor() {
    refuse();
  }
}

export default new Proxy({}, { get: refuse });
