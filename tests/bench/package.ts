import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Figure } from './figure';
import { ROOT, type Setting } from './setting';
import { median } from './table';

/** The tarball, and its first start through npx: nothing cached, and no network. */

const STARTS = 5;

export function packaged(setting: Setting): Figure[] {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', setting.home];
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' })) as [
    { readonly filename: string },
  ];
  const tarball = join(setting.home, packed.filename);
  const times = Array.from({ length: STARTS }, (_, index) => npxTime(setting, tarball, `npm-${index}`));
  return [
    { name: 'tarball', value: statSync(tarball).size / 1000, unit: 'kB', most: 400 },
    { name: 'npx, offline, in an empty cache', value: median(times) / 1000, unit: 's', most: 1.5 },
  ];
}

/** In ms. */
function npxTime({ node, home, env }: Setting, tarball: string, cache: string): number {
  const args = ['--yes', '--offline', `--package=${tarball}`, '--', 'how-models-learn', '--version'];
  const own = {
    ...env,
    PATH: `${dirname(node)}:${env.PATH}`,
    npm_config_cache: join(home, cache),
    npm_config_loglevel: 'error',
  };
  const start = performance.now();
  execFileSync('npx', args, { cwd: home, env: own, stdio: 'ignore' });
  return performance.now() - start;
}
