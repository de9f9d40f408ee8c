import { type Answer, Driven, type Size } from './driven';
import type { Figure } from './figure';
import { firstLesson, type Setting } from './setting';
import { median, percentile } from './table';

/** How soon a key is answered by a complete picture, by how many bytes, and whether every key is. */

const ROUNDS = 60;
/** A key that is held down repeats so often in a second. */
const KEY_REPEAT = 30;
const HELD = 90;

/** From the question before the first lesson to its first section. */
const PAST_QUESTIONS = ['n'];
/** Keys that change the picture each time, and end where they began. */
const FOCUS = ['Down', 'Up'];
const SCREENS = ['?', '?', 'g', 'q'];

interface Case {
  readonly size: Size;
  /** Of 99 of 100 keys, in ms. */
  readonly slowest: number;
  /** Through a lesson: in a large terminal there is nothing to scroll in a section. */
  readonly pages: readonly string[];
}

const CASES: readonly Case[] = [
  { size: { columns: 80, rows: 24 }, slowest: 16, pages: ['PgDn', 'PgUp'] },
  { size: { columns: 200, rows: 60 }, slowest: 25, pages: ['n', 'b'] },
];

export async function keys(setting: Setting): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const each of CASES) figures.push(...(await keysAt(setting, each)));
  return figures;
}

async function keysAt(setting: Setting, { size, slowest, pages: turned }: Case): Promise<Figure[]> {
  const focus = await answers(setting, size, [], FOCUS);
  const screens = await answers(setting, size, [], SCREENS);
  const pages = await answers(setting, size, [firstLesson()], turned, PAST_QUESTIONS);
  const times = [...focus, ...screens, ...pages].map(({ ms }) => ms);
  const cpu = [...focus, ...screens, ...pages].map((answer) => answer.cpu);
  const at = `at ${size.columns} × ${size.rows}`;
  return [
    { name: `key to frame, median, ${at}`, value: median(times), unit: 'ms', most: 5 },
    { name: `key to frame, computing, median, ${at}`, value: median(cpu), unit: 'ms' },
    { name: `key to frame, 99 %, ${at}`, value: percentile(times, 99), unit: 'ms', most: slowest },
    ...(size.rows === 24 ? await framesAt(setting, size, focus, pages) : []),
  ];
}

async function framesAt(
  setting: Setting,
  size: Size,
  focus: readonly Answer[],
  pages: readonly Answer[],
): Promise<Figure[]> {
  const driven = new Driven(setting, size);
  await driven.isUp();
  const held = Array.from({ length: HELD }, (_, index) => FOCUS[index % FOCUS.length] as string);
  const frames = await driven.hold(held, KEY_REPEAT);
  await driven.close();
  const most = (all: readonly Answer[]) => Math.max(...all.map(({ bytes }) => bytes));
  return [
    { name: 'a moved focus, most', value: most(focus), unit: 'bytes', most: 600 },
    { name: 'a scrolled page, most', value: most(pages), unit: 'bytes', most: 2500 },
    { name: `frames for ${HELD} keys, ${KEY_REPEAT} a second`, value: frames, unit: '', least: HELD },
  ];
}

/** The answers to the keys, again and again; `before`: what is pressed once, to get there. */
async function answers(
  setting: Setting,
  size: Size,
  args: readonly string[],
  pressed: readonly string[],
  before: readonly string[] = [],
): Promise<Answer[]> {
  const driven = new Driven(setting, size, args);
  await driven.isUp();
  for (const key of before) await driven.press(key);
  const all: Answer[] = [];
  for (let round = 0; round < ROUNDS; round++) for (const key of pressed) all.push(await driven.press(key));
  await driven.close();
  return all;
}
