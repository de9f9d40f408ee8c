import { startTerminal, type Term } from '../support/terminal';
import type { Figure } from './figure';
import { END_OF_FRAME, LAUNCHER, type Setting } from './setting';
import { median } from './table';

/** Memory over what a diligent learner presses in an hour. */

const KEYS = 10_000;
/** How long a key may take to bring a frame, in ms: one that changes nothing brings none. */
const PATIENCE = 40;
/** From the deepest screen to the map, in keys. */
const MOST_BACK = 10;

/** From the map, through every screen. */
const WALK = [
  ...['Down', 'Up', '?', '?', 'g', 'Down', 'Down', 'Esc', 'p', 'Esc'],
  ...['Enter', 'Down', 'PgDn', 'Up', 'n', 'b', 'g', 'Down', 'Esc'],
  ...['t', '2', 'Enter', 'Space', 'Space', 'r', '0', 'Esc'],
  ...['c', 'Down', 'h', 'Enter', 'r', '?', '?', 'n', 'Space', 'Down', 'Space', 'Enter', 'r'],
  ...['n', 'w', 'h', 'y', 'Enter', 'Ctrl-U'],
];

async function press(terminal: Term, key: string): Promise<void> {
  if (key === 'Esc') return goBack(terminal);
  const mark = terminal.mark();
  terminal.key(key);
  const isAnswered = () => terminal.writtenSince(mark).includes(END_OF_FRAME);
  await terminal.waitFor(isAnswered, PATIENCE).catch(() => {});
}

/** Leaves a screen, never the map: that would be the end of the sitting. */
async function goBack(terminal: Term): Promise<void> {
  if (isMap(terminal)) return;
  const head = () => terminal.screen().slice(0, 2).join();
  const before = head();
  terminal.key('Esc');
  await terminal.waitFor(() => head() !== before, 1000).catch(() => {});
}

const isMap = (terminal: Term) => /Start here|Continue/.test(terminal.text());

/** One walk, and back to the map; tells how many keys that took. */
async function walk(terminal: Term): Promise<number> {
  for (const key of WALK) await press(terminal, key);
  for (let back = 0; back < MOST_BACK; back++) {
    if (isMap(terminal)) return WALK.length + back;
    await goBack(terminal);
  }
  throw new Error(`no way back to the map from\n${terminal.text()}`);
}

/** @param bareMegabytes peak memory of bare Node */
export async function hour(setting: Setting, bareMegabytes: number): Promise<Figure[]> {
  await using terminal = startTerminal({ command: setting.node, args: [LAUNCHER], env: setting.env });
  await terminal.waitFor(/Start here|Continue/);
  const samples: { readonly pressed: number; readonly megabytes: number }[] = [];
  for (let pressed = 0; pressed < KEYS; ) {
    pressed += await walk(terminal);
    samples.push({ pressed, megabytes: terminal.memory() });
  }
  const between = (from: number, to: number) =>
    median(
      samples
        .filter(({ pressed }) => pressed >= from * KEYS && pressed < to * KEYS)
        .map(({ megabytes }) => megabytes),
    );
  const [half, end] = [between(0.45, 0.55), between(0.9, 1)];
  return [
    { name: `memory after ${KEYS} keys`, value: end / bareMegabytes, unit: '×', most: 2.2 },
    { name: 'growth over the second half', value: end / half, unit: '×', most: 1.05 },
  ];
}
