import type { Figure } from './figure';
import { startFirst } from './first-start';
import { measure, type Run, type Sample, TELLS_ITS_USAGE } from './measure';
import { END_OF_FRAME, firstLesson, LAUNCHER, type Setting } from './setting';
import { median, table } from './table';

/** How fast the program is there and how much memory that takes, against bare Node. */

interface Case {
  readonly name: string;
  readonly run: Run;
  /** The most that it may take, as a ratio to bare Node. */
  readonly most?: number;
  /** The same of its peak of memory. */
  readonly mostMemory?: number;
}

const BARE: Case = { name: 'node -e 0', run: { args: ['-e', '0'] } };
const BARE_USAGE: Run = { args: ['-e', TELLS_ITS_USAGE] };

function cases({ version }: Setting): Case[] {
  const most = version.startsWith('20.') ? 2.2 : 1.9;
  const picture = (...args: string[]): Run => ({ args: [LAUNCHER, ...args], until: END_OF_FRAME });
  const command = (...args: string[]): Run => ({ args: [LAUNCHER, ...args] });
  const uncached = { ...picture(), env: { NODE_DISABLE_COMPILE_CACHE: '1' } };
  return [
    { name: 'map, very first start', run: uncached, most: 3.5 },
    { name: 'map', run: picture(), most, mostMemory: 1.65 },
    { name: 'map, and a key answered', run: { ...picture(), key: '?' } },
    { name: 'lesson', run: picture(firstLesson()), most },
    { name: '--version', run: command('--version'), most: 1.15 },
    { name: '--help', run: command('--help'), most: 1.15 },
    { name: 'list', run: command('list'), most: 2 },
    { name: 'progress --json', run: command('progress', '--json'), most: 2 },
  ];
}

type Samples = ReadonlyMap<Case, readonly Sample[]>;

/** Every round starts each thing once, in turn, so that a busy machine is busy for all of them. */
async function takeSamples(setting: Setting, all: readonly Case[], rounds: number): Promise<Samples> {
  const samples = new Map<Case, Sample[]>([BARE, ...all].map((each) => [each, []]));
  for (let round = 0; round < rounds; round++) {
    const { ms } = await measure(setting, BARE.run);
    const { usage } = await measure(setting, BARE_USAGE);
    samples.get(BARE)?.push({ ms, usage });
    for (const each of all) samples.get(each)?.push(await measure(setting, each.run));
  }
  return samples;
}

interface Column {
  readonly head: string;
  readonly value: (samples: readonly Sample[]) => number;
}

const usages = (samples: readonly Sample[]) => samples.flatMap(({ usage }) => usage ?? []);
const medianTime = (samples: readonly Sample[]) => median(samples.map(({ ms }) => ms));
const medianPeak = (samples: readonly Sample[]) => median(usages(samples).map(({ megabytes }) => megabytes));

/** The least times and the time computing say how it would be on a quiet machine. */
const COLUMNS: readonly Column[] = [
  { head: 'median ms', value: medianTime },
  { head: 'least ms', value: (samples) => Math.min(...samples.map(({ ms }) => ms)) },
  { head: 'cpu ms', value: (samples) => median(usages(samples).map(({ cpu }) => cpu)) },
  { head: 'peak MB', value: medianPeak },
];

/** Each value, and its ratio to that of bare Node. */
function rowsOf(samples: Samples): string[][] {
  const bare = samples.get(BARE) ?? [];
  return Array.from(samples, ([{ name }, of]) => [
    name,
    ...COLUMNS.flatMap(({ value }) => withRatio(value(of), value(bare))),
  ]);
}

function withRatio(value: number, bare: number): string[] {
  return Number.isNaN(value) ? ['', ''] : [value.toFixed(1), `× ${(value / bare).toFixed(2)}`];
}

/** All that was measured, as a table, and what of it has a target. */
export interface Starts {
  readonly details: string;
  readonly figures: readonly Figure[];
  /** Peak memory of bare Node in megabytes. */
  readonly bareMegabytes: number;
}

export async function starts(setting: Setting, rounds: number): Promise<Starts> {
  await startFirst(setting, [LAUNCHER]);
  const samples = await takeSamples(setting, cases(setting), rounds);
  const bare = samples.get(BARE) ?? [];
  const head = ['', ...COLUMNS.flatMap((column) => [column.head, ''])];
  return {
    details: table(head, rowsOf(samples)),
    figures: Array.from(samples)
      .slice(1)
      .flatMap(([one, of]) => figuresOf(one, of, bare)),
    bareMegabytes: medianPeak(bare),
  };
}

function figuresOf(
  { name, most, mostMemory }: Case,
  of: readonly Sample[],
  bare: readonly Sample[],
): Figure[] {
  const time: Figure = { name, value: medianTime(of) / medianTime(bare), unit: '×', ...(most && { most }) };
  if (mostMemory === undefined) return [time];
  const value = medianPeak(of) / medianPeak(bare);
  return [time, { name: `${name}, peak memory`, value, unit: '×', most: mostMemory }];
}
