import { readdirSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';
import { until } from '../support/until';
import type { Setting } from './setting';

/** What a first start has kept when it is through: the program's code and ink's. */
const KEPT = ['-screens', '-screen'];
const PATIENCE = 10_000;

/** The start that makes later ones fast: long enough on the screen for the compiled code to be kept. */
export async function startFirst({ node, env, home }: Setting, args: readonly string[]): Promise<void> {
  const terminal = spawn(node, [...args], { name: 'xterm-256color', cols: 80, rows: 24, env: { ...env } });
  const ended = new Promise((resolve) => terminal.onExit(resolve));
  const names = () => readdirSync(home, { recursive: true, encoding: 'utf8' });
  const isKept = () => KEPT.every((end) => names().some((name) => name.endsWith(end)));
  await until(isKept, PATIENCE).catch(() => {});
  terminal.write('\x03');
  await ended;
  if (!isKept()) throw new Error('The first start kept no compiled code: see bin/start.cjs.');
}
