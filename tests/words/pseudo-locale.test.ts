import { describe, expect, it, vi } from 'vitest';
import { labs } from '../../src/labs/registry';
import { startLab } from '../../src/session/on-lab';
import type { Size, State } from '../../src/session/types';
import { hintsOf } from '../../src/ui/footer';
import { commandWords } from '../../src/ui/plain/commands';
import { plainText } from '../../src/ui/plain/print';
import { messages } from '../../src/words/messages';
import { everyScreen } from '../support/every-screen';
import { pictureOf, textOf } from '../support/picture';
import { foreign, foreignCourse, plainWords } from '../support/pseudo-locale';
import { mapAfter, Played } from '../support/sitting';
import { said, smallCourse } from '../support/small-course';

vi.mock('../../src/words/messages', async (original) => {
  const { pseudoLocale } = await import('../support/pseudo-locale');
  const { messages } = await original<typeof import('../../src/words/messages')>();
  return { messages: pseudoLocale(messages) };
});

vi.mock('../support/small-course', async (original) => {
  const { foreignCourse } = await import('../support/pseudo-locale');
  const module = await original<typeof import('../support/small-course')>();
  const said = Object.fromEntries(
    Object.entries(module.said).map(([key, text]) => [key, text.toUpperCase()]),
  );
  return { ...module, said, smallCourse: foreignCourse(module.smallCourse) };
});

/** What the learner of these screens typed. */
const TYPED = [...Object.values(said), 'some many words'].flatMap(plainWords);
/** A fingerprint is a number. */
const FINGERPRINT = /(?<![\p{L}\d])[\da-f]{8}(?![\p{L}\d])/gu;

const leftIn = (text: string): string[] =>
  plainWords(text.replace(FINGERPRINT, '')).filter((word) => !TYPED.includes(word));

const SIZES: readonly Size[] = [
  { columns: 40, rows: 12 },
  { columns: 60, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];

const inLab = (id: string, keys: string) => (size: Size) =>
  new Played(startLab(mapAfter([], size), id).state).press(keys).runOut();
const noted = (note: State['note']) => (size: Size) => new Played({ ...mapAfter([], size), note: note! });

/** Ways through a lab that show what else it can say. */
const IN_LAB = [
  '',
  'Enter',
  'Enter Space',
  'Enter Right Up',
  'Enter v',
  'Enter Space v Space r',
  'Enter r 0 ?',
];

/** The screens of the small course, those of every lab by itself, and notes. */
const SCREENS: readonly { readonly name: string; readonly go: (size: Size) => Played }[] = [
  ...everyScreen,
  ...labs.flatMap(({ id, options }) =>
    [...options.flatMap((_, index) => [`${index + 1} Enter r`, `${index + 1} Enter h`]), ...IN_LAB].map(
      (keys) => ({ name: `${id}: ${keys}`, go: inLab(id, keys) }),
    ),
  ),
  { name: 'a guess that was paid', go: (size) => new Played(mapAfter([], size)).press('Enter t Enter q t') },
  {
    name: 'practice',
    go: (size) => new Played(mapAfter([], size)).press('Enter c').select('slope').press('Enter b'),
  },
  ...(['saved', 'not-kept'] as const).map((kind) => ({
    name: kind,
    go: noted(kind === 'saved' ? { kind, xp: 3 } : { kind, why: '…' }),
  })),
];

describe('in a language that nobody speaks', () => {
  it('the judge understands the learner as before', () => {
    const complete = everyScreen.find(({ name }) => name === 'explain, complete');
    const { lines } = pictureOf(complete!.go({ columns: 80, rows: 24 }).state, undefined, smallCourse);
    expect(lines.join(' ')).toContain(messages.explainHead.complete(2, 2));
    expect(messages.notes['no-lab']).toBe(foreign('This lesson has no lab.'));
  });

  it.each(SCREENS)('no word of English is on the screen: $name', ({ go }) => {
    for (const size of SIZES) {
      const { state, context } = go(size);
      const course = foreignCourse(context.course);
      const { lines } = pictureOf(state, undefined, course);
      const keys = hintsOf(state, course).map(({ shown, label, brief }) => `${shown} ${label} ${brief}`);
      expect(leftIn([...lines.map(textOf), ...keys].join('\n')), `${size.columns}`).toEqual([]);
    }
  });

  it.each(SCREENS)('no word of English is on the plain page: $name', ({ go }) => {
    const { state, context } = go({ columns: 80, rows: 24 });
    const course = foreignCourse(context.course);
    const page = [...plainText(state, course), ...commandWords(state, course)];
    expect(leftIn(page.join('\n'))).toEqual([]);
  });
});
