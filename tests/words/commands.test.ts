import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { helpText, obey } from '../../src/cli/command-line';
import { chooseSpeaker } from '../../src/speech/choose';
import * as faults from '../../src/speech/faults';
import { dataFolder } from '../../src/store/data-folder';
import { whyNotKept } from '../../src/store/faults';
import { Findings } from '../../src/store/findings';
import { folderNotices } from '../../src/store/folder-notices';
import { openRecord } from '../../src/store/record';
import { spokenForm } from '../../src/text/spoken-form';
import { type TemporaryHome, temporaryHome } from '../support/home';
import { foreign, plainWords } from '../support/pseudo-locale';
import { said } from '../support/small-course';

vi.mock('../../src/words/messages', async (original) => {
  const { pseudoLocale } = await import('../support/pseudo-locale');
  const { messages } = await original<typeof import('../../src/words/messages')>();
  return { messages: pseudoLocale(messages) };
});

vi.mock('../../src/store/course-files', async () => {
  const { foreignCourse } = await import('../support/pseudo-locale');
  const { smallCourse } = await import('../support/small-course');
  return { openCourse: () => foreignCourse(smallCourse) };
});

vi.mock('../../src/terminal/guard', () => ({ installGuard: () => ({ onLeaving: () => () => {} }) }));
vi.mock('../../src/commands/standard-input', () => ({ standardInput: () => INPUT }));

/** What the learner pipes in. */
const INPUT = 'IT IS\nTHE SLOPE';

let home: TemporaryHome;
let printed = '';
const { argv } = process;

beforeEach(() => {
  home = temporaryHome();
  printed = '';
  const take = (text: unknown) => {
    printed += text;
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
  vi.stubEnv('HOW_MODELS_LEARN_HOME', home.path);
  vi.stubEnv('LANG', 'C.UTF-8');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.argv = argv;
  process.exitCode = undefined;
  home[Symbol.dispose]();
});

/** The words of a command line, and what it prints. */
async function told(words: readonly string[]): Promise<string> {
  process.argv = ['node', 'how-models-learn', ...words];
  await obey();
  return printed;
}

/** Paths, options, what is quoted, the program with what may follow its name, and names with hyphens. */
const NAMES =
  /\/[\w./-]+|--?[a-z-]+|`[^`]*`|how-models-learn(?: [a-z-]+)*|the-crank|turn-the-dials|espeak-ng|speech-dispatcher/g;
/** Names of commands and voices; those that this course gives to lessons, sections and checkpoints; codes. */
const IDS =
  'list read answer grade lab progress reset export import listen doctor help flite say ' +
  'line gap bare still moving asking pick loop why choice order explain ENOENT ENOTDIR';
const leftIn = (text: string): string[] =>
  plainWords(text.replace(NAMES, '')).filter((word) => !IDS.split(' ').includes(word));

describe('in a language that nobody speaks, no word of English is printed by', () => {
  it.each([
    [['list']],
    [['progress']],
    [['read', 'line']],
    [['read', 'line', '--section', '9']],
    [['read', 'line', '--section', 'movin']],
    [['read']],
    [['read', 'lin']],
    [['answer', 'line']],
    [['answer', 'line', '9']],
    [['answer', 'line', 'pik']],
    [['answer', 'line', 'pick']],
    [['answer', 'line', 'pick', '1']],
    [['answer', 'line', 'pick', '2']],
    [['answer', 'line', 'pick', '9']],
    [['answer', 'line', 'pick', '1', '2']],
    [['answer', 'line', 'loop']],
    [['answer', 'line', 'loop', '1', '2']],
    [['answer', 'line', 'loop', '4', '4']],
    [['answer', 'line', 'loop', '0', '9']],
    [['answer', 'line', 'why']],
    [['answer', 'line', 'why', '-']],
    [['answer', 'line', 'why', ' ']],
    ...Object.values(said).map((text) => [['answer', 'line', 'why', text.toUpperCase()]]),
    [['lab', 'L99']],
    [['lab', 'the-crank']],
    [['reset']],
    [['reset', 'line']],
    [['reset', 'line', '--yes']],
    [['reset', '--yes']],
    [['export', '/nowhere/at/all']],
    [['import', '/nowhere/at/all']],
    [['import', '/dev/null']],
    [['doctor']],
    [['help']],
    [['help', 'answer']],
    [['help', 'nothing']],
    [['listen', '--help']],
    [['list', '--nothing']],
    [['list', 'more']],
    [['read', 'line', 'more']],
    [['read', 'line', '--section']],
    [['line', 'more']],
    [['nothing']],
    [['--nothing']],
    [['--data-dir', 'not-absolute', 'list']],
  ])('%j', async (words) => {
    const own = [...words, INPUT].flatMap(plainWords);
    expect(leftIn(await told(words)).filter((word) => !own.includes(word))).toEqual([]);
    expect(printed).toMatch(/[àéîôţ]/);
  });

  it('--help, written by the build', () => {
    const text = helpText();
    expect(text).toContain(foreign('modules and lessons, with their state'));
    expect(leftIn(text)).toEqual([]);
  });
});

describe('nor is one in what is said of', () => {
  it('voices', () => {
    const machines = (['linux', 'darwin', 'win32'] as const).flatMap((platform) =>
      [{}, { SSH_CONNECTION: '1' }].map((env) => ({
        platform,
        env,
        programAt: () => undefined,
        hasSocket: () => false,
      })),
    );
    const none = machines.flatMap((machine) => [
      chooseSpeaker({ language: 'en' }, machine),
      chooseSpeaker({ language: 'en', toFile: true }, machine),
    ]);
    const failures = Object.values(faults).map((fault) =>
      (fault as (name: string | number, why: string) => object)('…', '…'),
    );
    const texts = [...none, ...failures].flatMap((each) => Object.values(each) as string[]);
    expect(texts.flatMap(plainWords)).toEqual([]);
    expect(texts).toHaveLength(2 * (12 + Object.keys(faults).length));
  });

  it('the record', () => {
    const findings = new Findings();
    for (const file of ['1', '2']) {
      findings.damaged.set(file, file);
      findings.recovered.add(file);
      findings.unreadable.set(file, '13');
      findings.newer.set(file, '2.0');
      findings.odd.set(file, 3);
    }
    const nowhere = dataFolder(undefined, { env: {}, platform: 'linux', home: () => '' });
    const codes = ['ENOSPC', 'EACCES', '5'].map((code) => Object.assign(new Error(), { code }));
    const record = openRecord({
      folder: { kind: 'folder', path: join(home.path, '1') },
      app: '1.0',
      now: Date.now,
      newId: () => '1',
    });
    const texts = [
      ...findings.lines(3),
      findings.configLine(),
      'notice' in nowhere && nowhere.notice,
      ...codes.map((error) => whyNotKept(error, '/')),
      ...folderNotices('/dev/null'),
      ...['', '{"format":99,"app":"2"}'].map((text) => Object.values(record.importRecord(text))[0]),
    ];
    expect(texts.filter((text) => typeof text !== 'string' || !text.includes('⟦'))).toEqual([]);
    expect(leftIn(texts.join('\n'))).toEqual(['EACCES']);
  });

  it('units and signs', () => {
    const written = '3 km/h ≈ 5 % − 1, x² and 2·3, 10⁻³, https://example.org, 1–2, ~4, #5, 6e7, 8/9, y³';
    expect(plainWords(spokenForm(written))).toEqual(['and']);
  });
});
