import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/session/action';
import { BINDINGS, clashes, type Mode } from '../../src/session/keys';
import { actionFor, bindingsOf, modeOf } from '../../src/session/press';
import { messages } from '../../src/words/messages';
import { openerCourse } from '../support/opener-course';
import { finish, sitting } from '../support/quiz-course';
import { contextOf, mapAfter, Played } from '../support/sitting';
import { said } from '../support/small-course';

const beforeLesson = () =>
  new Played(mapAfter([], undefined, openerCourse), contextOf(openerCourse)).press('End Enter');

/** The way to each mode from a new map, by keys. */
const WAYS: Readonly<Record<Mode, () => Played>> = {
  map: () => new Played(),
  opener: beforeLesson,
  'opener-answered': () => beforeLesson().press('Enter'),
  section: () => new Played().press('Enter'),
  rereading: () => new Played().press('Enter c v'),
  predict: () => new Played().press('Enter t'),
  lab: () => new Played().press('Enter t Enter'),
  'lab-done': () => new Played().press('Enter t Enter r').runOut(),
  choice: () => new Played().press('Enter c'),
  order: () => new Played().press('Enter c n'),
  carrying: () => new Played().press('Enter c n Space'),
  explain: () => new Played().press('Enter c n n'),
  confidence: () => new Played().press('Enter c Enter'),
  judged: () => new Played().press('Enter c Submit'),
  'judged-explain': () => new Played().press('Enter c n n').type(said.partial).press('Submit'),
  compare: () => new Played().press('Enter c n n').type(said.partial).press('Submit m'),
  'self-mark': () => new Played().press('Enter c n n').type(said.partial).press('Submit s'),
  done: () => new Played().press('Enter c n n').type(said.partial).press('Submit Enter'),
  results: () => finish(sitting(), ['+', '-', '+', 'partial']),
  glossary: () => new Played().press('g'),
  progress: () => new Played().press('p'),
  help: () => new Played().press('?'),
};
const MODES = Object.keys(WAYS) as Mode[];
const states = Object.fromEntries(MODES.map((mode) => [mode, WAYS[mode]().state]));
const asks = (mode: Mode, key: string) => actionFor(states[mode] as Played['state'], key);

describe('the table of keys', () => {
  it('has no key with two meanings', () => {
    expect(clashes()).toEqual([]);
    const twice = MODES.flatMap((mode) => {
      const keys = bindingsOf((states[mode] as Played['state']).screen).flatMap((binding) => binding.keys);
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${mode}: ${key}`);
    });
    expect(twice).toEqual([]);
  });

  it.each(MODES)('is reached in mode %s', (mode) => {
    expect(modeOf((states[mode] as Played['state']).screen)).toBe(mode);
  });

  it('has words for everything that it names', () => {
    const labels = Object.values(BINDINGS).flatMap((bindings) => bindings.map(({ label }) => label));
    expect(labels.filter((label) => label && !messages.keys[label])).toEqual([]);
    expect(MODES.filter((mode) => !messages.modes[mode])).toEqual([]);
  });
});

const edit = (type: string, text?: string) => ({
  type: 'edit',
  command: text === undefined ? { type } : { type, text },
});
const move = (by: number) => ({ type: 'move', by });
const scroll = (by: string, direction: number) => ({ type: 'scroll', by, direction });
const select = (number: number) => ({ type: 'select', number });
const lab = (action: string) => ({ type: 'lab-action', action });
const is = (type: Action['type']) => ({ type });

/** The keys that README tells ("Keys"), one by one: modes, keys apart by spaces, action. */
const CONTRACT: readonly (readonly [modes: string, keys: string, action: object | undefined])[] = [
  [MODES.join(' '), 'Ctrl-C', is('quit')],
  [MODES.join(' '), 'Ctrl-Z', is('suspend')],
  [MODES.join(' '), 'Ctrl-L', is('redraw')],
  [MODES.filter((mode) => !['explain', 'help'].includes(mode)).join(' '), '?', is('help')],
  [MODES.filter((mode) => !['explain', 'carrying'].includes(mode)).join(' '), 'Escape q', is('back')],
  ['map opener choice order predict self-mark glossary progress', 'Up k', move(-1)],
  ['map opener choice order predict self-mark glossary progress', 'Down j', move(1)],
  ['map opener choice order predict self-mark glossary progress', 'Home', { type: 'move-to', end: 'first' }],
  ['map opener choice order predict self-mark glossary progress', 'End', { type: 'move-to', end: 'last' }],
  ['map glossary progress', 'Enter', is('open')],
  ['map section', 'g', is('glossary')],
  ['map', 'p', is('progress')],
  ['section rereading', 'Space Right n Enter', is('next')],
  ['section rereading', 'Left b', is('previous')],
  ['section rereading', 'Up', scroll('line', -1)],
  ['section rereading', 'Down', scroll('line', 1)],
  ['section rereading', 'PageUp', scroll('page', -1)],
  ['section rereading', 'PageDown', scroll('page', 1)],
  ['section rereading', 't', is('lab')],
  ['section rereading', 'c', is('checkpoints')],
  ['section rereading', 'g', is('glossary')],
  ['rereading', 'v', is('back')],
  ['opener', 'Enter', is('submit')],
  ['opener', 'Space Right n', is('next')],
  ['opener', 'v c t g l b Left', undefined],
  ['opener-answered', 'Enter Space Right n', is('next')],
  ['opener-answered', 'v', is('reread')],
  ['opener-answered', 'Up', scroll('line', -1)],
  ['opener-answered', '1 c t g l r b Left', undefined],
  ['opener choice self-mark predict', '1', select(1)],
  ['opener choice self-mark predict', '9', select(9)],
  ['choice order', 'Enter', is('submit')],
  ['choice order carrying judged', 'h', is('take-hint')],
  ['choice order carrying judged judged-explain', 'v', is('reread')],
  ['choice order carrying judged', 'a', is('show-answer')],
  ['order carrying', 'Space', is('pick-up')],
  ['carrying', 'Up k', move(-1)],
  ['carrying', 'Down j', move(1)],
  ['carrying', 'Enter', is('submit')],
  ['carrying', 'Escape', is('put-back')],
  ['carrying', 'q', is('back')],
  ['explain', 'Enter', is('submit')],
  ['explain', 'Alt-Enter Ctrl-J', edit('insert', '\n')],
  ['explain', 'Ctrl-T', is('take-hint')],
  ['explain', 'Ctrl-O', is('reread')],
  ['explain', 'Ctrl-G', is('help')],
  ['explain', 'Escape', is('back')],
  ['explain', 'Ctrl-_', edit('undo')],
  ['explain', '?', edit('insert', '?')],
  ['explain', 'q', edit('insert', 'q')],
  ['explain', 'Space', edit('insert', ' ')],
  ['explain', '数', edit('insert', '数')],
  ['explain', 'Left Ctrl-B', edit('left')],
  ['explain', 'Right Ctrl-F', edit('right')],
  ['explain', 'Up Ctrl-P', edit('up')],
  ['explain', 'Down Ctrl-N', edit('down')],
  ['explain', 'Home Ctrl-A', edit('line-start')],
  ['explain', 'End Ctrl-E', edit('line-end')],
  ['explain', 'Alt-b Alt-Left Ctrl-Left', edit('word-left')],
  ['explain', 'Alt-f Alt-Right Ctrl-Right', edit('word-right')],
  ['explain', 'Backspace Ctrl-H', edit('backspace')],
  ['explain', 'Delete Ctrl-D', edit('delete')],
  ['explain', 'Ctrl-K', edit('kill-to-end')],
  ['explain', 'Ctrl-U', edit('kill-to-start')],
  ['explain', 'Ctrl-W', edit('kill-word')],
  ['explain', 'Ctrl-Y', edit('yank')],
  ['explain', 'Tab Ctrl-Q Alt-x', undefined],
  ['confidence', '1', { type: 'give-confidence', confidence: 1 }],
  ['confidence', '2', { type: 'give-confidence', confidence: 2 }],
  ['confidence', '3', { type: 'give-confidence', confidence: 3 }],
  ['confidence', 'Enter Space', is('skip')],
  ['confidence', '0 4 9 Up Down k j h v a r s n b x', undefined],
  ['judged judged-explain', 'Enter Space', is('go-on')],
  ['judged judged-explain', 'r', is('retry')],
  ['judged-explain', 'm', is('compare')],
  ['judged-explain', 's', is('self-mark')],
  ['self-mark', 'Enter', is('mark')],
  ['self-mark', 'm', is('compare')],
  ['compare', 'm', is('back')],
  ['results', 'Enter', is('open')],
  ['results', '8', select(8)],
  ['results', 'r', is('retry')],
  ['results', 's', is('self-mark')],
  ['results', 'm', is('map')],
  ['results', 'q Escape', is('back')],
  ['predict', 'Enter', is('predict')],
  ['predict', 'Space r 0 Left Right t', undefined],
  ['lab lab-done', 'Space', lab('step')],
  ['lab lab-done', 'r', lab('run')],
  ['lab lab-done', '0', lab('reset')],
  ['lab lab-done', 'v', lab('view')],
  ['lab lab-done', 'Up', lab('up')],
  ['lab lab-done', 'Down', lab('down')],
  ['lab lab-done', 'Left', lab('left')],
  ['lab lab-done', 'Right', lab('right')],
  ['lab-done', 'Enter', is('go-on')],
  ['lab', 'Enter', undefined],
  ['done', 'Enter', is('go-on')],
  ['done', 'm', is('map')],
  ['help', '? Escape q', is('back')],
];

describe('the keys of the contract', () => {
  it.each(
    CONTRACT.flatMap(([modes, keys, action]) =>
      modes.split(' ').flatMap((mode) => keys.split(' ').map((key) => [mode as Mode, key, action] as const)),
    ),
  )('in mode %s, %s asks for %j', (mode, key, action) => {
    expect(asks(mode, key)).toEqual(action);
  });

  it('a line feed is Enter, but in a text it is a line end', () => {
    for (const mode of MODES.filter((each) => each !== 'explain'))
      expect(asks(mode, 'Ctrl-J')).toEqual(asks(mode, 'Enter'));
    expect(asks('explain', 'Ctrl-J')).toEqual(edit('insert', '\n'));
  });

  it('submits from no screen on which an answer was judged', () => {
    const submits = (mode: Mode) =>
      bindingsOf((states[mode] as Played['state']).screen).some(
        ({ action }) => typeof action !== 'function' && action.type === 'submit',
      );
    expect(MODES.filter(submits)).toEqual(['opener', 'choice', 'order', 'carrying', 'explain']);
  });
});
