/**
 * How fast the built program is there and how much memory that takes, against bare Node: every round starts each
 * thing once, in turn, so that a busy machine is busy for all of them. Ratios of medians are what counts; the least
 * times and the time computing say how it would be on a quiet machine. Usage: npm run bench [-- rounds]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import type { CourseOutline } from '../../src/course/types';
import { measure, type Run, type Sample, TELLS_ITS_USAGE } from './measure';
import { median, table } from './table';

const ROOT = join(__dirname, '../..');
const BIN = join(ROOT, 'bin/how-models-learn.js');
const FEWEST_ROUNDS = 15;
/** ink ends every frame so. */
const END_OF_FRAME = '\x1b[?2026l';

interface Case {
  readonly name: string;
  readonly run: Run;
}

const home = mkdtempSync(join(tmpdir(), 'bench-'));
/** Nothing of this shell's: NODE_EXTRA_CA_CERTS alone makes bare Node 20 more than twice as slow. */
const env = {
  PATH: process.env.PATH ?? '',
  HOME: home,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  HOW_MODELS_LEARN_HOME: join(home, 'data'),
  XDG_CACHE_HOME: join(home, 'cache'),
};

function cases(): Case[] {
  const { modules } = JSON.parse(readFileSync(join(ROOT, 'dist/course.json'), 'utf8')) as CourseOutline;
  const lesson = modules.flatMap(({ lessons }) => lessons)[0]?.id ?? '';
  const uncached = { ...env, NODE_DISABLE_COMPILE_CACHE: '1' };
  return [
    { name: 'map, very first start', run: { args: [BIN], until: END_OF_FRAME, env: uncached } },
    { name: 'map', run: { args: [BIN], until: END_OF_FRAME, env } },
    { name: 'lesson', run: { args: [BIN, lesson], until: END_OF_FRAME, env } },
    { name: '--version', run: { args: [BIN, '--version'], env } },
    { name: '--help', run: { args: [BIN, '--help'], env } },
    { name: 'list', run: { args: [BIN, 'list'], env } },
    { name: 'progress --json', run: { args: [BIN, 'progress', '--json'], env } },
  ];
}

/** The start that makes later ones fast: long enough on the screen for the compiled code to be kept. */
async function firstStart({ args, env }: Run): Promise<void> {
  const before = keptFiles().length;
  const terminal = spawn(process.execPath, [...args], {
    name: 'xterm-256color',
    cols: 80,
    rows: 24,
    env: { ...env },
  });
  const ended = new Promise((resolve) => terminal.onExit(resolve));
  const kept = () => keptFiles().length > before;
  for (let waited = 0; waited < 10_000 && !kept(); waited += 100) await pause(100);
  terminal.write('\x03');
  await ended;
  if (!kept()) throw new Error('The first start kept no compiled code: see bin/start.cjs.');
}

const keptFiles = () =>
  readdirSync(home, { recursive: true }).filter((name) => String(name).endsWith('-screens'));

const BARE: Case = { name: 'node -e 0', run: { args: ['-e', '0'], env } };
const BARE_USAGE: Run = { args: ['-e', TELLS_ITS_USAGE], env };

type Samples = ReadonlyMap<Case, readonly Sample[]>;

async function takeSamples(all: readonly Case[], rounds: number): Promise<Samples> {
  const samples = new Map<Case, Sample[]>([BARE, ...all].map((each) => [each, []]));
  for (let round = 0; round < rounds; round++) {
    const { ms } = await measure(BARE.run);
    const { usage } = await measure(BARE_USAGE);
    samples.get(BARE)?.push({ ms, usage });
    for (const each of all) samples.get(each)?.push(await measure(each.run));
  }
  return samples;
}

interface Column {
  readonly head: string;
  readonly value: (samples: readonly Sample[]) => number;
}

const usages = (samples: readonly Sample[]) => samples.flatMap(({ usage }) => usage ?? []);

const COLUMNS: readonly Column[] = [
  { head: 'median ms', value: (samples) => median(samples.map(({ ms }) => ms)) },
  { head: 'least ms', value: (samples) => Math.min(...samples.map(({ ms }) => ms)) },
  { head: 'cpu ms', value: (samples) => median(usages(samples).map(({ cpu }) => cpu)) },
  { head: 'peak MB', value: (samples) => median(usages(samples).map(({ megabytes }) => megabytes)) },
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

async function main(): Promise<void> {
  const rounds = Math.max(FEWEST_ROUNDS, Number(process.argv[2]) || 0);
  try {
    const all = cases();
    for (const { name, run } of all) if (['map', 'lesson'].includes(name)) await firstStart(run);
    const samples = await takeSamples(all, rounds);
    console.log(`Node ${process.versions.node}, ${rounds} rounds, 80 × 24\n`);
    const head = ['', ...COLUMNS.flatMap((column) => [column.head, ''])];
    console.log(table(head, rowsOf(samples)));
  } finally {
    rmSync(home, { recursive: true, maxRetries: 5 });
  }
}

void main();
