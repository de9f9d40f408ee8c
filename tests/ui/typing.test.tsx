import { PassThrough, Writable } from 'node:stream';
import { render } from 'ink';
import { describe, expect, it, vi } from 'vitest';
import type { LearnerRecord } from '../../src/session/record';
import { startSitting } from '../../src/session/runtime';
import { turn } from '../../src/session/turn';
import type { CheckpointScreen } from '../../src/session/types';
import { Keyboard, type TerminalInput } from '../../src/terminal/keyboard';
import { App } from '../../src/ui/App';
import { pictureOf } from '../../src/ui/picture';
import { PLAIN } from '../support/picture';
import { Played } from '../support/sitting';

/** What somebody types in a written answer, from the bytes that the terminal sends to the text that is kept. */

/** A sitting in a written answer, and the wire on which its keys come. */
function answering() {
  const { state, context } = new Played().press('Enter c n n');
  const saved = () => ({ saved: true }) as const;
  const record = { refresh: () => false, append: saved, keepPlace() {}, flush: saved };
  const sitting = startSitting(
    state,
    {
      ...context,
      now: () => context.now,
      record: record as unknown as LearnerRecord,
      run() {},
      saved() {},
      later: () => () => {},
    },
    (first) => turn(first),
  );
  const wire = Object.assign(new PassThrough(), { isTTY: true, setRawMode() {}, ref() {}, unref() {} });
  const screen = Object.assign(new Writable({ write: (_data, _encoding, done) => done() }), {
    isTTY: true,
    ...state.size,
  });
  const app = render(
    <App
      sitting={sitting}
      pictureOf={(shown) => pictureOf(shown, context.course, PLAIN)}
      lendTerminal={() => () => {}}
    />,
    {
      stdin: new Keyboard(wire as unknown as TerminalInput) as never,
      stdout: screen as never,
      interactive: true,
      patchConsole: false,
    },
  );
  const text = () => {
    const { draft } = sitting.state().screen as CheckpointScreen;
    return draft.kind === 'explain' ? draft.editor.text : undefined;
  };
  return { wire, text, leave: () => app.unmount() };
}

describe('what is typed in an answer', () => {
  it.each([
    ['letters', 'the slope?'],
    ['a letter with its accent after it', 'cafe\u0301'],
    ['letters of a script that joins them', '\u0938\u094d\u0924\u0947'],
    ['a hand with a tone of skin', '👍🏽'],
    ['a flag', '🇬🇧'],
    ['a family', '👩‍👩‍👧'],
  ])('is all there: %s', async (_, typed) => {
    const { wire, text, leave } = answering();
    wire.write(Buffer.from(`${typed} `));
    wire.write(Buffer.from('.'));
    await vi.waitFor(() => expect(text()).toMatch(/\.$/));
    leave();
    expect(text()).toBe(`${typed} .`);
  });
});
