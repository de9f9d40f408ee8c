import type { Course } from '../../course/types';
import { findLab } from '../../labs/registry';
import type { Confidence } from '../../learning/types';
import type { Action, BareAction } from '../../session/action';
import type { Mode } from '../../session/keys';
import { isUseful, modeOf } from '../../session/press';
import type { LabScreen, State } from '../../session/types';
import { messages } from '../../words/messages';
import { keyName, labelText } from '../footer';

/** What can be typed on a screen, and what it asks for. */
interface Command {
  readonly word: string;
  /** A single key, or the name of one: "left". None for what is typed as its word only. */
  readonly key: string;
  readonly action: Action;
  /** Another word for it, understood and not told. */
  readonly also?: string;
}

const command = (
  word: keyof typeof messages.plain.commands,
  key: string,
  action: BareAction['type'],
): Command => ({
  word: messages.plain.commands[word],
  key,
  action: { type: action },
});

const HELP = command('help', '?', 'help');
const BACK = command('back', 'q', 'back');
const REREAD = command('reread', 'v', 'reread');
const HINT = command('hint', 'h', 'take-hint');
const ANSWER = command('answer', 'a', 'show-answer');
const COMPARE = command('compare', 'm', 'compare');
const CHECKPOINTS = command('checkpoints', 'c', 'checkpoints');
const GLOSSARY = command('glossary', 'g', 'glossary');
const NEXT = command('next', 'n', 'next');
const PREVIOUS = command('previous', 'b', 'previous');
/** A question is left open as one goes on from a page. */
const skip = (action: 'next' | 'skip'): Command => ({ ...command('skip', 'n', action), also: 'next' });
const MAP = command('map', 'q', 'back');
const GO_ON = command('next', 'n', 'go-on');
const RETRY = command('retry', 'r', 'retry');
const level = (word: keyof typeof messages.confidence, confidence: Confidence): Command => ({
  word: messages.confidence[word],
  key: String(confidence),
  action: { type: 'give-confidence', confidence },
});
const TASK: readonly Command[] = [HINT, REREAD, ANSWER, NEXT, PREVIOUS, HELP, BACK];

/** By mode; a lab names its own. */
const COMMANDS: Readonly<Record<Exclude<Mode, 'lab' | 'lab-done'>, readonly Command[]>> = {
  map: [
    command('open', '', 'open'),
    GLOSSARY,
    command('progress', 'p', 'progress'),
    HELP,
    command('quit', 'q', 'back'),
  ],
  opener: [skip('next'), HELP, MAP],
  'opener-answered': [NEXT, REREAD, HELP, MAP],
  section: [NEXT, PREVIOUS, command('lab', 't', 'lab'), CHECKPOINTS, GLOSSARY, HELP, MAP],
  rereading: [command('return', 'v', 'back'), GLOSSARY, HELP, BACK],
  predict: [command('predict', '', 'predict'), HELP, BACK],
  choice: TASK,
  order: TASK,
  carrying: TASK,
  explain: [HINT, REREAD, HELP, BACK],
  confidence: [skip('skip'), level('unsure', 1), level('fairly', 2), level('sure', 3), HELP, BACK],
  judged: [GO_ON, RETRY, REREAD, HINT, ANSWER, HELP, BACK],
  'judged-explain': [GO_ON, RETRY, REREAD, COMPARE, command('mark', 's', 'self-mark'), HELP, BACK],
  compare: [command('return', 'm', 'back'), HELP, BACK],
  'self-mark': [COMPARE, HELP, BACK],
  done: [GO_ON, command('map', 'm', 'map'), command('progress', 'p', 'progress'), HELP, BACK],
  results: [
    command('map', 'm', 'map'),
    command('again', 'r', 'retry'),
    command('mark', 's', 'self-mark'),
    HELP,
    BACK,
  ],
  glossary: [HELP, BACK],
  progress: [HELP, BACK],
  help: [command('close', '?', 'back'), BACK],
};

/** In these an empty line chooses nothing: it would answer by accident. */
const EMPTY_MEANS_NOTHING: readonly Mode[] = [
  'predict',
  'choice',
  'order',
  'carrying',
  'explain',
  'self-mark',
];

function commandsOf({ screen }: State): readonly Command[] {
  const mode = modeOf(screen);
  if (screen.kind === 'lab' && screen.phase !== 'predict') return labCommands(screen);
  return mode === 'lab' || mode === 'lab-done' ? [] : COMMANDS[mode];
}

/** A lab's own keys for what they do now, and the way out of it: first, once the lab is at its end. */
function labCommands(screen: LabScreen): readonly Command[] {
  const keys = findLab(screen.lab)?.keys(screen.model) ?? [];
  const own = keys.map(
    ({ key, action, label }): Command => ({
      word: labelText(label),
      key: key === 'Space' ? 's' : keyName(key).toLowerCase(),
      action: { type: 'lab-action', action },
      also: action,
    }),
  );
  return screen.phase === 'compare' ? [CHECKPOINTS, ...own, HELP, BACK] : [...own, CHECKPOINTS, HELP, BACK];
}

/** Those that could do something now, in the order in which they are told. */
const offered = (state: State, course: Course): readonly Command[] =>
  commandsOf(state).filter(({ action }) => isUseful(action.type, state, course));

/** What a word or a key asks for; an empty line asks for what is told first. */
export function commandFor(state: State, typed: string, course: Course): Action | undefined {
  if (typed === '')
    return EMPTY_MEANS_NOTHING.includes(modeOf(state.screen)) ? undefined : offered(state, course)[0]?.action;
  const word = typed.toLowerCase();
  return commandsOf(state).find((known) => [known.word, known.key, known.also].includes(word))?.action;
}

/** What can be typed now, for the line that asks: "n next". */
export const commandWords = (state: State, course: Course): string[] =>
  offered(state, course).map(({ word, key }) => (key ? `${key} ${word}` : word));
