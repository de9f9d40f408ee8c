import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtLesson, LESSON } from '../course-run';
import { textByHand } from '../hand-written-record';
import { temporaryHome } from '../home';
import { type Env, type HostilePath, nameOf, ranAll, sat, walk } from './runs';

const CHOICE = builtLesson().checkpoints[0]?.id as string;

const ASKED_FOR = [
  'TERM',
  'COLORTERM',
  'FORCE_COLOR',
  'TERM_PROGRAM',
  'WT_SESSION',
  'INK_SCREEN_READER',
  'NODE_ENV',
];
const FOLDERS = [
  'HOME',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
  'TMPDIR',
  'USER',
  'PULSE_SERVER',
];

/** Every variable that this program or one of its packages asks for. */
function oddEnvironment(text: string): Env {
  const odd = Object.fromEntries([...ASKED_FOR, ...FOLDERS].map((name) => [name, text]));
  // Node itself dies of a language with a long name.
  return { ...odd, LANG: text.slice(0, 11), LC_ALL: text.slice(0, 11), INK_SCREEN_READER: 'false' };
}

const environment: HostilePath = async (texts) => {
  using home = temporaryHome();
  const odd = oddEnvironment(texts.join(''));
  const named = { HOW_MODELS_LEARN_HOME: join(home.path, nameOf(texts)) };
  const relative = { HOW_MODELS_LEARN_HOME: texts.join('') };
  return [
    await sat({ ...odd, ...home.env }, (terminal) => walk(terminal, 'Enter', 'q')),
    await sat(named, (terminal) => walk(terminal, 'Enter', 'q')),
    ...(await ranAll(odd, [['doctor'], ['doctor', '--json'], ['progress']])),
    ...(await ranAll(relative, [['progress'], ['doctor']])),
    ...(await ranAll(named, [['doctor'], ['doctor', '--json'], ['reset', '--yes']])),
  ];
};

const namesOnTheCommandLine: HostilePath = async (texts) => {
  using home = temporaryHome();
  const text = texts.join(' ');
  const file = join(home.path, nameOf(texts));
  const insideAFile = `${file}/${nameOf(texts)}`;
  writeFileSync(file, textByHand({ format: 99, app: text.slice(0, 190) }));
  const commands = [
    [text],
    [`--${text}`],
    [`-${text}`],
    ['list', text],
    ['list', `--${text}`],
    ['read', text],
    ['read', LESSON, '--section', text],
    ['answer', text, '1'],
    ['answer', LESSON, text],
    ['lab', text],
    ['listen', text],
    ['listen', LESSON, '--section', text],
    ['listen', LESSON, '--section', '1', '--wav', `/nowhere/${text}`],
    ['reset', text, '--yes'],
    ['--data-dir', text, 'progress'],
    ['--data-dir', insideAFile, 'answer', LESSON, CHOICE, '1'],
    ['--data-dir', insideAFile, 'doctor'],
    ['import', text],
    ['import', file],
    ['export', `/nowhere/${text}`],
    ['export', file],
  ];
  return await ranAll(home.env, commands);
};

/** No save succeeds, and the folder's name stands in what the learner is told. */
const folderThatCannotBeWritten: HostilePath = async (texts) => {
  using home = temporaryHome();
  const file = join(home.path, 'a-file');
  writeFileSync(file, '');
  const env = { HOW_MODELS_LEARN_HOME: join(file, nameOf(texts)) };
  return [await sat(env, (terminal) => walk(terminal, 'Enter', 'Space', 'Space'))];
};

export const fromSurroundings: Readonly<Record<string, HostilePath>> = {
  'the environment': environment,
  'names on the command line': namesOnTheCommandLine,
  'a folder that cannot be written': folderThatCannotBeWritten,
};
