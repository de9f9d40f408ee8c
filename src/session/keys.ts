import type { Confidence } from '../learning/types';
import type { KeyLabel } from '../words/key-words';
import type { Action, BareAction } from './action';

/**
 * The one table of keys. Footer, help screen and README print it; `clashes` finds two bindings of one key.
 * A key is named "Up", "Enter", "Ctrl-C", or by its character.
 */

/** What the keys act on. A screen can have several modes: a checkpoint before and after its verdict. */
export type Mode =
  | 'map'
  | 'opener'
  | 'opener-answered'
  | 'section'
  | 'rereading'
  | 'predict'
  | 'lab'
  | 'lab-done'
  | 'choice'
  | 'order'
  | 'carrying'
  | 'explain'
  | 'confidence'
  | 'judged'
  | 'judged-explain'
  | 'compare'
  | 'self-mark'
  | 'done'
  | 'results'
  | 'glossary'
  | 'progress'
  | 'help';

export interface Binding {
  readonly keys: readonly string[];
  /** How footer and help name the keys: "↑↓". */
  readonly shown: string;
  readonly action: Action | ((key: string) => Action);
  readonly label: KeyLabel | '';
  /** Order in the footer, the smallest first; none keeps it out of the footer. */
  readonly footer?: number;
  /** What is left out when the footer is too narrow: the largest; the order in the footer where it is not given. */
  readonly rank?: number;
  /** Other keys that do the same, as help and README name them. */
  readonly also?: string;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const select = (key: string): Action => ({ type: 'select', number: Number(key) });
const giveConfidence = (key: string): Action => ({
  type: 'give-confidence',
  confidence: Number(key) as Confidence,
});
export const bind = (
  keys: string,
  shown: string,
  action: Binding['action'] | BareAction['type'],
  label: Binding['label'],
  footer?: number,
  also?: string,
): Binding => ({
  keys: keys.split(' '),
  shown,
  action: typeof action === 'string' ? { type: action } : action,
  label,
  ...(footer === undefined ? {} : { footer }),
  ...(also === undefined ? {} : { also }),
});

/** Keys that work on every screen, in text as well. */
export const ALWAYS: readonly Binding[] = [
  bind('Ctrl-L', 'Ctrl-L', 'redraw', 'redraw'),
  bind('Ctrl-Z', 'Ctrl-Z', 'suspend', 'suspend'),
  bind('Ctrl-C', 'Ctrl-C', 'quit', 'leave-at-once'),
];

const help = bind('?', '?', 'help', 'keys', 90);
/** It stands last, and is given up only for what a screen is there for. */
const back = (label: KeyLabel): Binding => ({ ...bind('Escape q', 'q', 'back', label, 91, 'Esc'), rank: 2 });
const PAGE: readonly Binding[] = [
  bind('PageUp', 'PgUp PgDn', { type: 'scroll', by: 'page', direction: -1 }, 'scroll'),
  bind('PageDown', '', { type: 'scroll', by: 'page', direction: 1 }, ''),
];
/** A line up and down. The first of two such bindings is named for both, and may be named otherwise. */
const scroll = (named: Partial<Binding> = {}): readonly Binding[] => [
  { ...bind('Up k', '↑↓', { type: 'scroll', by: 'line', direction: -1 }, 'scroll', 5, 'k j'), ...named },
  bind('Down j', '', { type: 'scroll', by: 'line', direction: 1 }, ''),
  ...PAGE,
];
const move = (named: Partial<Binding> = {}): readonly Binding[] => [
  { ...bind('Up k', '↑↓', { type: 'move', by: -1 }, 'move', 1, 'k j'), ...named },
  bind('Down j', '', { type: 'move', by: 1 }, ''),
  bind('Home', 'Home End', { type: 'move-to', end: 'first' }, 'first-last'),
  bind('End', '', { type: 'move-to', end: 'last' }, ''),
  ...PAGE,
];
/** Where a section's keys lead beside its neighbours. */
const FROM_SECTION: readonly Binding[] = [
  bind('l', 'l', 'listen', 'listen', 3),
  bind('+ =', '+ -', 'faster', 'voice-speed'),
  bind('-', '', 'slower', ''),
  bind('t', 't', 'lab', 'lab', 4),
  bind('c', 'c', 'checkpoints', 'checkpoints', 5),
  bind('g', 'g', 'glossary', 'glossary'),
];
/** A numbered list: the digits select, as the arrows do. */
const SELECT: readonly Binding[] = [
  ...move({ shown: '↑↓ 1-9', label: 'select' }),
  bind(DIGITS.join(' '), '', select, ''),
];
const NEIGHBOURS: readonly Binding[] = [
  bind('Right n', '→ n', 'next', 'next-checkpoint'),
  bind('Left b', '← b', 'previous', 'previous-checkpoint'),
];
/** What helps with an answer in the making. */
const AIDS: readonly Binding[] = [
  bind('h', 'h', 'take-hint', 'hint', 5),
  bind('v', 'v', 'reread', 'reread', 6),
  bind('a', 'a', 'show-answer', 'answer'),
];
const TASK: readonly Binding[] = [...AIDS, ...NEIGHBOURS];
const JUDGED: readonly Binding[] = [
  bind('Enter Space', 'Enter', 'go-on', 'go-on', 1, 'Space'),
  bind('r', 'r', 'retry', 'retry', 2),
  bind('v', 'v', 'reread', 'reread', 5),
];
/** The same keys, named on the help screen only. */
const unmentioned = (bindings: readonly Binding[]): readonly Binding[] =>
  bindings.map(({ footer: _, ...binding }) => binding);
const edit = (command: Extract<Action, { type: 'edit' }>['command']): Action => ({ type: 'edit', command });

/** The bindings of each mode, beside ALWAYS. */
export const BINDINGS: Readonly<Record<Mode, readonly Binding[]>> = {
  map: [
    ...move(),
    bind('Enter', 'Enter', 'open', 'open', 2),
    bind('g', 'g', 'glossary', 'glossary', 3),
    bind('p', 'p', 'progress', 'progress', 4),
    help,
    back('leave'),
  ],
  opener: [
    ...SELECT,
    bind('Enter', 'Enter', 'submit', 'choose', 2),
    bind('Space Right n', 'Space', 'next', 'skip', 3, '→ n'),
    help,
    back('map'),
  ],
  'opener-answered': [
    bind('Enter Space Right n', 'Enter', 'next', 'next', 1, 'Space → n'),
    bind('v', 'v', 'reread', 'reread', 2),
    ...unmentioned(scroll()),
    help,
    back('map'),
  ],
  section: [
    bind('Space Right n Enter', 'Space', 'next', 'next', 1, '→ n Enter'),
    bind('Left b', '←', 'previous', 'previous', 2, 'b'),
    ...scroll({ footer: 6 }),
    ...FROM_SECTION,
    help,
    back('map'),
  ],
  rereading: [
    bind('v', 'v', 'back', 'return', 1),
    bind('Space Right n Enter', 'Space', 'next', 'page', 2, '→ n Enter'),
    bind('Left b', '← b', 'previous', 'previous'),
    ...scroll(),
    ...FROM_SECTION,
    help,
    back('back'),
  ],
  predict: [...SELECT, bind('Enter', 'Enter', 'predict', 'predict', 2), help, back('back')],
  lab: [
    bind('Space', 'Space', { type: 'lab-action', action: 'step' }, 'step'),
    bind('r', 'r', { type: 'lab-action', action: 'run' }, 'run'),
    bind('0', '0', { type: 'lab-action', action: 'reset' }, 'reset'),
    bind('Up', '↑↓←→', { type: 'lab-action', action: 'up' }, 'dials'),
    bind('Down', '', { type: 'lab-action', action: 'down' }, ''),
    bind('Left', '', { type: 'lab-action', action: 'left' }, ''),
    bind('Right', '', { type: 'lab-action', action: 'right' }, ''),
    bind('Shift-Up', '', { type: 'lab-action', action: 'far-up' }, ''),
    bind('Shift-Down', '', { type: 'lab-action', action: 'far-down' }, ''),
    bind('Shift-Left', '', { type: 'lab-action', action: 'far-left' }, ''),
    bind('Shift-Right', '', { type: 'lab-action', action: 'far-right' }, ''),
    bind('c', 'c', 'checkpoints', 'checkpoints'),
    help,
    back('back'),
  ],
  'lab-done': [],
  choice: [...SELECT, bind('Enter', 'Enter', 'submit', 'submit', 2), ...TASK, help, back('back')],
  order: [
    ...move({ rank: 3 }),
    bind('Space', 'Space', 'pick-up', 'pick-up', 2),
    bind('Enter', 'Enter', 'submit', 'submit', 2),
    ...TASK,
    help,
    back('back'),
  ],
  carrying: [
    ...move({ label: 'carry', rank: 5 }),
    bind('Space', 'Space', 'pick-up', 'put-down', 2),
    bind('Enter', 'Enter', 'submit', 'submit'),
    bind('Escape', 'Esc', 'put-back', 'put-back', 4),
    ...unmentioned(AIDS),
    help,
    bind('q', 'q', 'back', 'back'),
  ],
  explain: [
    bind('Enter', 'Enter', 'submit', 'submit', 1),
    {
      ...bind('Alt-Enter Ctrl-J', 'Ctrl-J', edit({ type: 'insert', text: '\n' }), 'new-line', 2, 'Alt-Enter'),
      rank: 7,
    },
    bind('Ctrl-T', 'Ctrl-T', 'take-hint', 'hint', 3),
    bind('Ctrl-O', 'Ctrl-O', 'reread', 'reread', 4),
    bind('Ctrl-G', 'Ctrl-G', 'help', 'keys', 90),
    bind('Escape', 'Esc', 'back', 'leave', 91),
    bind('Left Ctrl-B', '← →', edit({ type: 'left' }), 'cursor'),
    bind('Right Ctrl-F', '', edit({ type: 'right' }), ''),
    bind('Up Ctrl-P', '↑ ↓', edit({ type: 'up' }), 'cursor-line'),
    bind('Down Ctrl-N', '', edit({ type: 'down' }), ''),
    bind('Ctrl-Left Alt-Left Alt-b', 'Alt-b Alt-f', edit({ type: 'word-left' }), 'cursor-word'),
    bind('Ctrl-Right Alt-Right Alt-f', '', edit({ type: 'word-right' }), ''),
    bind('Home Ctrl-A', 'Ctrl-A Ctrl-E', edit({ type: 'line-start' }), 'line-ends'),
    bind('End Ctrl-E', '', edit({ type: 'line-end' }), ''),
    bind('Backspace Ctrl-H', 'Backspace', edit({ type: 'backspace' }), 'delete'),
    bind('Delete Ctrl-D', 'Delete', edit({ type: 'delete' }), 'delete-next'),
    bind('Ctrl-K', 'Ctrl-K Ctrl-U', edit({ type: 'kill-to-end' }), 'kill'),
    bind('Ctrl-U', '', edit({ type: 'kill-to-start' }), ''),
    bind('Ctrl-W Alt-Backspace', 'Ctrl-W', edit({ type: 'kill-word' }), 'kill-word'),
    bind('Ctrl-Y', 'Ctrl-Y', edit({ type: 'yank' }), 'yank'),
    bind('Ctrl-_', 'Ctrl-_', edit({ type: 'undo' }), 'undo'),
    ...PAGE,
  ],
  confidence: [
    bind('1 2 3', '1-3', giveConfidence, 'how-sure', 1),
    bind('Enter Space', 'Enter', 'skip', 'skip', 2, 'Space'),
    ...PAGE,
    help,
    bind('Escape q', 'q', 'back', 'skip', undefined, 'Esc'),
  ],
  judged: [
    ...JUDGED,
    bind('h', 'h', 'take-hint', 'hint', 4),
    bind('a', 'a', 'show-answer', 'answer', 3),
    ...unmentioned(move()),
    bind(DIGITS.join(' '), '', select, ''),
    ...NEIGHBOURS,
    help,
    back('back'),
  ],
  'judged-explain': [
    ...JUDGED,
    bind('m', 'm', 'compare', 'compare', 3),
    bind('s', 's', 'self-mark', 'self-mark', 4),
    ...unmentioned(scroll()),
    help,
    back('back'),
  ],
  compare: [bind('m Enter Space', 'm', 'back', 'return', 1, 'Enter Space'), ...scroll(), help, back('back')],
  'self-mark': [
    ...SELECT,
    bind('Enter', 'Enter', 'mark', 'mark', 2),
    bind('m', 'm', 'compare', 'compare', 4),
    help,
    back('back'),
  ],
  done: [
    bind('Enter', 'Enter', 'go-on', 'go-there', 1),
    bind('m', 'm', 'map', 'map'),
    bind('p', 'p', 'progress', 'progress', 3),
    ...unmentioned(scroll()),
    help,
    back('map'),
  ],
  results: [
    ...SELECT,
    bind('Enter', 'Enter', 'open', 'reread', 2),
    bind('r', 'r', 'retry', 'new-sitting', 3),
    bind('s', 's', 'self-mark', 'self-mark', 4),
    bind('m', 'm', 'map', 'map'),
    help,
    back('map'),
  ],
  glossary: [...move(), bind('Enter', 'Enter', 'open', 'open-section', 2), help, back('back')],
  progress: [...move(), bind('Enter', 'Enter', 'open', 'open', 2), help, back('back')],
  help: [...unmentioned(scroll()), bind('? Escape q Enter', '?', 'back', 'close', 1, 'Esc q Enter')],
};

/** Keys that two bindings of one mode claim: a fault of the table. */
export function clashes(): string[] {
  return Object.entries(BINDINGS).flatMap(([mode, bindings]) => {
    const keys = [...bindings, ...ALWAYS].flatMap((binding) => binding.keys);
    return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${mode}: ${key}`);
  });
}
