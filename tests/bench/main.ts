/**
 * All figures that the program is held to, measured in one run: times as ratios to bare Node, started in turn with it,
 * as medians. A figure that is off its target says OFF. Usage: npm run bench [-- 22 24 26], for the starts on other
 * Nodes as well, by major version; BENCH_ROUNDS=31 for more rounds than 15.
 */
import { loadavg } from 'node:os';
import { type Figure, isOff, report } from './figure';
import { growth } from './growth';
import { hour } from './hour';
import { keys } from './keys';
import { labs } from './labs';
import { packaged } from './package';
import { inSetting, nodeOf, type Setting } from './setting';
import { starts } from './starts';

const ROUNDS = Math.max(15, Number(process.env.BENCH_ROUNDS) || 0);

function tell(title: string, figures: readonly Figure[]): readonly Figure[] {
  console.log(report(title, figures));
  return figures;
}

async function startsOn(setting: Setting): Promise<{ figures: readonly Figure[]; bareMegabytes: number }> {
  const { details, figures, bareMegabytes } = await starts(setting, ROUNDS);
  console.log(`Node ${setting.version}, ${ROUNDS} rounds, 80 × 24, load ${loadavg()[0]?.toFixed(1)}\n`);
  console.log(`${details}\n`);
  return { figures: tell('Starts', figures), bareMegabytes };
}

async function everything(setting: Setting): Promise<readonly Figure[]> {
  const { figures, bareMegabytes } = await startsOn(setting);
  return [
    ...figures,
    ...tell('Keys', await keys(setting)),
    ...tell('Growth', await growth(setting, ROUNDS)),
    ...tell('Package', packaged(setting)),
    ...tell('Labs', labs(setting)),
    ...tell('A long sitting', await hour(setting, bareMegabytes)),
  ];
}

async function main(): Promise<void> {
  const figures = [...(await inSetting(nodeOf(undefined), everything))];
  for (const major of process.argv.slice(2))
    figures.push(...(await inSetting(nodeOf(major), async (setting) => (await startsOn(setting)).figures)));
  const off = figures.filter(isOff);
  console.log(
    `${off.length} of ${figures.length} figures are off: ${off.map(({ name }) => name).join(', ')}`,
  );
}

void main();
