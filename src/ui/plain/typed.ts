import type { Course } from '../../course/types';
import { numberedCards, numberedOptions } from '../../learning/numbering';
import { editorWith } from '../../session/editor';
import type { Mode } from '../../session/keys';
import { modeOf } from '../../session/press';
import { checkpointOf } from '../../session/selectors';
import type { Action, CheckpointScreen, Draft, State } from '../../session/types';

/**
 * What a typed line asks for. Every action of the screens has a word and a single key; a number chooses; an
 * order is typed as card numbers; on an explanation, whatever is no such word is the answer itself.
 */
export function actionsFor(state: State, line: string, course: Course): readonly Action[] | undefined {
  const typed = line.trim();
  const mode = modeOf(state.screen);
  const command = commandFor(mode, typed);
  if (command) return [command];
  if (mode === 'explain') return typed === '' ? undefined : explained(typed);
  if (/^[\d\s,]+$/.test(typed) && typed !== '') return numbered(state, typed, mode, course);
  return undefined;
}

type Plain = Exclude<
  Action['type'],
  'edit' | 'lay-out' | 'resize' | 'move' | 'move-to' | 'select' | 'scroll' | 'lab-action' | 'record-changed'
>;

/** Word, single key, action: by mode, what a learner may type. The first of a mode is also the empty line. */
const COMMANDS: Readonly<
  Record<Mode, readonly (readonly [word: string, key: string, action: Plain | Action])[]>
> = (() => {
  const out = ['quit', 'q', 'back'] as const;
  const task = [
    ['hint', 'h', 'take-hint'],
    ['reread', 'v', 'reread'],
    ['answer', 'a', 'show-answer'],
    ['next', 'n', 'next'],
    ['previous', 'b', 'previous'],
    ['help', '?', 'help'],
    ['back', 'q', 'back'],
  ] as const;
  const lab = (action: 'step' | 'run' | 'reset' | 'view'): Action => ({ type: 'lab-action', action });
  const labs = [
    ['step', 's', lab('step')],
    ['run', 'r', lab('run')],
    ['reset', '0', lab('reset')],
    ['checkpoints', 'c', 'checkpoints'],
    ['help', '?', 'help'],
    ['back', 'q', 'back'],
  ] as const;
  const judged = [
    ['next', 'n', 'go-on'],
    ['retry', 'r', 'retry'],
    ['reread', 'v', 'reread'],
    ['hint', 'h', 'take-hint'],
    ['answer', 'a', 'show-answer'],
    ['help', '?', 'help'],
    ['back', 'q', 'back'],
  ] as const;
  return {
    map: [
      ['open', '', 'open'],
      ['glossary', 'g', 'glossary'],
      ['progress', 'p', 'progress'],
      ['help', '?', 'help'],
      out,
    ],
    section: [
      ['next', 'n', 'next'],
      ['previous', 'b', 'previous'],
      ['lab', 't', 'lab'],
      ['checkpoints', 'c', 'checkpoints'],
      ['glossary', 'g', 'glossary'],
      ['help', '?', 'help'],
      ['map', 'q', 'back'],
    ],
    rereading: [
      ['return', 'v', 'back'],
      ['glossary', 'g', 'glossary'],
      ['help', '?', 'help'],
      ['back', 'q', 'back'],
    ],
    predict: [
      ['predict', '', 'predict'],
      ['help', '?', 'help'],
      ['back', 'q', 'back'],
    ],
    lab: labs,
    'lab-done': [['checkpoints', 'c', 'go-on'], ...labs.filter(([word]) => word !== 'checkpoints')],
    choice: task,
    order: task,
    carrying: task,
    explain: [
      ['hint', 'h', 'take-hint'],
      ['reread', 'v', 'reread'],
      ['help', '?', 'help'],
      ['back', 'q', 'back'],
    ],
    judged,
    'judged-explain': [
      ...judged.slice(0, 3),
      ['compare', 'm', 'compare'],
      ['mark', 's', 'self-mark'],
      ...judged.slice(5),
    ],
    compare: [
      ['return', 'm', 'back'],
      ['back', 'q', 'back'],
    ],
    'self-mark': [
      ['compare', 'm', 'compare'],
      ['back', 'q', 'back'],
    ],
    done: [
      ['next', 'n', 'go-on'],
      ['map', 'm', 'map'],
      ['progress', 'p', 'progress'],
      ['help', '?', 'help'],
      ['back', 'q', 'map'],
    ],
    glossary: [['back', 'q', 'back']],
    progress: [['back', 'q', 'back']],
    help: [
      ['close', '?', 'back'],
      ['back', 'q', 'back'],
    ],
  };
})();

/** In these an empty line does what stands first; elsewhere it would act by accident. */
const EMPTY_MEANS_FIRST: readonly Mode[] = [
  'map',
  'section',
  'rereading',
  'lab',
  'lab-done',
  'judged',
  'judged-explain',
  'compare',
  'done',
  'glossary',
  'progress',
  'help',
];

function commandFor(mode: Mode, typed: string): Action | undefined {
  const known = COMMANDS[mode];
  const word = typed.toLowerCase();
  const found =
    word === ''
      ? EMPTY_MEANS_FIRST.includes(mode)
        ? known[0]
        : undefined
      : known.find(([name, key]) => word === name || word === key);
  if (!found) return undefined;
  const [, , action] = found;
  return typeof action === 'string' ? ({ type: action } as Action) : action;
}

/** The words that can be typed now, for the line that asks. */
export const commandWords = (state: State): string[] =>
  COMMANDS[modeOf(state.screen)].map(([word, key]) => (key ? `${key} ${word}` : word));

/** A line of text is a whole answer: it replaces what was there. */
const explained = (text: string): Action[] => [
  { type: 'lay-out', draft: { kind: 'explain', editor: editorWith(text, text.length) } },
  { type: 'submit' },
];

function numbered(state: State, typed: string, mode: Mode, course: Course): readonly Action[] | undefined {
  const numbers = typed
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const { screen } = state;
  if (screen.kind === 'checkpoint' && screen.draft.kind !== 'explain')
    return answered(screen, numbers, course);
  const [number] = numbers;
  if (number === undefined || number < 1 || numbers.length !== 1) return undefined;
  if (mode === 'map') return [{ type: 'move-to', end: 'first' }, ...down(number - 1), { type: 'open' }];
  if (mode === 'predict') return [{ type: 'select', number }, { type: 'predict' }];
  if (mode === 'self-mark') return [{ type: 'select', number }, { type: 'mark' }];
  return undefined;
}

const down = (count: number): Action[] =>
  Array.from({ length: count }, () => ({ type: 'move', by: 1 }) as const);

/** The draft that the numbers name, submitted. */
function answered(
  screen: CheckpointScreen,
  numbers: readonly number[],
  course: Course,
): readonly Action[] | undefined {
  const draft = draftFrom(screen, numbers, course);
  return draft ? [{ type: 'lay-out', draft }, { type: 'submit' }] : undefined;
}

function draftFrom(screen: CheckpointScreen, numbers: readonly number[], course: Course): Draft | undefined {
  const checkpoint = checkpointOf(course, screen);
  if (checkpoint.kind === 'explain') return undefined;
  const items = checkpoint.kind === 'choice' ? numberedOptions(checkpoint) : numberedCards(checkpoint);
  const ids = numbers.map((number) => items[number - 1]?.id);
  if (ids.some((id) => id === undefined) || new Set(ids).size !== ids.length) return undefined;
  const all = items.map(({ id }) => id);
  if (checkpoint.kind === 'order') {
    const out = all.filter((id) => !ids.includes(id));
    return { kind: 'order', cards: [...(ids as string[]), ...out], above: ids.length, focus: 0 };
  }
  const tried = screen.draft.kind === 'choice' ? screen.draft.tried : [];
  return ids.length === 1
    ? { kind: 'choice', options: all, focus: all.indexOf(ids[0] as string), tried }
    : undefined;
}
