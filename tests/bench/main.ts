/**
 * How fast the built program is there and how much memory that takes, against bare Node: every round starts each
 * thing once, in turn, so that a busy machine is busy for all of them. Ratios of medians are what counts; the
 * smallest times say how it would be on a quiet machine. Usage: npm run bench [-- rounds]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import type { CourseOutline } from '../../src/course/types';
import { measure, REPORTING, type Run, type Sample } from './measure';
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
async function firstStart(): Promise<void> {
  const terminal = spawn(process.execPath, [BIN], { name: 'xterm-256color', cols: 80, rows: 24, env });
  const ended = new Promise((resolve) => terminal.onExit(resolve));
  const kept = () => readdirSync(home, { recursive: true }).some((name) => String(name).endsWith('-screens'));
  for (let waited = 0; waited < 10_000 && !kept(); waited += 100) await pause(100);
  terminal.write('\x03');
  await ended;
  if (!kept()) throw new Error('The first start kept no compiled code: see bin/start.cjs.');
}

const BARE: Case = { name: 'node -e 0', run: { args: ['-e', '0'], env } };
const BARE_MEMORY: Run = { args: ['-e', REPORTING], env };

async function takeSamples(all: readonly Case[], rounds: number): Promise<Map<Case, Sample[]>> {
  const samples = new Map<Case, Sample[]>([BARE, ...all].map((each) => [each, []]));
  for (let round = 0; round < rounds; round++) {
    const { ms } = await measure(BARE.run);
    const { megabytes } = await measure(BARE_MEMORY);
    samples.get(BARE)?.push({ ms, megabytes });
    for (const each of all) samples.get(each)?.push(await measure(each.run));
  }
  return samples;
}

function rowsOf(samples: ReadonlyMap<Case, readonly Sample[]>): string[][] {
  const times = (each: Case) => (samples.get(each) ?? []).map(({ ms }) => ms);
  const peak = (each: Case) => median((samples.get(each) ?? []).flatMap(({ megabytes }) => megabytes ?? []));
  const ratio = (value: number, bare: number) => `× ${(value / bare).toFixed(2)}`;
  const memory = (each: Case) =>
    Number.isNaN(peak(each)) ? ['', ''] : [peak(each).toFixed(1), ratio(peak(each), peak(BARE))];
  return [...samples.keys()].map((each) => [
    each.name,
    median(times(each)).toFixed(1),
    ratio(median(times(each)), median(times(BARE))),
    Math.min(...times(each)).toFixed(1),
    ratio(Math.min(...times(each)), Math.min(...times(BARE))),
    ...memory(each),
  ]);
}

async function main(): Promise<void> {
  const rounds = Math.max(FEWEST_ROUNDS, Number(process.argv[2]) || 0);
  try {
    await firstStart();
    const samples = await takeSamples(cases(), rounds);
    console.log(`Node ${process.versions.node}, ${rounds} rounds, 80 × 24\n`);
    console.log(table(['', 'median ms', '', 'least ms', '', 'peak MB', ''], rowsOf(samples)));
  } finally {
    rmSync(home, { recursive: true, maxRetries: 5 });
  }
}

void main();
