import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installed, type StandIns, standIns } from '../speech/stand-in';
import { CommandLine } from '../support/command';
import { builtLesson, LESSON, startCourse } from '../support/course-run';
import { writeSitting } from '../support/hand-written-record';
import { type TemporaryHome, temporaryHome } from '../support/home';
import { type NullSink, nullSink } from '../support/null-sink';
import { signal } from '../support/process';
import type { Ending, Term } from '../support/terminal';

/** The built program, a real voice and a device that gives no sound. */

const ESPEAK = installed('espeak-ng');
const PULSE = installed('pulseaudio');
const isHeard = ESPEAK !== undefined && PULSE !== undefined;
const skipped = isHeard ? '' : ' (skipped: espeak-ng and pulseaudio are not both here)';
const first = builtLesson().sections[0]?.id;
const atFirstSection = { resume: { lesson: LESSON, kind: 'section', section: first, anchor: 0 } };

let place: StandIns;
let sink: NullSink | undefined;
beforeAll(async () => {
  place = standIns();
  if (isHeard) sink = await nullSink(PULSE, place.folder);
});
afterAll(() => {
  sink?.[Symbol.dispose]();
  place[Symbol.dispose]();
});

/** The voices that speak for this home: by their environment, whoever their parent is by now. */
function voicesOf(home: TemporaryHome): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/comm`, 'latin1') === 'espeak-ng\n' &&
        readFileSync(`/proc/${pid}/environ`, 'latin1').includes(home.path)
      );
    } catch {
      return false;
    }
  });
}

/** A learner who has a section read aloud, and hears its first sentence. */
async function listening(home: TemporaryHome): Promise<Term> {
  writeSitting(home.path, { where: atFirstSection });
  const terminal = startCourse({ ...home.env, ...sink?.env });
  await terminal.waitFor('Continue');
  terminal.key('Enter');
  await terminal.waitFor('1 of 4 sections opened');
  terminal.key('l');
  await terminal.waitUntil(() => voicesOf(home).length > 0);
  return terminal;
}

/** The rows that carry the mark. */
const marked = (screen: readonly string[]): number[] =>
  screen.flatMap((row, index) => (/^\s*(?:▸|▌|>)/.test(row) ? [index] : []));

describe.skipIf(!isHeard)(`listening with espeak-ng${skipped}`, () => {
  it('marks the sentence in the air, and the mark follows the voice', async () => {
    using home = temporaryHome();
    await using terminal = await listening(home);
    await terminal.waitFor((screen) => marked(screen).length > 0);
    const [began = 0] = marked(terminal.screen());
    for (let faster = 0; faster < 6; faster++) terminal.key('+');
    await terminal.waitFor((screen) => (marked(screen)[0] ?? 0) > began, 40_000);
  }, 60_000);

  it('is silent within 200 ms of l', async () => {
    using home = temporaryHome();
    await using terminal = await listening(home);
    const pressed = performance.now();
    terminal.key('l');
    await terminal.waitUntil(() => voicesOf(home).length === 0);
    expect(performance.now() - pressed).toBeLessThan(200);
    await terminal.waitFor((screen) => marked(screen).length === 0);
  }, 30_000);

  it.each<[how: string, leave: (terminal: Term) => unknown, ending: Ending]>([
    ['q and q', (terminal) => terminal.keys('q', 'q'), { code: 0, signal: undefined }],
    ['Ctrl-C', (terminal) => terminal.key('Ctrl-C'), { code: 130, signal: undefined }],
    ['SIGHUP', ({ pid }) => signal(pid, 'SIGHUP'), { code: undefined, signal: 1 }],
  ])(
    '%s leaves no voice behind',
    async (_, leave, ending) => {
      using home = temporaryHome();
      await using terminal = await listening(home);
      await leave(terminal);
      expect(await terminal.exited).toEqual(ending);
      expect(voicesOf(home)).toEqual([]);
    },
    30_000,
  );

  it('kill -9 leaves the sentence in the air, and no other', async () => {
    using home = temporaryHome();
    await using terminal = await listening(home);
    const [voice] = voicesOf(home);
    signal(terminal.pid, 'SIGKILL');
    await terminal.exited;
    await terminal.waitUntil(() => {
      const left = voicesOf(home);
      expect(left.every((pid) => pid === voice)).toBe(true);
      return left.length === 0;
    }, 40_000);
  }, 60_000);
});

describe('where nothing can be heard', () => {
  const none = { PATH: '' };
  const noDevice = () => ({
    PULSE_SERVER: `unix:${place.folder}/nothing`,
    XDG_RUNTIME_DIR: place.folder,
    ALSA_CONFIG_PATH: '/dev/null',
  });

  it.each<[why: string, env: () => Record<string, string>, told: RegExp, isTried: boolean]>([
    ['an empty PATH', () => none, /no voice/i, true],
    [`no sound device${ESPEAK ? '' : ' (skipped: no espeak-ng here)'}`, noDevice, /No sound/, !!ESPEAK],
  ])(
    '%s: the command says so, with what to do, and exits with 1; the lesson goes on',
    async (_, env, told, isTried) => {
      if (!isTried) return;
      using command = new CommandLine();
      const { code, out, err } = command.run(`listen ${LESSON} --section 1`, { env: env() });
      expect({ code, lines: err.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 2 });
      expect(`${out}${err}`).toMatch(told);

      using home = temporaryHome();
      writeSitting(home.path, { where: atFirstSection });
      await using terminal = startCourse({ ...home.env, ...env() });
      await terminal.waitFor('Continue');
      await terminal.keys('Enter', 'l');
      await terminal.waitFor(told);
      terminal.key('Space');
      await terminal.waitFor((screen) => !told.test(screen.join('\n')));
    },
    30_000,
  );
});
