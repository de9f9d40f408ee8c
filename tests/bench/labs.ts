import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { step } from '../../src/labs/descent';
import type { Example } from '../../src/labs/line';
import { TRIPS } from '../../src/labs/trips';
import type { Figure } from './figure';
import type { Setting } from './setting';
import { median } from './table';

/**
 * Steps a second of the labs' gradient descent against Synaptic's: one linear neuron with a bias, that is w·x + b,
 * trained on the five trips one example a step, mean squared error. Synaptic is no dependency: it is fetched for the
 * bench.
 */
const PEER = 'synaptic@1.1.4';
const STEPS = 50_000;
const ROUNDS = 15;
const LEARNING_RATE = 0.01;

interface Neuron {
  squash: unknown;
  activate(input?: number): number;
  propagate(rate: number, target?: number): void;
  project(other: Neuron): void;
}
interface Synaptic {
  readonly Neuron: { new (): Neuron; readonly squash: { readonly IDENTITY: unknown } };
}

function stepsOfOurs(): number {
  let line = { w: 0, b: 0 };
  for (let at = 0; at < STEPS; at++) line = step(line, [TRIPS[at % TRIPS.length] as Example], LEARNING_RATE);
  return line.w;
}

function stepsOf({ Neuron }: Synaptic): number {
  const [input, output] = [new Neuron(), new Neuron()];
  input.project(output);
  output.squash = Neuron.squash.IDENTITY;
  for (let at = 0; at < STEPS; at++) {
    const { x, target } = TRIPS[at % TRIPS.length] as Example;
    input.activate(x);
    output.activate();
    output.propagate(2 * LEARNING_RATE, target);
  }
  input.activate(1);
  return output.activate();
}

function perSecond(steps: () => number): number {
  const start = performance.now();
  steps();
  return (STEPS * 1000) / (performance.now() - start);
}

function fetchPeer({ home }: Setting): Synaptic {
  const folder = join(home, 'peer');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, PEER];
  execFileSync('npm', args, { stdio: 'ignore' });
  return createRequire(join(folder, 'index.js'))('synaptic') as Synaptic;
}

export function labs(setting: Setting): Figure[] {
  const peer = fetchPeer(setting);
  const rates = Array.from({ length: ROUNDS }, () => ({
    ours: perSecond(stepsOfOurs),
    theirs: perSecond(() => stepsOf(peer)),
  }));
  const ours = median(rates.map((rate) => rate.ours));
  const theirs = median(rates.map((rate) => rate.theirs));
  return [
    { name: 'line fit, ours', value: ours, unit: 'steps/s' },
    { name: `line fit, ${PEER}`, value: theirs, unit: 'steps/s' },
    { name: 'line fit, ours to theirs', value: ours / theirs, unit: '×', least: 1 },
  ];
}
