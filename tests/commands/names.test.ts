import { describe, expect, it } from 'vitest';
import { COMMANDS, CommandLine } from '../support/command';
import { LESSON } from '../support/course-run';

using shell = new CommandLine();
const run = (words: string | string[], env?: Record<string, string>) => shell.run(words, env ? { env } : {});

describe('a name that is not there', () => {
  it.each<[words: string, message: RegExp]>([
    ['lst', /no lesson or command `lst`\.\nDid you mean `list`\?/],
    ['raed what-training-actually-changes', /`raed`\.\nDid you mean `read`\?/],
    ['lst --json', /`lst`\.\nDid you mean `list`\?/],
    ['what-training-actualy-changes', /Did you mean `what-training-actually-changes`\?/],
    ['zzzzzz', /`zzzzzz`\.\nKnown: rules-or-examples, /],
    ['read what-trainin-actually-changes', /Did you mean `what-training-actually-changes`\?/],
    ['answer nothing-like-it choice', /no lesson `nothing-like-it`/],
    [
      `answer ${LESSON} chioce`,
      /no checkpoint `chioce` in what-training-actually-changes\.\nDid you mean `choice`\?/,
    ],
    [`answer ${LESSON} rebuild-training-loop 1`, /Did you mean `rebuild-the-training-loop`\?/],
    [`answer ${LESSON} 4`, /no checkpoint 4 .*\nIt has checkpoints 1 to 3\./],
    [`answer ${LESSON} 0`, /It has checkpoints 1 to 3\./],
    [`grade ${LESSON} xyz`, /no checkpoint `xyz`/],
    [`read ${LESSON} --section 9`, /no section 9 .*\nIt has sections 1 to 4\./],
    [`read ${LESSON} --section 0`, /It has sections 1 to 4\./],
    [`read ${LESSON} --section -1`, /no section `-1` .*\nKnown: /],
    [`read ${LESSON} --section`, /`--section` needs a value\.\nUsage: how-models-learn read /],
    ['--data-dir', /`--data-dir` needs a value\.\nUsage: how-models-learn \[options\]/],
    ['lab L77', /no lab `L77`/],
    ['lab the-crnak', /Did you mean `the-crank`\?/],
    ['reset nothing-like-it --yes', /no lesson `nothing-like-it`/],
    ['--jsn', /no option `--jsn`/],
    ['--asci', /no option `--asci`\.\nDid you mean `--ascii`\?/],
    ['list --jsn', /no option `--jsn`\.\nDid you mean `--json`\?/],
    ['list --zzzzzz=1', /no option `--zzzzzz`\.\nKnown: --help, --json, /],
    [`${LESSON} --json`, /no option `--json`/],
    [`${LESSON} extra`, /Nothing can follow the lesson: `extra`\./],
    ['answer', /`answer` needs a lesson and a checkpoint\.\nUsage: how-models-learn answer .*<checkpoint>/],
    [`answer ${LESSON}`, /`answer` needs a checkpoint\.\nUsage: how-models-learn answer /],
    ['answer nope', /no lesson `nope`/],
    ['read nope --zzzzzz', /no lesson `nope`/],
    ['reset nope extra', /no lesson `nope`/],
    ['read', /`read` needs a lesson\.\nUsage: how-models-learn read \[options\] <lesson>/],
    [`read ${LESSON} extra`, /Nothing can follow the lesson: `extra`\.\nUsage: /],
    ['list extra', /Nothing can follow `list`: `extra`\.\nUsage: /],
    ['export', /`export` needs a file\.\nUsage: /],
    ['help lsit', /no command `lsit`\.\nDid you mean `list`\?/],
    ['help zzzzzz', /no command `zzzzzz`\.\nKnown: list, .*, …/],
    ['help list extra', /Nothing can follow the command: `extra`\./],
  ])('%s', (words, message) => {
    const { code, out, err } = run(words);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
  });

  it('is shown harmless, short, and on one line', () => {
    const { code, err } = run([`\x1b]0;owned\x07${'x'.repeat(500)}\nmore`]);
    expect(code).toBe(2);
    expect(err).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(200);
  });
});

describe('without a terminal', () => {
  it.each(['', LESSON, 'lab the-crank'])(
    '"%s" says so in one line, names what works, and is wrong usage',
    (words) => {
      const { code, out, err } = run(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^There is no terminal.*list, read, answer, progress.*\n$/);
    },
  );
});

describe('help and version', () => {
  it('help begins with Usage, names every command, and has examples', () => {
    const { code, out, err } = run('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: how-models-learn/);
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    for (const name of ['--plain', '--ascii', '--no-color', '--data-dir', 'Examples:'])
      expect(out).toContain(name);
  });

  it.each(COMMANDS)('%s --help begins with Usage', (name) => {
    expect(run(`${name} --help`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage: how-models-learn /),
    });
  });

  it('is also a command', () => {
    expect(run('help')).toEqual(run('--help'));
    expect(run('help read')).toEqual(run('read --help'));
  });

  it('version prints the number alone', () => {
    expect(run('--version')).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
    expect(run('--ascii --version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('where the record goes', () => {
  it.each<[words: string, env: Record<string, string>]>([
    ['--data-dir here list', {}],
    ['list --data-dir ./here', {}],
    ['list', { HOW_MODELS_LEARN_HOME: 'here' }],
    ['--data-dir= list', {}],
  ])('%s, %j: a folder that is not absolute is refused', (words, env) => {
    const { code, out, err } = run(words, env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/absolute path/);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
  });

  it('is the folder of the option before that of the environment', () => {
    using other = new CommandLine();
    const words = ['--data-dir', other.home.path, 'answer', LESSON, '1', '2'];
    expect(shell.run(words).code).toBe(0);
    expect(other.progressOf().state).toBe('started');
    expect(shell.progressOf().state).toBe('new');
  });
});
