import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openersOf } from '../../../src/session/opener';
import { beginAt, items, OWN_WORDS } from '../beginnings';
import { builtLesson, keysToOpen, LESSON, ROOT, rowOnMap } from '../course-run';
import { temporaryHome } from '../home';
import { copyProgram } from '../program-copy';
import { fed, fileSeen, type HostilePath, nameOf, ran, ranAll, sat, walk } from './runs';

const [CHOICE, ORDER, EXPLAIN] = builtLesson().checkpoints.map(({ id }) => id) as [string, string, string];
/** The questions before the lesson, each answered. */
const openers = openersOf(builtLesson());
const MODEL_ANSWER = "Training shifts the model's parameters; it stores no answers.";

/** The fields of a compiled course that are shown. */
const SHOWN = new Set([
  ...['title', 'summary', 'objectives', 'text', 'lines', 'spoken', 'term', 'meaning', 'task', 'stem'],
  ...['hints', 'feedback', 'right', 'modelAnswer', 'say', 'hint', 'after'],
]);

/** A program whose course says these texts wherever an author can write. */
function withCourseOf(texts: readonly string[]) {
  const copy = copyProgram();
  const folder = join(copy.path, 'dist');
  let next = 0;
  const smuggled = (value: unknown) =>
    typeof value === 'string' ? `${value} ${texts[next++ % texts.length]}` : value;
  const inside = (key: string, value: unknown) => {
    if (!SHOWN.has(key)) return value;
    return Array.isArray(value) ? value.map(smuggled) : smuggled(value);
  };
  const lessons = readdirSync(join(folder, 'lessons')).map((name) => `lessons/${name}`);
  for (const name of ['course.json', ...lessons]) {
    const course = JSON.parse(readFileSync(join(folder, name), 'utf8'), inside);
    writeFileSync(join(folder, name), JSON.stringify(course));
  }
  return copy;
}

/** Through the map, the glossary, the sections, the lab, every kind of checkpoint and verdict, to the end. */
const THE_COURSE = [
  ...[
    'g',
    'Down',
    'q',
    'p',
    'q',
    ...keysToOpen(LESSON),
    ...openers.flatMap(() => ['Enter', 'PgDn', 'Enter']),
    'PgDn',
    'Space',
    'Space',
    'Space',
    'Space',
    'g',
    'PgDn',
    'q',
    '?',
    'q',
  ],
  ...['t', '2', 'Enter', 'Space', 'c', 'h', '1', 'Submit', 'r', 'h', 'h', '2', 'Submit', 'r', 'a', 'Enter'],
  ...[
    'Space',
    'Down',
    'Space',
    'Submit',
    'h',
    'v',
    'v',
    'r',
    'Submit',
    'a',
    'Enter',
    MODEL_ANSWER,
    'Ctrl-T',
    'Submit',
  ],
  ...['PgDn', 'm', 'm', 's', 'PgDn', 'Enter', 'q', 'Enter', 'PgDn', 'Enter', 'm', 'p'],
];

const screens: HostilePath = async (texts) => {
  using home = temporaryHome();
  using copy = withCourseOf(texts);
  return [await sat(home.env, (terminal) => walk(terminal, ...THE_COURSE), copy.launcher)];
};

const commands: HostilePath = async (texts) => {
  using home = temporaryHome();
  using copy = withCourseOf(texts);
  const asked = [
    ['list'],
    ['list', '--json'],
    ['progress'],
    ['read', LESSON],
    ['answer', LESSON, CHOICE],
    ['answer', LESSON, ORDER, '--json'],
    ['answer', LESSON, CHOICE, '1'],
    ['answer', LESSON, ORDER, '1', '2', '--json'],
    ['answer', LESSON, EXPLAIN, MODEL_ANSWER],
    ['listen', LESSON, '--section', '1', '--wav', join(home.path, 'section.wav')],
    ['reset', LESSON, '--yes'],
    ['doctor'],
  ];
  return await ranAll(home.env, asked, copy.launcher);
};

const plainMode: HostilePath = async (texts) => {
  using home = temporaryHome();
  using copy = withCourseOf(texts);
  const there = [
    'g',
    'q',
    `${rowOnMap(LESSON) + 1}`,
    ...openers.flatMap(() => ['1', 'n']),
    '?',
    'q',
    'n',
    'n',
    'c',
    ...texts,
    '1',
    '3',
    'h',
    'n',
    'n',
    MODEL_ANSWER,
    'skip',
    ...texts,
  ];
  const INPUT = [...there, 'm', 'm', 's', '1', '1', '1', 'q', 'n'].join('\n');
  return [await fed(['--plain'], { ...home.env, INPUT }, copy.launcher)];
};

/** Every item judged, reread, marked, and another sitting with other questions, to its results. */
const A_SITTING = [
  ...['Enter', 'PgDn', ...Array(items.length).fill(['Down', 'PgDn']).flat()],
  ...['Enter', 'PgDn', 'v', 's', 'PgDn', 'm', 'm', 'Enter', 'q', 'r'],
  ...items.flatMap(({ kind }) => [
    ...['PgDn', 'h', 'v', 'PgDn', 'v'],
    ...(kind === 'explain' ? [OWN_WORDS] : ['Space', 'Down']),
    'Submit',
  ]),
  ...['PgDn', 'End', 'PgDn', '?', 'q', 'm', 'p', 'End'],
];

const sitting: HostilePath = async (texts) => {
  using home = temporaryHome();
  using copy = withCourseOf(texts);
  beginAt(home.path, 'results');
  return [await sat(home.env, (terminal) => walk(terminal, ...A_SITTING), copy.launcher)];
};

const sittingInPlainMode: HostilePath = async (texts) => {
  using home = temporaryHome();
  using copy = withCourseOf(texts);
  beginAt(home.path, 'results');
  const results = ['', '1', 'return', '8', 'return', 's', '1', '1', '1'];
  const again = ['again', ...items.flatMap(({ kind }) => [kind === 'explain' ? OWN_WORDS : '1', 'fairly'])];
  const INPUT = [...results, ...again, '?', 'q', 'q'].join('\n');
  return [await fed(['--plain'], { ...home.env, INPUT }, copy.launcher)];
};

/** The error says what it could not read, the folder's name is in the line for the learner, and the report is read. */
const crash: HostilePath = async (texts) => {
  using home = temporaryHome();
  using copy = copyProgram();
  writeFileSync(join(copy.path, `dist/lessons/${LESSON}.json`), texts.join(' '));
  const folder = join(home.path, nameOf(texts));
  mkdirSync(folder);
  const env = { HOW_MODELS_LEARN_HOME: folder };
  const shown = await sat(env, (terminal) => walk(terminal, ...keysToOpen(LESSON)), copy.launcher);
  const failing = [
    ['read', LESSON],
    ['answer', LESSON, CHOICE, texts.join(' ')],
  ];
  const told = await ranAll(env, failing, copy.launcher);
  const reports = readdirSync(folder).filter((name) => name.startsWith('crash-'));
  if (reports.length !== 3) throw new Error(`3 crash reports were to be written, not ${reports.length}`);
  return [shown, ...told, ...reports.map((name) => fileSeen(join(folder, name)))];
};

/** What an author is told of lesson files that somebody else has written. */
const check: HostilePath = async (texts) => {
  using home = temporaryHome();
  const course = join(home.path, 'course');
  const lines = texts.join('\n');
  const lesson = `---\nid: ${texts.join(' ')}\ntitle: "${texts.join(' ')}"\n---\n# ${lines}\n`;
  mkdirSync(join(course, '1-lines'), { recursive: true });
  writeFileSync(join(course, 'course.yaml'), lesson);
  writeFileSync(join(course, 'concepts.yaml'), `? ${lines}`);
  writeFileSync(join(course, `1-lines/${nameOf(texts)}.md`), lesson);
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  return [await ran([tsx, join(ROOT, 'scripts/check-course.ts'), course], home.env)];
};

export const fromTheCourse: Readonly<Record<string, HostilePath>> = {
  'a compiled course, on the screens': screens,
  'a sitting of a compiled course, on the screens': sitting,
  'a sitting of a compiled course, in plain mode': sittingInPlainMode,
  'a compiled course, by command': commands,
  'a compiled course, in plain mode': plainMode,
  'a crash': crash,
  'the check of a course': check,
};
